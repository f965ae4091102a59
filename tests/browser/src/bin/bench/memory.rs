//! How much memory the browser's pages have had at most, as the system knows it.
//!
//! A page can ask for its own heap alone; workers, WebAssembly and what the browser keeps beside them are
//! in the process. It refuses to guess: where the system does not say, there is no figure.

use std::{fs, path::Path};

/// The most that any page's process has held since [`start_over`], in megabytes.
pub fn peak() -> Option<f64> {
    let peaks = pages().into_iter().filter_map(|page| {
        let status = fs::read_to_string(format!("/proc/{page}/status")).ok()?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
        line.trim().strip_suffix(" kB")?.trim().parse::<f64>().ok()
    });
    peaks.reduce(f64::max).map(|kilobytes| kilobytes / 1024.0)
}

/// Forgets what was held before.
pub fn start_over() {
    for page in pages() {
        // Where that is not allowed, the peak is over the whole life of the process.
        let _ = fs::write(format!("/proc/{page}/clear_refs"), "5");
    }
}

/// The processes of pages that descend from this one.
fn pages() -> Vec<u32> {
    let Ok(folders) = fs::read_dir("/proc") else { return Vec::new() };
    let processes = folders.flatten().filter_map(|folder| folder.file_name().to_str()?.parse().ok());
    processes.filter(|process| is_page(*process) && is_ours(*process)).collect()
}

fn is_page(process: u32) -> bool {
    fs::read(format!("/proc/{process}/cmdline"))
        .is_ok_and(|words| String::from_utf8_lossy(&words).contains("--type=renderer"))
}

fn is_ours(process: u32) -> bool {
    let own = std::process::id();
    std::iter::successors(Some(process), |process| parent(*process)).any(|process| process == own)
}

fn parent(process: u32) -> Option<u32> {
    let status = fs::read_to_string(Path::new("/proc").join(process.to_string()).join("status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("PPid:"))?;
    line.trim().parse().ok().filter(|parent| *parent > 1)
}
