//! Makes sure, before anything is touched, that there is stack left to finish a call.
//!
//! A script may call from deep within a recursion, or a getter may call `evaluate` from within
//! itself. Where the engine's stack ends in the middle of our work, the exception unwinds through
//! our frames: what they hold is lost, and the module's own stack with it. So a call first goes as
//! deep as it could need to, holding nothing, and where that fails the script gets the engine's
//! `RangeError` in the ordinary way.

use std::sync::atomic::{AtomicU32, Ordering};

use wasm_bindgen::prelude::*;

/// Frames, of 50 to 100 bytes each, that a call tries; several times what it needs.
const FRAMES: u32 = 200;

/// Where the descent leaves what it found, so that nobody takes it for idle.
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
pub fn with_headroom(call: impl FnOnce() -> Result<JsValue, JsValue>) -> Result<JsValue, JsValue> {
    // It goes out to JavaScript and back in, because the way back out catches what is thrown.
    DESCENT.with(Descent::attempt)?;
    call()
}

/// Throws and catches once, at a time when there is plenty of stack: engines compile that way out
/// when it is first taken, and where the stack ends it would be too late.
#[wasm_bindgen(start)]
pub fn rehearse() {
    let rehearsed = JsValue::UNDEFINED.unchecked_ref::<Descent>().attempt();
    debug_assert!(rehearsed.is_err(), "undefined has no methods");
}

/// It must go down for good: what it computes cannot be had by a loop.
#[inline(never)]
fn descend(frames: u32) -> u32 {
    if frames == 0 { 0 } else { descend(frames.wrapping_sub(1)).rotate_left(5) ^ frames }
}
