//! The lists that are measured: the same on every machine and every day.
//!
//! They look like what partners export: long names, some of which need quotes, a few gaps, some rows that
//! do not count. Nothing in them is random, or two runs could not be compared.

use std::{
    fs::File,
    io::{BufWriter, Write},
    path::Path,
};

const COMPANIES: [&str; 8] = [
    "Contoso Retail",
    "Fabrikam",
    "Adatum Corporation",
    "Litware",
    "Tailspin Toys",
    "Wingtip",
    "Northwind",
    "Proseware",
];
const WORKLOADS: [(&str, &str); 5] = [
    ("Exchange Online", "exchange-online"),
    ("SharePoint Online", "sharepoint-online"),
    ("Skype for Business", "skype-for-business"),
    ("Yammer", "yammer"),
    ("Office 365 ProPlus", "proplus"),
];
const ASSOCIATIONS: [&str; 5] = [
    "delegated administrator",
    "transacting partner",
    "digital partner of record",
    "FastTrack partner",
    "any",
];

/// Writes a list of that many rows, a customer's workloads next to each other.
pub fn write(path: &Path, rows: usize) -> std::io::Result<()> {
    let mut file = BufWriter::new(File::create(path)?);
    writeln!(file, "customer,workload,active users,licence,association")?;
    for row in 0..rows {
        let customer = row / WORKLOADS.len();
        let company = pick(&COMPANIES, customer);
        let (workload, _) = pick(&WORKLOADS, row);
        let users = users(row);
        // Every eighth company has a comma in its name, and every twentieth figure one for its thousands.
        if customer.is_multiple_of(8) {
            write!(file, "\"{company}, Branch {customer:06}\"")?;
        } else {
            write!(file, "{company} {customer:06}")?;
        }
        match row {
            row if row.is_multiple_of(97) => write!(file, ",{workload},,")?,
            row if row.is_multiple_of(20) => write!(file, ",{workload},\"1,{users:03}\",")?,
            _ => write!(file, ",{workload},{users},")?,
        }
        let licence = if row.is_multiple_of(31) { "trial" } else { "paid" };
        writeln!(file, "{licence},{}", pick(&ASSOCIATIONS, customer))?;
    }
    file.flush()
}

/// The same for the page's own storage, where every row counts, so that each key changes the answer.
pub fn kept(rows: usize) -> String {
    let rows = 0..rows;
    let lines = rows.map(|row| {
        let customer = row / WORKLOADS.len();
        let (company, (_, workload)) = (pick(&COMPANIES, customer), pick(&WORKLOADS, row));
        format!("{company} {customer:06}\t{workload}\t{}\tpaid\tany\n", users(row))
    });
    lines.collect()
}

fn users(row: usize) -> usize {
    row.wrapping_mul(7919) % 900 + 10
}

fn pick<T: Copy + Default>(all: &[T], number: usize) -> T {
    all.get(number % all.len()).copied().unwrap_or_default()
}
