//! placeholder
pub fn generate() -> Result<String, Vec<String>> {
    Ok(String::new())
}
