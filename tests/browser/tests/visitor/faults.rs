//! What goes wrong around the page: nothing that was typed is lost, and the page says what happened.
//!
//! Each fault is a real one wherever a story can cause it: a connection that closes in the middle of a file,
//! a module that gets no more memory. Where only a script can cause it, the script breaks what the browser
//! gives to the page, never the page's own code.

mod broken_download;
mod clock;
mod importer_dies;
mod memory;
mod new_build;
mod storage;
mod two_tabs;
