//! The pages of a report, where the browser prints nothing into their margins: each with its head, its number, and
//! the head of a table that goes on.
//!
//! Chromium alone prints margin boxes, Firefox repeats a table's head, `WebKit` neither. So for the others the report is
//! laid out on a sheet smaller than any paper and its margins, and cut before what does not fit. It refuses to cut
//! through a line, a row or a requirement, and to leave a heading behind.

use leptos::{
    prelude::*,
    web_sys::{Element, Node},
};
use wasm_bindgen::{JsCast, prelude::*};

/// What is never cut through. What is in one of these belongs to it.
const BLOCKS: &str = "h1, h2, h3, h4, p, li, .requirement, tr";
/// What stays with the block after it.
const HEADINGS: &str = "h1, h2, h3, h4, thead tr, .verdict-title, .to-know > p";
/// Page height ÷ width: fits both A4 and Letter. style/chunk/5-report.css has the width.
const TALL: f64 = 225.0 / 163.0;
/// The part of that which a page's head takes.
const HEAD: f64 = 10.0 / 163.0;

#[wasm_bindgen]
extern "C" {
    /// An element with its place on the screen.
    type Placed;
    type Place;

    #[wasm_bindgen(method, js_name = getBoundingClientRect)]
    fn place(this: &Placed) -> Place;
    #[wasm_bindgen(method, js_name = querySelectorAll)]
    fn all(this: &Placed, selector: &str) -> JsValue;
    #[wasm_bindgen(method, getter)]
    fn top(this: &Place) -> f64;
    #[wasm_bindgen(method, getter)]
    fn bottom(this: &Place) -> f64;
    #[wasm_bindgen(method, getter)]
    fn width(this: &Place) -> f64;
    #[wasm_bindgen(method, getter)]
    fn height(this: &Place) -> f64;
}

/// What is never cut through, and where it is.
struct Block {
    element: Element,
    top: f64,
    bottom: f64,
}

/// Cuts what is in `sheet` into pages under `header`, unless the browser prints that by itself.
pub fn cut_into_pages(sheet: &Element, header: &str) {
    if js_sys::Reflect::has(&window(), &"CSSMarginRule".into()).unwrap_or(true) {
        return;
    }
    _ = sheet.class_list().add_1("cut");
    let Ok(first) = document().create_element("div") else { return };
    first.set_class_name("report-page");
    while let Some(child) = sheet.first_child() {
        _ = first.append_child(&child);
    }
    _ = sheet.append_child(&first);
    let blocks = blocks_of(&first);
    let width = place_of(&first).width();
    let starts = starts_of(&blocks, width * (TALL - HEAD));
    // From the end, so that each cut takes what is on one page alone.
    let behind: Vec<_> = starts.iter().rev().filter_map(|start| cut_before(&first, start)).collect();
    let pages = behind.len().saturating_add(1);
    for (place, page) in behind.iter().enumerate() {
        _ = first.after_with_node_1(page);
        put_head(page, header, pages.saturating_sub(place), pages);
    }
    // Each was put right behind the first, so they are in order now.
    put_head(&first, header, 1, pages);
}

fn place_of(element: &Element) -> Place {
    element.unchecked_ref::<Placed>().place()
}

fn blocks_of(page: &Element) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    for element in js_sys::Array::from(&page.unchecked_ref::<Placed>().all(BLOCKS)).iter() {
        let element: Element = element.unchecked_into();
        let place = place_of(&element);
        let is_inside = blocks.last().is_some_and(|last| last.element.contains(Some(&element)));
        if !is_inside && place.height() > 0.0 {
            blocks.push(Block { top: place.top(), bottom: place.bottom(), element });
        }
    }
    blocks
}

/// What every page but the first begins with.
fn starts_of(blocks: &[Block], height: f64) -> Vec<Element> {
    let mut starts = Vec::new();
    let mut first = 0_usize;
    let mut begin = blocks.first().map_or(0.0, |block| block.top);
    for (place, block) in blocks.iter().enumerate() {
        if block.bottom - begin <= height {
            continue;
        }
        let before = blocks.get(first.saturating_add(1)..place).unwrap_or_default();
        let is_heading = |block: &&Block| block.element.matches(HEADINGS).unwrap_or_default();
        let start = place.saturating_sub(before.iter().rev().take_while(is_heading).count());
        let Some(block) = blocks.get(start).filter(|_| start > first) else { continue };
        begin = block.top - head_of(&block.element).map_or(0.0, |head| place_of(&head).height());
        first = start;
        starts.push(block.element.clone());
    }
    starts
}

/// The head that a row needs above it on another page.
fn head_of(row: &Element) -> Option<Element> {
    row.closest("tbody").ok()??.parent_element()?.query_selector("thead").ok()?
}

/// Takes `start` and all that follows it off `page`, on to another with copies of what they were in.
fn cut_before(page: &Element, start: &Element) -> Option<Element> {
    let head = head_of(start).and_then(|head| head.clone_node_with_deep(true).ok());
    let mut next: Option<Node> = Some(start.clone().into());
    let mut inner: Option<Node> = None;
    let mut outer = start.parent_element()?;
    loop {
        let half: Element = outer.clone_node().ok()?.unchecked_into();
        _ = half.class_list().add_1("rest");
        for node in (outer.tag_name() == "TABLE").then(|| head.clone()).flatten().iter().chain(&inner) {
            _ = half.append_child(node);
        }
        while let Some(node) = next {
            next = node.next_sibling();
            _ = half.append_child(&node);
        }
        if outer.tag_name() == "OL" {
            _ = half.set_attribute("start", &outer.child_element_count().saturating_add(1).to_string());
        }
        if outer == *page {
            return Some(half);
        }
        next = outer.next_sibling();
        outer = outer.parent_element()?;
        inner = Some(half.into());
    }
}

fn put_head(page: &Element, header: &str, number: usize, pages: usize) {
    let Ok(head) = document().create_element("p") else { return };
    head.set_class_name("running");
    for text in [header, &[&number.to_string(), " / ", &pages.to_string()].concat()] {
        let Ok(part) = document().create_element("span") else { return };
        part.set_text_content(Some(text));
        _ = head.append_child(&part);
    }
    _ = page.insert_before(&head, page.first_child().as_ref());
}
