# A fresh machine needs Python 3.11 or newer, git and make. Everything else is set up here, in .venv/.
PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/pip --disable-pip-version-check --quiet
NODE := PATH="$(CURDIR)/$(BIN):$$PATH"
# The environment belongs to one Python and one place: its marks carry both, so that another Python, or a folder that was
# moved, begins with a new one.
MARK := $(shell $(PYTHON) -c 'import os, sys, zlib; print("%d.%d-%08x" % (sys.version_info[0], sys.version_info[1], zlib.crc32((sys.prefix + os.getcwd()).encode("utf-8")) & 0xffffffff))' 2>/dev/null)
SITE := .venv/$(MARK).site
TEST := .venv/$(MARK).test
BENCH := .venv/$(MARK).bench
QUALITY := .venv/$(MARK).quality
AUDIT := .venv/$(MARK).audit
# Where this is set, every build and every test that builds would compile all code again: a sixth of a small build.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help site booklets setup setup-test test serve lint ci quality search-quality search-speed bench fuzz hostile-pages kills full-disk servers golden pictures scripts schema sbom audit lock browser office browsers clean

help: ## these lines
	@sed -n 's/^\([a-z-]*\):.*## /\1: /p' Makefile | while IFS=: read -r name what; do printf '  make %-16s%s\n' "$$name" "$$what"; done

site: $(SITE) ## build the site into site/
	$(BIN)/praktijkenbank build
	@echo "Bekijk haar: make serve, en open http://127.0.0.1:8000/ in je browser."

booklets: site browser ## a PDF of every theme in public/boekje/, and the site anew, which offers them
	mkdir -p public/boekje
	for page in site/vergelijken/*/index.html; do \
	  theme=$$(basename "$$(dirname "$$page")"); \
	  test "$$theme" = alle || $(BIN)/praktijkenbank booklet --theme "$$theme" "public/boekje/$$theme.pdf" || exit 1; \
	done
	$(BIN)/praktijkenbank build

setup: $(SITE) ## what a build needs, in .venv/

setup-test: $(TEST) ## what the tests need too

serve: $(SITE) ## show the site while you edit
	$(BIN)/praktijkenbank serve

test: $(TEST) browser ## all tests; with COVERAGE=1 also how much of the code they run
	$(BIN)/python -m pytest --numprocesses auto --dist loadfile --no-loadscope-reorder $(if $(COVERAGE),--cov --cov-report=term-missing:skip-covered)

lint: $(TEST) ## style, types, scripts, workflows, records, schemas, forms
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(NODE) node scripts/node_modules/typescript/bin/tsc -p scripts
	cd scripts && $(NODE) node node_modules/eslint/bin/eslint.js --max-warnings 0 .
	$(BIN)/zizmor --offline --quiet --strict-collection .
	$(BIN)/praktijkenbank validate
	$(BIN)/praktijkenbank schema --check
	$(BIN)/praktijkenbank forms --check

# Lint runs beside the tests, for it leaves a processor free; what it found wrong is told after them.
ci: $(TEST) browser ## lint, and all tests with COVERAGE=1: what every change must pass
	@$(MAKE) lint >.venv/lint.txt 2>&1 & \
	$(MAKE) test COVERAGE=1; tested=$$?; \
	wait $$!; linted=$$?; \
	test $$linted = 0 || cat .venv/lint.txt; \
	test $$tested$$linted = 00

quality: $(QUALITY) browser office browsers ## measure the pages (axe, Nu, Lighthouse, keyboard, zoom …) and write docs/quality.md
	$(BIN)/python -m quality

search-quality: $(TEST) browser ## judged queries through the real search page: how often the right page comes first
	$(BIN)/python -m tests.search.quality

search-speed: $(BENCH) browser ## bytes and times of the search over the real bank and 1,000, 2,500 and 10,000 records, beside Pagefind
	$(BIN)/python -m benchmarks.search

bench: $(BENCH) browser ## speed and memory beside Hugo and MkDocs with gen-files; RECORDS=10000 for scale
	$(BIN)/python -m benchmarks --records $(or $(RECORDS),1000)

# Tests that do more of the same, and tell how it went.
AT_LENGTH := $(BIN)/python -m pytest -q -s --timeout=0

fuzz: $(TEST) ## 10,000 hostile records through read, check and publish
	RECORDS=$(or $(RECORDS),10000) $(AT_LENGTH) tests/test_fuzz.py

hostile-pages: $(TEST) browser ## 300 pages full of hostile words opened in Chromium; nothing may run
	PRACTICES=300 $(AT_LENGTH) tests/browser/test_hostile_pages.py

worst-files: $(TEST) ## files in a hundred odd shapes: twice as much may take two and a half times as long
	KILOBYTES=32 $(AT_LENGTH) tests/test_worst_files.py

kills: $(TEST) ## a hundred builds killed at random moments
	TIMES=$(or $(TIMES),100) $(AT_LENGTH) tests/site/test_build_failures.py -k at_any_moment

servers: $(TEST) ## nginx and Caddy with the configurations of docs/publiceren/: headers, types, old addresses, compression
	@{ command -v nginx && command -v caddy; } >/dev/null || quality/install-servers
	$(BIN)/python -m quality.servers

full-disk: $(TEST) ## a disk that fills up, at every single write of a build
	EVERY_WRITE=yes $(AT_LENGTH) tests/site/test_build_failures.py -k at_any_write

golden: $(TEST) browser ## refresh the expected files of the tests; read the difference before you commit
	$(BIN)/python -m tests.golden
	$(BIN)/python -m tests.browser.test_aloud

pictures: $(TEST) browser ## draw icons, the picture for sharing and those of the README anew
	$(BIN)/python -m tests.pictures

scripts: $(TEST) ## bundle scripts/ and styles/ into overrides/assets/
	$(NODE) node scripts/bundle.js

schema: $(SITE) ## write schemas/ and the forms of GitHub and GitLab anew from the models and vocabularies
	$(BIN)/praktijkenbank schema
	$(BIN)/praktijkenbank forms

sbom: $(AUDIT) ## all that makes the site, out of the lock file, in sbom.json (CycloneDX)
	$(BIN)/cyclonedx-py requirements --pyproject pyproject.toml --output-reproducible --output-file sbom.json requirements.lock

audit: $(AUDIT) ## flaws that are known of what is pinned; asks the registries
	$(BIN)/pip-audit --strict --require-hashes --disable-pip $(addprefix --requirement ,$(wildcard requirements*.lock))
	for folder in quality scripts tests/editor; do $(NODE) npm --prefix $$folder audit --package-lock-only || exit 1; done

lock: $(QUALITY) ## pin newer versions
	$(BIN)/uv pip compile --quiet $(LOCK) --extra build -o requirements.lock pyproject.toml
	$(BIN)/uv pip compile --quiet $(LOCK) --extra build --extra test -c requirements.lock -o requirements-test.lock pyproject.toml
	$(BIN)/uv pip compile --quiet $(LOCK) --extra build --extra bench -c requirements.lock -o requirements-bench.lock pyproject.toml
	$(BIN)/uv pip compile --quiet $(LOCK) --extra build --extra quality -c requirements.lock -o requirements-quality.lock pyproject.toml
	$(BIN)/uv pip compile --quiet $(LOCK) --extra build --extra audit -c requirements-test.lock -o requirements-audit.lock pyproject.toml
	$(BIN)/python -m quality.lock
LOCK := --universal --no-strip-extras --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url --upgrade

# Chromium comes from the system's own packages. Where those cannot be installed from here, the tests say how.
browser:
	@{ command -v chromium-headless-shell || command -v chromium || command -v chromium-browser || command -v google-chrome; } >/dev/null || tests/browser/install

office:
	@command -v soffice >/dev/null || tests/browser/install libreoffice-calc-nogui

browsers:
	@{ command -v firefox-esr || command -v firefox; } >/dev/null || tests/browser/install firefox-esr
	@command -v WebKitWebDriver >/dev/null || tests/browser/install webkit2gtk-driver
	@command -v Xvfb >/dev/null || tests/browser/install xvfb

$(SITE): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { echo "Python 3.11 of nieuwer is nodig, en $(PYTHON) is dat niet. Staat er een nieuwere? make site PYTHON=python3.12" >&2; exit 1; }
	@ls $(SITE) >/dev/null 2>&1 || rm -rf .venv
	@$(PYTHON) -m venv .venv || { echo "Er kwam geen omgeving voor Python. Op Debian en Ubuntu helpt: apt-get install python3-venv" >&2; exit 1; }
	$(PIP) install --require-hashes -r requirements.lock
	$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

# Node comes as a wheel; with it come what bundles and judges the scripts, and the YAML language server that editors run.
$(TEST): requirements-test.lock scripts/package-lock.json tests/editor/package-lock.json $(SITE)
	$(PIP) install --require-hashes -r requirements-test.lock
	cd scripts && $(NODE) npm ci --loglevel=error
	cd tests/editor && $(NODE) npm ci --loglevel=error
	@touch $@

$(BENCH): requirements-bench.lock $(SITE)
	$(PIP) install --require-hashes -r requirements-bench.lock
	@touch $@

$(AUDIT): requirements-audit.lock $(SITE)
	$(PIP) install --require-hashes -r requirements-audit.lock
	@touch $@

# Node and Java come as wheels; with them come Lighthouse and the Nu HTML checker.
$(QUALITY): requirements-quality.lock quality/package-lock.json $(TEST)
	$(PIP) install --require-hashes -r requirements-quality.lock
	cd quality && $(NODE) npm ci --loglevel=error
	@touch $@

clean: ## remove what was made here; in site/ only what a build wrote
	@test ! -e site || test ! -x $(BIN)/python || $(BIN)/python -m praktijkenbank.site.output.site_folder site
	rm -rf .venv quality/node_modules scripts/node_modules tests/editor/node_modules
