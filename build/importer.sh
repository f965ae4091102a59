#!/bin/sh
# Builds the importer as the one file that the page loads when it is first needed: the module, and in it
# the script of its worker. Trunk runs this before its own work. What has not changed is not built again.
# Takes wasm-bindgen from target/tools/bin and wasm-opt from node_modules, nothing from the network.
set -eu
cd "$(dirname "$0")/.."

built="${CARGO_TARGET_DIR:-target}/wasm32-unknown-unknown/importer/importer.wasm"
raw=target/page/importer/raw
out=target/page/importer

cargo build --locked --bin importer --profile importer \
    --target wasm32-unknown-unknown --no-default-features --features importer

made_of="$built src/importer.js build/importer.sh build/importer.mjs package-lock.json"
# shellcheck disable=SC2086 # no name in the list has a space in it
if [ -f "$out/name" ] && [ -z "$(find $made_of -newer "$out/name")" ]; then exit 0; fi

rm -rf "$out"
target/tools/bin/wasm-bindgen --target web --no-typescript --out-dir "$raw" --out-name importer "$built"

# wasm-opt must be told what rustc and wasm-bindgen use; with more than that it writes modules
# that no browser loads.
node_modules/.bin/wasm-opt -O3 \
    --enable-bulk-memory --enable-bulk-memory-opt --enable-sign-ext --enable-nontrapping-float-to-int \
    --enable-mutable-globals --enable-reference-types --enable-multivalue \
    --strip-producers "$raw/importer_bg.wasm" -o "$raw/importer_bg.wasm"

node build/importer.mjs "$raw" "$out"
