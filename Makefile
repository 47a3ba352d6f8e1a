# A fresh machine needs Python 3.11 or newer, git and make. Everything else is set up here, in .venv/.
PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/pip --disable-pip-version-check --quiet

.PHONY: site test serve lint bench fuzz kills golden pictures schema lock browser clean

site: .venv/site.stamp ## build the site into site/
	$(BIN)/praktijkenbank build

serve: .venv/site.stamp ## show the site while you edit
	$(BIN)/praktijkenbank serve

test: .venv/test.stamp browser ## all tests, with coverage
	$(BIN)/python -m pytest --cov --cov-report=term-missing:skip-covered

lint: .venv/test.stamp ## style, types, records, schemas
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/praktijkenbank validate
	$(BIN)/praktijkenbank schema --check

bench: .venv/bench.stamp ## speed and memory beside Hugo and MkDocs with gen-files; RECORDS=10000 for scale
	$(BIN)/python -m benchmarks --records $(or $(RECORDS),1000)

fuzz: .venv/test.stamp ## 10,000 hostile records through read, check and publish
	$(BIN)/python -m tests.fuzz --records $(or $(RECORDS),10000)

kills: .venv/test.stamp ## a hundred builds killed at random moments
	$(BIN)/python -m tests.kills

golden: .venv/test.stamp ## refresh the expected files of the tests; read the difference before you commit
	$(BIN)/python -m tests.golden

pictures: .venv/test.stamp browser ## draw icons, the picture for sharing and those of the README anew
	$(BIN)/python -m tests.pictures

schema: .venv/site.stamp ## write schemas/ anew from the models
	$(BIN)/praktijkenbank schema

lock: .venv/test.stamp ## pin newer versions
	$(BIN)/uv pip compile --quiet $(LOCK) --extra build -o requirements.lock pyproject.toml
	$(BIN)/uv pip compile --quiet $(LOCK) --extra build --extra test -c requirements.lock -o requirements-test.lock pyproject.toml
	$(BIN)/uv pip compile --quiet $(LOCK) --extra build --extra bench -c requirements.lock -o requirements-bench.lock pyproject.toml
LOCK := --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url --upgrade

# Chromium comes from the system's own packages. Where those cannot be installed from here, the tests say how.
browser:
	@{ command -v chromium || command -v chromium-browser || command -v google-chrome; } >/dev/null || tests/browser/install

.venv/site.stamp: requirements.lock pyproject.toml
	$(PYTHON) -m venv .venv
	$(PIP) install --require-hashes -r requirements.lock
	$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

.venv/test.stamp: requirements-test.lock .venv/site.stamp
	$(PIP) install --require-hashes -r requirements-test.lock
	@touch $@

.venv/bench.stamp: requirements-bench.lock .venv/site.stamp
	$(PIP) install --require-hashes -r requirements-bench.lock
	@touch $@

clean: ## remove what was made here
	rm -rf .venv site .site.*
