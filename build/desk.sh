#!/bin/sh
# Builds the desk as the one file that the page loads when it is first needed: the page with everything in
# it, and inside that, as sections that WebAssembly ignores, its script, the importer and the importer's
# script. Trunk runs this before its own work. What has not changed is not built again.
# Takes wasm-bindgen from target/tools/bin and wasm-opt from node_modules, nothing from the network.
set -eu
cd "$(dirname "$0")/.."

built="${CARGO_TARGET_DIR:-target}/wasm32-unknown-unknown"
raw=target/page/desk/raw
out=target/page/desk

cargo build --locked --bin competency-calculator --profile desk \
    --target wasm32-unknown-unknown --no-default-features --features desk
cargo build --locked --bin importer --profile importer \
    --target wasm32-unknown-unknown --no-default-features --features importer

made_of="$built/desk/competency-calculator.wasm $built/importer/importer.wasm web/importer_worker.js build/desk.sh build/desk.mjs build/sheets.mjs build/trunk/trim.mjs package-lock.json $(echo style/desk/*.css)"
# shellcheck disable=SC2086 # no name in the list has a space in it
if [ -f "$out/name" ] && [ -z "$(find $made_of -newer "$out/name")" ]; then exit 0; fi

# wasm-opt must be told what rustc and wasm-bindgen use; with more than that it writes modules
# that no browser loads.
module() {
    target/tools/bin/wasm-bindgen --target web --no-typescript --out-dir "$raw/$1" --out-name "$1" "$2"
    if [ "$1" = desk ]; then node build/trunk/trim.mjs "$raw/$1"; fi
    node_modules/.bin/wasm-opt "$3" \
        --enable-bulk-memory --enable-bulk-memory-opt --enable-sign-ext --enable-nontrapping-float-to-int \
        --enable-mutable-globals --enable-reference-types --enable-multivalue \
        --strip-producers "$raw/$1/$1_bg.wasm" -o "$raw/$1/$1_bg.wasm"
}
rm -rf "$out"
module desk "$built/desk/competency-calculator.wasm" -Os
module importer "$built/importer/importer.wasm" -O3

node build/desk.mjs "$raw" "$out"
