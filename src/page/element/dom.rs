//! Nodes in the browser: built anew, found in the prerendered page, updated in place.
//!
//! Whatever the prerendered page does not have where it should (an extension may have changed it)
//! is built anew there; nothing here can fail.

use std::{cell::RefCell, rc::Rc};

use leptos::{prelude::*, web_sys};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Event, HtmlInputElement};

use super::{Attribute, El, Follow, Node, Place};

/// A node that is on the page, with what it needs to be updated.
pub enum State {
    /// An element.
    Element(Box<ElementState>),
    /// A text.
    Text(web_sys::Text, String),
    /// Several nodes and the comment after them.
    List(Vec<State>, web_sys::Node),
    /// A node that follows signals.
    Live(RenderEffect<State>),
}

/// An element that is on the page.
pub struct ElementState {
    element: web_sys::Element,
    tag: &'static str,
    attributes: Vec<AttributeState>,
    children: Vec<State>,
}

enum AttributeState {
    Fixed(&'static str, Option<String>),
    Live(Place, RenderEffect<Option<String>>),
    Style(String),
    Listener(&'static str, Listener),
}

/// A listener whose function can be exchanged while the browser keeps listening.
struct Listener {
    function: Rc<RefCell<Box<dyn FnMut(Event) + Send>>>,
    closure: Closure<dyn FnMut(Event)>,
}

/// A walk along the children of one element of the prerendered page.
pub struct Walk {
    parent: web_sys::Node,
    next: Option<web_sys::Node>,
    after_text: bool,
}

impl Walk {
    /// Begins at the first child of `parent`.
    pub fn new(parent: web_sys::Node) -> Self {
        let next = parent.first_child();
        Self { parent, next, after_text: false }
    }

    fn take<T: JsCast>(&mut self) -> Option<T> {
        let found = self.next.clone()?.dyn_into::<T>().ok()?;
        self.next = self.next.as_ref().and_then(web_sys::Node::next_sibling);
        self.after_text = false;
        Some(found)
    }

    /// Puts a node that was not there before the next one.
    fn insert(&self, node: &web_sys::Node) {
        _ = self.parent.insert_before(node, self.next.as_ref());
    }
}

impl Node {
    /// Builds the node anew, not yet on the page.
    pub fn build(self) -> State {
        match self {
            Self::Element(El(parts)) => {
                let element =
                    document().create_element(parts.tag).unwrap_or_else(|_| JsValue::NULL.unchecked_into());
                let children: Vec<_> = parts.children.into_iter().map(Self::build).collect();
                for child in &children {
                    child.insert(&element, None);
                }
                let attributes = parts.attributes.into_iter();
                let attributes = attributes.map(|attribute| attribute.attach(&element, false)).collect();
                State::Element(Box::new(ElementState { element, tag: parts.tag, attributes, children }))
            }
            Self::Text(text) => State::Text(document().create_text_node(&text), text),
            Self::List(items) => {
                let items = items.into_iter().map(Self::build).collect();
                State::List(items, document().create_comment("").into())
            }
            Self::Live(view) => State::Live(following(view, |view| view().build())),
        }
    }

    /// Finds the node in the prerendered page, where `walk` has come to.
    pub fn adopt(self, walk: &mut Walk) -> State {
        match self {
            Self::Element(El(parts)) => {
                let Some(element) = walk.take::<web_sys::Element>() else {
                    let state = Self::Element(El(parts)).build();
                    state.insert(&walk.parent, walk.next.as_ref());
                    return state;
                };
                let attributes = parts.attributes.into_iter();
                let attributes = attributes.map(|attribute| attribute.attach(&element, true)).collect();
                let mut inside = Walk::new(element.clone().into());
                let children = parts.children.into_iter().map(|child| child.adopt(&mut inside)).collect();
                State::Element(Box::new(ElementState { element, tag: parts.tag, attributes, children }))
            }
            Self::Text(text) => {
                if walk.after_text || text.is_empty() {
                    walk.take::<web_sys::Comment>();
                }
                let found = if text.is_empty() { None } else { walk.take::<web_sys::Text>() };
                let node = found.unwrap_or_else(|| {
                    let node = document().create_text_node(&text);
                    walk.insert(&node);
                    node
                });
                walk.after_text = !text.is_empty();
                State::Text(node, text)
            }
            Self::List(items) => {
                let items = items.into_iter().map(|item| item.adopt(walk)).collect();
                let end = walk.take::<web_sys::Comment>().unwrap_or_else(|| {
                    let end = document().create_comment("");
                    walk.insert(&end);
                    end
                });
                State::List(items, end.into())
            }
            Self::Live(mut view) => {
                let found = view().adopt(walk);
                State::Live(following_from(view, Some(found)))
            }
        }
    }

    /// Makes what is on the page show this node instead.
    pub fn update(self, state: &mut State) {
        match (self, state) {
            (Self::Element(El(parts)), State::Element(state)) if state.has_shape_of(&parts) => {
                for (attribute, state_of) in parts.attributes.into_iter().zip(&mut state.attributes) {
                    attribute.update(&state.element, state_of);
                }
                update_all(parts.children, &mut state.children, &state.element, None);
            }
            (Self::Text(text), State::Text(node, shown)) => {
                if text != *shown {
                    node.set_data(&text);
                    *shown = text;
                }
            }
            (Self::List(items), State::List(states, end)) => {
                if let Some(parent) = end.parent_node() {
                    update_all(items, states, &parent, Some(end));
                }
            }
            (Self::Live(view), State::Live(effect)) => {
                let shown = effect.take_value();
                *effect = following_from(view, shown);
            }
            (other, state) => {
                let built = other.build();
                let first = state.first();
                if let Some((parent, first)) = first.and_then(|first| Some((first.parent_node()?, first))) {
                    built.insert(&parent, Some(&first));
                }
                state.remove();
                *state = built;
            }
        }
    }
}

fn update_all(
    items: Vec<Node>,
    states: &mut Vec<State>,
    parent: &web_sys::Node,
    end: Option<&web_sys::Node>,
) {
    for gone in states.drain(items.len().min(states.len())..) {
        gone.remove();
    }
    for (index, item) in items.into_iter().enumerate() {
        if let Some(state) = states.get_mut(index) {
            item.update(state);
        } else {
            let state = item.build();
            state.insert(parent, end);
            states.push(state);
        }
    }
}

/// Builds now, and updates whenever a signal that was read has changed.
fn following(mut view: Follow<Node>, build: fn(&mut Follow<Node>) -> State) -> RenderEffect<State> {
    let shown = build(&mut view);
    following_from(view, Some(shown))
}

fn following_from(mut view: Follow<Node>, shown: Option<State>) -> RenderEffect<State> {
    RenderEffect::new_with_value(
        move |shown: Option<State>| match shown {
            Some(mut shown) => {
                view().update(&mut shown);
                shown
            }
            None => view().build(),
        },
        shown,
    )
}

impl State {
    /// Hands over each of the node's own DOM nodes, in order.
    fn each(&self, visit: &mut dyn FnMut(&web_sys::Node)) {
        match self {
            Self::Element(state) => visit(&state.element),
            Self::Text(node, _) => visit(node),
            Self::List(items, end) => {
                for item in items {
                    item.each(visit);
                }
                visit(end);
            }
            Self::Live(effect) => {
                effect.with_value_mut(|state| state.each(visit));
            }
        }
    }

    /// Puts the node into `parent`, before another or at the end.
    pub fn insert(&self, parent: &web_sys::Node, before: Option<&web_sys::Node>) {
        self.each(&mut |node| _ = parent.insert_before(node, before));
    }

    /// Takes the node off the page.
    pub fn remove(&self) {
        self.each(&mut |node| {
            if let Some(parent) = node.parent_node() {
                _ = parent.remove_child(node);
            }
        });
    }

    /// The first of the node's own DOM nodes.
    pub fn first(&self) -> Option<web_sys::Node> {
        let mut first = None;
        self.each(&mut |node| _ = first.get_or_insert_with(|| node.clone()));
        first
    }
}

impl ElementState {
    fn has_shape_of(&self, parts: &super::Parts) -> bool {
        let same = |(attribute, state): (&Attribute, &AttributeState)| match (attribute, state) {
            (Attribute::Fixed(name, _), AttributeState::Fixed(known, _))
            | (Attribute::Listener(name, _), AttributeState::Listener(known, _)) => name == known,
            (Attribute::Live(place, _), AttributeState::Live(known, _)) => place == known,
            (Attribute::Style(_), AttributeState::Style(_)) => true,
            _ => false,
        };
        self.tag == parts.tag
            && self.attributes.len() == parts.attributes.len()
            && parts.attributes.iter().zip(&self.attributes).all(same)
    }
}

impl Attribute {
    /// Sets the attribute on an element that may have it already, because it was prerendered.
    fn attach(self, element: &web_sys::Element, is_prerendered: bool) -> AttributeState {
        match self {
            Self::Fixed(name, value) => {
                if !is_prerendered {
                    set(element, Place::Attribute(name), value.as_deref());
                }
                AttributeState::Fixed(name, value)
            }
            Self::Live(place, value) => AttributeState::Live(place, set_live(element, place, value, None)),
            Self::Style(declarations) => {
                set_style(element, &declarations);
                AttributeState::Style(declarations)
            }
            Self::Listener(event, function) => {
                let function = Rc::new(RefCell::new(function));
                let called = Rc::clone(&function);
                let closure = Closure::new(move |event| {
                    if let Ok(mut function) = called.try_borrow_mut() {
                        function(event);
                    }
                });
                let listener = Listener { function, closure };
                _ = element
                    .add_event_listener_with_callback(event, listener.closure.as_ref().unchecked_ref());
                AttributeState::Listener(event, listener)
            }
        }
    }

    fn update(self, element: &web_sys::Element, state: &mut AttributeState) {
        match (self, state) {
            (Self::Fixed(name, value), AttributeState::Fixed(_, shown)) if value != *shown => {
                set(element, Place::Attribute(name), value.as_deref());
                *shown = value;
            }
            (Self::Live(place, value), AttributeState::Live(_, effect)) => {
                let shown = effect.take_value();
                *effect = set_live(element, place, value, shown);
            }
            (Self::Style(declarations), AttributeState::Style(shown)) if declarations != *shown => {
                set_style(element, &declarations);
                *shown = declarations;
            }
            (Self::Listener(_, function), AttributeState::Listener(_, listener)) => {
                _ = listener.function.replace(function);
            }
            _ => {}
        }
    }
}

fn set_live(
    element: &web_sys::Element,
    place: Place,
    mut value: Follow<Option<String>>,
    shown: Option<Option<String>>,
) -> RenderEffect<Option<String>> {
    let element = element.clone();
    RenderEffect::new_with_value(
        move |shown: Option<Option<String>>| {
            let value = value();
            if shown.as_ref() != Some(&value) {
                set(&element, place, value.as_deref());
            }
            value
        },
        shown,
    )
}

fn set(element: &web_sys::Element, place: Place, value: Option<&str>) {
    match (place, value) {
        (Place::Attribute(name), Some(value)) => _ = element.set_attribute(name, value),
        (Place::Attribute(name), None) => _ = element.remove_attribute(name),
        (Place::Value, value) => {
            let input: &HtmlInputElement = element.unchecked_ref();
            let value = value.unwrap_or_default();
            if input.value() != value {
                input.set_value(value);
            }
        }
        (Place::Checked, value) => element.unchecked_ref::<HtmlInputElement>().set_checked(value.is_some()),
    }
}

fn set_style(element: &web_sys::Element, declarations: &str) {
    _ = js_sys::Reflect::set(element, &"style".into(), &declarations.into());
}
