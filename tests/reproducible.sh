#!/bin/sh
# Builds the page and the package twice from what is committed, and compares every byte: whoever has the sources can find out
# whether a published copy was made of them. The two builds have folders, homes of cargo, time zones, languages and rights
# for new files of their own, and nothing built in them. They share the installed tools, which `make tools` has installed.
#
# tests/reproducible.sh
# REVISION is what to build instead of HEAD. If anything differs, it says what first, and leaves both builds for you to look at.
# It refuses to build what is not committed.
set -eu
cd "$(dirname "$0")/.."
root=$(pwd)

work=$(mktemp -d)
one=$work/one
other=$work/another-folder/with-a-longer-name
git archive --output "$work/sources.tar" "${REVISION:-HEAD}"

# Another home for cargo, with the same crates in it.
mkdir "$work/home-of-cargo"
for entry in "${CARGO_HOME:-$HOME/.cargo}"/* "${CARGO_HOME:-$HOME/.cargo}"/.[!.]*; do
    if [ -e "$entry" ]; then ln -s "$entry" "$work/home-of-cargo/"; fi
done

# build FOLDER: takes the tools as they are, and no result of an earlier build.
build() {
    started=$(date +%s)
    mkdir -p "$1/target"
    tar -x -f "$work/sources.tar" -C "$1"
    ln -s "$root/target/tools" "$1/target/tools"
    ln -s "$root/node_modules" "$1/node_modules"
    if ! (unset CARGO_TARGET_DIR PACKAGE_OUT_DIR && cd "$1" && make --old-file=tools dist/index.html pkg/package.json) >"$work/log" 2>&1; then
        tail -n 40 "$work/log"
        echo "$1 does not build; all that was said is in $work/log"
        exit 1
    fi
    echo "built in $(($(date +%s) - started)) s: $1"
}

# files FOLDER: their names, in one order everywhere.
files() { (cd "$1" && find . -type f | sed 's,^\./,,' | LC_ALL=C sort); }

# compare NAME: that folder of both builds. Most names have the hash of their file in them, so a file that differs has two.
compare() {
    files "$one/$1" >"$work/files"
    files "$other/$1" >"$work/other-files"
    if ! diff "$work/files" "$work/other-files" >"$work/difference"; then
        echo "$1/ has other files. The first:"
        grep -m 1 '^<' "$work/difference" || true
        grep -m 1 '^>' "$work/difference" || true
        return 1
    fi
    if ! [ -s "$work/files" ]; then
        echo "$1/ is empty"
        return 1
    fi
    while read -r file; do
        # It says which byte is the first that differs.
        cmp "$one/$1/$file" "$other/$1/$file" || return 1
    done <"$work/files"
    echo "$1/: all $(wc -l <"$work/files") files are the same, byte for byte"
}

(build "$one")
(
    export CARGO_HOME="$work/home-of-cargo" TZ=Pacific/Chatham LC_ALL=C.UTF-8
    umask 077
    build "$other"
)
differ=
compare dist || differ=1
compare pkg || differ=1
if [ "$differ" ]; then
    echo "The build is not reproducible. Both are in $work"
    exit 1
fi
echo "$(sha256sum <"$one/dist/SHA256SUMS" | cut -c1-64) is the hash of dist/SHA256SUMS"
rm -rf "$work"
