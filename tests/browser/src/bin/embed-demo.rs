//! `make embed-demo`: a book with two live calculators in it, on two sites of this machine.
//!
//! It refuses to build anything: the calculator and the book are there already.

use std::net::Ipv4Addr;

use browser_tests::{
    host::Host,
    server::{Options, Server},
};

/// Where the calculator is served: another site than the book's.
const CALCULATOR: Ipv4Addr = Ipv4Addr::new(127, 0, 0, 2);
/// Where the book is served.
const PORT: u16 = 8081;

#[tokio::main(flavor = "current_thread")]
async fn main() -> anyhow::Result<()> {
    let calculator = Options { address: Some(CALCULATOR), ..Options::new(browser_tests::in_project("dist")) };
    let calculator = Server::start(calculator).await?;
    let book = Host::start_at("mdbook", &calculator.url(""), PORT).await?;
    println!("{}  (the calculator: {})", book.url("two.html"), calculator.url(""));
    book.serve_on().await
}
