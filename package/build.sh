#!/bin/sh
# Writes the package for JavaScript to pkg/: the engine alone, as a module for browsers, Node and
# bundlers. Takes wasm-bindgen from target/tools/bin and wasm-opt from node_modules, nothing from
# the network.
set -eu
cd "$(dirname "$0")/.."

# A page may ask thousands of times, so the package is not built for size alone as the page is
# (profile in Cargo.toml): "s" costs nothing over "z" once compressed and answers in four fifths of
# the time; 3 would be 8% larger and 3% faster.
: "${PACKAGE_OPT_LEVEL:=s}"

target="${CARGO_TARGET_DIR:-target}"
name=competency_calculator
out="${PACKAGE_OUT_DIR:-pkg}"

CARGO_PROFILE_RELEASE_OPT_LEVEL="$PACKAGE_OPT_LEVEL" cargo rustc --locked --lib --crate-type cdylib --release \
    --target wasm32-unknown-unknown --no-default-features --features api

rm -rf "$out"
target/tools/bin/wasm-bindgen --target web --out-dir "$out" --out-name "$name" \
    "$target/wasm32-unknown-unknown/release/$name.wasm"
rm "$out/${name}_bg.wasm.d.ts"
node build/panics.mjs "$out/${name}_bg.wasm"

# wasm-opt must be told what rustc and wasm-bindgen use; with more than that it writes modules
# that no browser loads.
node_modules/.bin/wasm-opt "-O$PACKAGE_OPT_LEVEL" \
    --enable-bulk-memory --enable-bulk-memory-opt --enable-sign-ext --enable-nontrapping-float-to-int \
    --enable-mutable-globals --enable-reference-types --enable-multivalue \
    --strip-producers "$out/${name}_bg.wasm" -o "$out/${name}_bg.wasm"

version="$(sed -n 's/^version = "\(.*\)"$/\1/p' Cargo.toml | head -n 1)"
sed "s/@VERSION@/$version/" package/package.json.in >"$out/package.json"
cp package/README.md "$out/README.md"
wc -c "$out"/*
