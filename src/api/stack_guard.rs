//! Checks before a call that there is enough stack to finish it.
//!
//! A script may call from deep within a recursion, and a getter may call `evaluate` itself. If the JavaScript stack ended
//! in the middle of our work, the exception would unwind through our frames, and the module's own stack would be lost. So a
//! call first descends as deep as it could need to, holding nothing. If that fails, the script gets the engine's ordinary
//! `RangeError`.

use std::sync::atomic::{AtomicU32, Ordering};

use wasm_bindgen::prelude::*;

/// Frames, of 50 to 100 bytes each, that a call tries; several times what it needs.
const FRAMES: u32 = 200;

/// The descent stores its result here, so that no optimiser removes it.
static FOUND: AtomicU32 = AtomicU32::new(0);

#[wasm_bindgen]
extern "C" {
    /// The descent, as a function that JavaScript can call.
    type Descent;

    #[wasm_bindgen(method, catch, js_name = call)]
    fn attempt(this: &Descent) -> Result<(), JsValue>;
}

thread_local! {
    static DESCENT: Descent = Closure::<dyn Fn()>::new(|| FOUND.store(descend(FRAMES), Ordering::Relaxed))
        .into_js_value()
        .unchecked_into();
}

/// Runs `call` if there is surely enough of the engine's stack for it.
///
/// # Errors
/// The engine's own, when there is not; else those of `call`.
pub fn with_stack_guard(call: impl FnOnce() -> Result<JsValue, JsValue>) -> Result<JsValue, JsValue> {
    // It goes out to JavaScript and back in, because the way back out catches what is thrown.
    DESCENT.with(Descent::attempt)?;
    call()
}

/// Throws and catches once, at a time when there is plenty of stack: engines compile that way out
/// when it is first taken, and where the stack ends it would be too late.
#[wasm_bindgen(start, skip_typescript)]
pub fn warm_up() {
    let attempted = JsValue::UNDEFINED.unchecked_ref::<Descent>().attempt();
    debug_assert!(attempted.is_err(), "undefined has no methods");
}

/// It must really recurse: a loop could not compute its result.
#[inline(never)]
fn descend(frames: u32) -> u32 {
    if frames == 0 { 0 } else { descend(frames.wrapping_sub(1)).rotate_left(5) ^ frames }
}
