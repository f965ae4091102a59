#!/bin/sh
# Has wasm-opt make a module small or fast, in its own place: optimise.sh small|quick|fast MODULE
# It must be told what rustc and wasm-bindgen use; with more than that it writes modules that no browser loads. The first
# kilobyte of memory is unused, because Rust has its stack there.
set -eu
cd "$(dirname "$0")/.."
case $1 in
    small) passes="--flatten --rereloop -Oz -Oz --low-memory-unused --gufa -Oz" ;;
    quick) passes="-Os --low-memory-unused --gufa -Os" ;;
    fast) passes="--flatten --rereloop -O3 -O3 --low-memory-unused --gufa -O3" ;;
esac
# shellcheck disable=SC2086 # several passes
node_modules/.bin/wasm-opt \
    --enable-bulk-memory --enable-bulk-memory-opt --enable-sign-ext --enable-nontrapping-float-to-int \
    --enable-mutable-globals --enable-reference-types --enable-multivalue \
    $passes --strip-debug --strip-producers --strip-target-features "$2" -o "$2"
