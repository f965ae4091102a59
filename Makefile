# The commands of CONTRIBUTING.md. Tools go to target/tools and node_modules, nowhere else; each is
# installed once, in the version that Cargo.lock and package-lock.json name.

SHELL := /bin/sh
.DELETE_ON_ERROR:
.PHONY: serve build test package bench fuzz mutants screenshots reproducible check native browser-tests package-tests authors-tests languages-tests hosting-tests frame-tests visits tools browser hosts embed-sites embed-demo

TRUNK_VERSION := 0.21.14
BINDGEN_VERSION := $(shell sed -n '/^name = "wasm-bindgen"$$/{n;s/version = "\(.*\)"/\1/p;}' Cargo.lock)
SPLIT := target/tools/split-$(shell sed -n 's/^wasm_split_cli_support = "=\(.*\)"/\1/p' build/split/Cargo.toml)
TRUNK := target/tools/trunk-$(TRUNK_VERSION)
BINDGEN := target/tools/wasm-bindgen-$(BINDGEN_VERSION)
MDBOOK_VERSION := 0.5.4
MDBOOK_BIN := target/tools/bin/mdbook
MDBOOK := target/tools/mdbook-$(MDBOOK_VERSION)
# MkDocs with Material, and Sphinx.
DOCS := target/tools/docs/installed
GECKODRIVER_VERSION := 0.36.0
GECKODRIVER := target/tools/geckodriver-$(GECKODRIVER_VERSION)
FUZZ_VERSION := 0.13.2
FUZZ := target/tools/cargo-fuzz-$(FUZZ_VERSION)
FUZZ_SECONDS ?= 600
MUTANTS_VERSION := 27.1.0
MUTANTS := target/tools/cargo-mutants-$(MUTANTS_VERSION)
MUTANTS_OF ?= rules link input csv
WASM_TARGET := target/tools/wasm-target
NODE_MODULES := node_modules/.package-lock.json
BUNDLERS := tests/bundlers/node_modules/.package-lock.json
FRAMEWORKS := tests/frameworks/node_modules/.package-lock.json

# Optimising the tools takes three times as long as running them unoptimised.
QUICKLY := CARGO_PROFILE_RELEASE_OPT_LEVEL=0 CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16
# The page says nothing of the machine that built it.
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS := --remap-path-prefix=$(or $(CARGO_HOME),$(HOME)/.cargo)/registry/src/=/ --remap-path-prefix=$(CURDIR)=. -Csymbol-mangling-version=v0

PAGE_SOURCES := $(shell find src web build style locales programs deploy -type f) Cargo.toml Cargo.lock Trunk.toml index.html build.rs
EMBED_SOURCES := $(shell find tests/embed -type f)
PACKAGE_SOURCES := $(shell find src build locales programs package -type f) Cargo.toml Cargo.lock build.rs

serve: build
	cargo run -p browser-tests --no-default-features --bin serve -- --dir dist --port 8080

build: dist/index.html
	node build/first-load.mjs

package: pkg/package.json

test: check native package-tests authors-tests languages-tests frame-tests hosting-tests browser-tests

# The fuzzers too, as nothing else compiles them. To check them takes no libFuzzer, so none is built.
check: $(NODE_MODULES)
	cargo fmt --all --check
	cargo clippy --workspace --all-targets --features csv,json,link,text -- -D warnings
	cargo clippy --features ssr --bin prerender -- -D warnings
	cargo clippy --features hydrate,api -- -D warnings
	cargo clippy --features summary -- -D warnings
	cargo clippy --features importer --lib --bin importer -- -D warnings
	RUSTDOCFLAGS="-D warnings" cargo doc --no-deps --quiet --features csv,json,link,text
	CUSTOM_LIBFUZZER_PATH=/dev/null cargo check --locked --quiet --manifest-path fuzz/Cargo.toml --target-dir target/fuzz
	node_modules/.bin/tsc --project build/tsconfig.json
	node_modules/.bin/tsc --project build/tsconfig.service-worker.json

native:
	cargo test --features csv,json,link,text
	cargo test --features ssr,link --test plans --test recoveries --test requirements --test authors --test link --test untranslated --test every_language

# Also in the tools that programmers use, and in a browser.
package-tests: package $(NODE_MODULES) $(BUNDLERS) target/tools/browsers
	node --test tests/package/

# What authors copy, in the generators and frameworks that it is made for; and that the reference says all there is.
authors-tests: dist/index.html $(MDBOOK) $(DOCS) $(NODE_MODULES) $(FRAMEWORKS) target/tools/browsers
	node --test tests/authors/
	node --test tests/frameworks/frameworks.test.mjs

# A language is one file: a copy of the project with one more of them has its pages.
languages-tests: dist/index.html $(NODE_MODULES)
	node --test tests/languages/

# On the real servers, with the files of deploy/. One file after the other, or they would slow down what is measured.
hosting-tests: dist/index.html hosts
	node --test --test-reporter=spec --test-concurrency=1 tests/hosting/

# What of the frame is no browser's.
frame-tests:
	node --test tests/frame/

browser-tests: dist/index.html browser embed-sites $(NODE_MODULES)
	cargo test -p browser-tests

# Documentation with calculators in it, as its generators build it; tests/browser puts it on a site of its own.
embed-sites: target/embed/built

target/embed/built: $(EMBED_SOURCES) | $(MDBOOK) $(DOCS)
	rm -rf $(@D) && mkdir -p $(@D)
	MDBOOK_LOG=error $(MDBOOK_BIN) build tests/embed/mdbook --dest-dir $(CURDIR)/$(@D)/mdbook
	NO_MKDOCS_2_WARNING=1 target/tools/docs/bin/mkdocs build --quiet --strict --config-file tests/embed/mkdocs/mkdocs.yml --site-dir $(CURDIR)/$(@D)/mkdocs
	target/tools/docs/bin/sphinx-build -q -W -d $(@D)/sphinx-doctrees tests/embed/sphinx $(@D)/sphinx
	cp -R tests/embed/pages $(@D)/pages
	touch $@

# The book, with two live frames in it.
embed-demo: dist/index.html embed-sites
	cargo run -p browser-tests --bin embed-demo

screenshots: dist/index.html browser
	cargo run --quiet -p browser-tests --bin screenshots

# All of it runs, also where a goal is missed; then it fails.
bench: package dist/index.html browser $(NODE_MODULES) $(FRAMEWORKS)
	failed=0; \
	node benches/peers.mjs || failed=1; \
	node benches/million.mjs || failed=1; \
	node benches/peer_pages/build.mjs && cargo run --quiet -p browser-tests --bin bench || failed=1; \
	exit $$failed

# What visits cost in bytes: a part of the bench that takes seconds.
visits: dist/index.html browser
	cargo run --quiet -p browser-tests --bin bench visits

# Two builds of the last commit, with nothing built before. It takes many minutes.
reproducible: tools
	tests/reproducible.sh

# One target after the other, each for FUZZ_SECONDS, also where one crashes; then it fails. What they find is kept in
# target/fuzz and belongs into the tests.
fuzz: $(FUZZ)
	failed=""; \
	$(call fuzz-target,csv_import,list) \
	$(call fuzz-target,typed_number,number) \
	$(call fuzz-target,link,link) \
	$(call fuzz-target,document,document) \
	$(call fuzz-target,evidence,evidence) \
	$(call fuzz-target,evidence_text,text) \
	test -z "$$failed" || { echo "failed:$$failed"; exit 1; }

# $(1): the target, $(2): its words. cargo-fuzz asks rustc for switches that are not stable; the project uses none.
fuzz-target = mkdir -p target/fuzz/corpus/$(1) && \
	RUSTC_BOOTSTRAP=1 CARGO_TARGET_DIR=$(CURDIR)/target/fuzz target/tools/bin/cargo-fuzz run --sanitizer none $(1) target/fuzz/corpus/$(1) fuzz/seeds/$(1) -- \
	  -dict=fuzz/$(2).dict -len_control=0 -max_len=1024 -max_total_time=$(FUZZ_SECONDS) -print_final_stats=1 -artifact_prefix=target/fuzz/$(1)- \
	  || failed="$$failed $(1)";

# Whether a test goes red wherever the engine is changed; says at the end how long it took, which is hours. MUTANTS_OF
# says of which folders. Survivors that are argued stand in .cargo/mutants.toml.
mutants: $(MUTANTS)
	mkdir -p target/mutants
	target/tools/bin/cargo-mutants mutants --output target/mutants $(MUTANTS_OF:%=--file 'src/%/**')

tools: $(TRUNK) $(BINDGEN) $(SPLIT) $(WASM_TARGET) $(NODE_MODULES)

# Trunk must not download tools of its own, so the crates are there before. build/publish/sbom.mjs reads those of the splitter.
dist/index.html: $(PAGE_SOURCES) | tools
	cargo fetch --locked
	cargo fetch --locked --manifest-path build/split/Cargo.toml
	PATH="$(CURDIR)/build/trunk:$(CURDIR)/target/tools/bin:$(CURDIR)/node_modules/.bin:$$PATH" trunk build --release --offline
	touch $@

pkg/package.json: $(PACKAGE_SOURCES) | tools
	package/build.sh

$(TRUNK):
	$(QUICKLY) cargo install trunk --version $(TRUNK_VERSION) --locked --no-default-features --features rustls --root target/tools
	touch $@

# Not --locked: the published lock file names a version that is gone.
$(BINDGEN):
	$(QUICKLY) cargo install wasm-bindgen-cli --version $(BINDGEN_VERSION) --root target/tools
	touch $@

$(SPLIT): build/split/Cargo.lock build/split/src/main.rs
	$(QUICKLY) cargo install --path build/split --locked --root target/tools --target-dir target/tools/build
	touch $@

$(MDBOOK):
	$(QUICKLY) cargo install mdbook --version $(MDBOOK_VERSION) --locked --no-default-features --root target/tools
	touch $@

$(DOCS): tests/embed/requirements.txt
	python3 -m venv target/tools/docs || { apt-get update -qq && apt-get install -y -qq python3-venv && python3 -m venv target/tools/docs; }
	target/tools/docs/bin/pip install --quiet --disable-pip-version-check --requirement $<
	touch $@

$(FUZZ):
	$(QUICKLY) cargo install cargo-fuzz --version $(FUZZ_VERSION) --locked --root target/tools
	touch $@

$(MUTANTS):
	$(QUICKLY) cargo install cargo-mutants --version $(MUTANTS_VERSION) --locked --root target/tools
	touch $@

$(WASM_TARGET):
	rustup target add wasm32-unknown-unknown
	mkdir -p $(@D) && touch $@

$(NODE_MODULES): package.json package-lock.json
	npm ci --no-audit --no-fund
	touch $@

$(BUNDLERS) $(FRAMEWORKS): tests/%/node_modules/.package-lock.json: tests/%/package.json tests/%/package-lock.json
	npm ci --no-audit --no-fund --prefix tests/$*
	touch $@

hosts: target/tools/hosts

target/tools/hosts: tests/hosting/install.sh
	tests/hosting/install.sh
	mkdir -p $(@D) && touch $@

# The three browsers that stories are told in, each with its driver. Debian has no package of Firefox's.
browser: target/tools/browsers $(GECKODRIVER) target/tools/pdf-reader

BROWSERS := chromium-headless-shell chromium-driver firefox-esr webkit2gtk-driver xvfb fonts-nanum

target/tools/browsers: Makefile
	dpkg-query --show $(BROWSERS) >/dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq $(BROWSERS); }
	mkdir -p $(@D) && touch $@

$(GECKODRIVER):
	$(QUICKLY) cargo install geckodriver --version $(GECKODRIVER_VERSION) --locked --root target/tools
	touch $@

# What reads a printed report back, as text and as a picture.
target/tools/pdf-reader:
	command -v pdftotext >/dev/null && command -v pdftoppm >/dev/null || \
	  { apt-get update -qq && apt-get install -y -qq poppler-utils; }
	mkdir -p $(@D) && touch $@
