//! Attributes, properties and listeners of an element on the page.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use leptos::web_sys;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Event, HtmlInputElement};

use super::{
    super::node::{Attribute, Follow, Listen, Place},
    effect::{Effect, effect},
};

/// What a place shows; `None` for an attribute left out, a field empty or a tick not set.
type Shown = Option<String>;

/// An attribute of an element on the page, with what it needs to be updated.
pub enum AttributeState {
    Fixed(&'static str, Option<String>),
    Live(Place, Rc<Cell<Option<Shown>>>, Effect),
    Style(String),
    Listener(&'static str, Listener),
}

/// A listener whose function can be exchanged while the browser keeps listening.
pub struct Listener {
    function: Rc<RefCell<Listen>>,
    closure: Closure<dyn FnMut(Event)>,
}

impl Attribute {
    /// Sets the attribute on an element that may have it already, because it was prerendered.
    pub fn attach(self, element: &web_sys::Element, is_prerendered: bool) -> AttributeState {
        match self {
            Self::Fixed(name, value) => {
                if !is_prerendered {
                    set(element, Place::Attribute(name), value.as_deref());
                }
                AttributeState::Fixed(name, value)
            }
            Self::Live(place, value) => {
                let shown = Rc::default();
                let effect = set_live(element, place, value, &shown);
                AttributeState::Live(place, shown, effect)
            }
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

    /// Makes the element show this attribute instead.
    pub fn update(self, element: &web_sys::Element, state: &mut AttributeState) {
        match (self, state) {
            (Self::Fixed(name, value), AttributeState::Fixed(_, shown)) if value != *shown => {
                set(element, Place::Attribute(name), value.as_deref());
                *shown = value;
            }
            (Self::Live(place, value), AttributeState::Live(_, shown, effect)) => {
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
    shown: &Rc<Cell<Option<Shown>>>,
) -> Effect {
    let (element, shown) = (element.clone(), Rc::clone(shown));
    effect(Box::new(move || {
        let value = value();
        if shown.take().as_ref() != Some(&value) {
            set(&element, place, value.as_deref());
        }
        shown.set(Some(value));
    }))
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
        (Place::Style, value) => set_style(element, value.unwrap_or_default()),
        (Place::Checked, value) => element.unchecked_ref::<HtmlInputElement>().set_checked(value.is_some()),
    }
}

fn set_style(element: &web_sys::Element, declarations: &str) {
    _ = js_sys::Reflect::set(element, &"style".into(), &declarations.into());
}
