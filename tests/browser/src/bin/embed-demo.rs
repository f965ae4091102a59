//! `make embed-demo`: a book with two live calculators in it, on two sites of this machine.
//!
//! It refuses to build anything: the calculator and the book are there already.

use browser_tests::{
    host::{CALCULATOR, Host},
    server::{Options, Server},
};

/// Where the book is served.
const PORT: u16 = 8081;

#[tokio::main(flavor = "current_thread")]
async fn main() -> anyhow::Result<()> {
    let calculator = Options { address: CALCULATOR, ..Options::new(browser_tests::in_project("dist")) };
    let calculator = Server::start(calculator).await?;
    let book = Host::start_at("mdbook", &calculator.url(""), PORT).await?;
    println!("{}  (the calculator: {})", book.url("two.html"), calculator.url(""));
    book.serve_on().await
}
