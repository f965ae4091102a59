//! What people do with the page, and what the page must never do to them.
//!
//! One program for all stories: linking costs more than running. Each story has a server and a
//! browser profile of its own, so they run side by side. The stories about the page need it built
//! (`trunk build`) and axe-core installed (`npm install`); nothing is skipped when either is missing.

mod access;
mod authors;
mod closed;
mod customers;
mod customers_by_keyboard;
mod desk;
mod embedded_by_script;
mod embedded_by_strangers;
mod embedding;
mod entering;
mod export;
mod harness;
mod import;
mod import_million;
mod import_problems;
mod importer;
mod link;
mod link_asked;
mod many_customers;
mod merging;
mod offline;
mod one_file;
mod picture;
mod publishing;
mod report;
mod serving;
mod starting;
mod summary;
mod verdict;
mod what_if;
