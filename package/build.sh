#!/bin/sh
# Writes the package for JavaScript to pkg/: its two entries, each a module of its own. What
# `features` of Cargo.toml calls `api` is the first, `summary` the second. Takes wasm-bindgen from target/tools/bin,
# wasm-opt and esbuild from node_modules, nothing from the network.
set -eu
cd "$(dirname "$0")/.."

# A page may ask thousands of times, so the package is not built for size alone as the page is
# (profile in Cargo.toml): "s" costs nothing over "z" once compressed and answers in four fifths of
# the time; 3 would be 8% larger and 3% faster. What is called from many places is written out once.
: "${PACKAGE_OPT_LEVEL:=s}"
: "${PACKAGE_INLINE_THRESHOLD:=25}"

target="${CARGO_TARGET_DIR:-target}"
name=competency_calculator
out="${PACKAGE_OUT_DIR:-pkg}"

rm -rf "$out"

# entry FEATURE NAME: builds the module of a feature and writes it under this name.
entry() {
    CARGO_PROFILE_RELEASE_OPT_LEVEL="$PACKAGE_OPT_LEVEL" cargo rustc --locked --lib --crate-type cdylib --release \
        --target wasm32-unknown-unknown --no-default-features --features "$1" \
        -- "-Cllvm-args=-inline-threshold=$PACKAGE_INLINE_THRESHOLD"
    target/tools/bin/wasm-bindgen --target web --omit-default-module-path --out-dir "$out" --out-name "$2" \
        "$target/wasm32-unknown-unknown/release/$name.wasm"
    rm "$out/$2_bg.wasm.d.ts"
    # While functions still have their names.
    node build/panics.mjs "$out/$2_bg.wasm"

    build/optimise.sh quick "$out/$2_bg.wasm"

    node package/bundle.mjs "$out" "$2"
}

entry api "$name"
entry summary summary

version="$(sed -n 's/^version = "\(.*\)"$/\1/p' Cargo.toml | head -n 1)"
sed "s/@VERSION@/$version/" package/package.json.in >"$out/package.json"
cp package/README.md "$out/README.md"
node package/weigh.mjs "$out"
