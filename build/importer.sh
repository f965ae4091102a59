#!/bin/sh
# Builds the importer, which comes with the lazily loaded chunk and runs in a worker. Trunk runs this before its own
# work. What has not changed is not built again.
# Takes wasm-bindgen from target/tools/bin and wasm-opt from node_modules, nothing from the network.
set -eu
cd "$(dirname "$0")/.."

built="${CARGO_TARGET_DIR:-target}/wasm32-unknown-unknown/importer/importer.wasm"
out=target/page/importer

# What is called from many places is written out once: a tenth less to load, and a list is read as fast.
cargo rustc --locked --bin importer --profile importer \
    --target wasm32-unknown-unknown --no-default-features --features importer -- -Cllvm-args=-inline-threshold=40

is_newer() { [ "$out/importer_bg.wasm" -nt "$1" ]; }
if is_newer "$built" && is_newer build/importer.sh && is_newer build/panics.mjs && is_newer build/panic-messages.txt; then exit 0; fi
rm -rf "$out"
target/tools/bin/wasm-bindgen --target web --no-typescript --out-dir "$out" --out-name importer "$built"
node build/panics.mjs "$out/importer_bg.wasm"
build/optimise.sh fast "$out/importer_bg.wasm"
