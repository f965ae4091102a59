#!/bin/sh
# Makes dist/ out of what Trunk has built, in the folder that Trunk is about to publish. Trunk runs the hooks of
# one stage side by side, and each step here takes what the one before has left; so it is one hook.
set -eu
cd "$(dirname "$0")/.."

node build/chunk.mjs target/page/split target/page/importer target/page/chunk
cargo run --bin prerender --no-default-features --features ssr
node build/publish/names.mjs "$TRUNK_STAGING_DIR"
node build/publish/embed.mjs "$TRUNK_STAGING_DIR"
node build/publish/single-file.mjs "$TRUNK_STAGING_DIR"
node build/publish/inline-style.mjs "$TRUNK_STAGING_DIR"
node build/publish/service-worker.mjs "$TRUNK_STAGING_DIR"
node build/publish/sbom.mjs "$TRUNK_STAGING_DIR"
node build/publish/headers.mjs "$TRUNK_STAGING_DIR"
node build/publish/compress.mjs "$TRUNK_STAGING_DIR"
node build/publish/sums.mjs "$TRUNK_STAGING_DIR"
