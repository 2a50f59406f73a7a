# Everything a fresh machine needs is Python 3.11+, make and git. Node comes from PyPI, into .venv.
SHELL := /bin/sh
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
NODE := sh frontend/run-node
WEB_SOURCES := $(shell find frontend/src frontend/build frontend/public -type f) frontend/index.html frontend/vite.config.ts frontend/package.json

# A build that broke off half way is no build.
.DELETE_ON_ERROR:
.PHONY: run test fmt check bench build generate lock clean help

help: ## say what there is
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/'

run: $(VENV)/.run frontend/dist/sw.js ## set up, build, serve on http://127.0.0.1:8000 (HOST, PORT, THAW_PLANS change that)
	@exec $(BIN)/thaw serve

test: $(VENV)/.dev $(VENV)/.browsers check frontend/dist/sw.js ## set up and run everything: lint, types, unit, property, API, real browser
	$(NODE) npm --prefix frontend run test
	$(BIN)/pytest -n 2 --dist loadfile

check: $(VENV)/.dev frontend/node_modules/.ready ## format, lint, types, drift of what is generated
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(NODE) npm --prefix frontend run lint
	$(NODE) npm --prefix frontend run types
	$(BIN)/python docs/generate.py --check
	$(BIN)/python frontend/build/generate.py --check

fmt: $(VENV)/.dev frontend/node_modules/.ready ## one formatter a language
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix --quiet .
	$(NODE) npm --prefix frontend run fmt

bench: $(VENV)/.dev $(VENV)/.browsers frontend/dist/sw.js bench/node/node_modules/.ready ## the budgets, as ratios against a yardstick in the same run
	$(BIN)/python -m bench

build: $(VENV)/.run frontend/dist/sw.js ## the app, into frontend/dist

generate: $(VENV)/.dev frontend/node_modules/.ready ## schemas and tables for writers; types and help lines for the front end
	$(BIN)/python docs/generate.py
	$(BIN)/python frontend/build/generate.py

lock: $(VENV)/.dev ## write the lock files anew
	sh lock.sh

clean: ## forget everything that was set up or built
	rm -rf $(VENV) frontend/node_modules frontend/dist bench/node/node_modules

# uv comes last, so that a set-up which broke off (no network, say) is begun again.
$(BIN)/uv:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Thaw needs Python 3.11 or newer; name one: make PYTHON=python3.11 …")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check 'uv>=0.9,<1'

$(VENV)/.run: $(BIN)/uv requirements-build.lock pyproject.toml
	$(BIN)/uv pip install --quiet --compile-bytecode --python $(BIN)/python --require-hashes -r requirements-build.lock
	$(BIN)/uv pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.dev: $(VENV)/.run requirements-dev.lock
	$(BIN)/uv pip install --quiet --compile-bytecode --python $(BIN)/python --require-hashes -r requirements-dev.lock
	@touch $@

$(VENV)/.browsers: $(VENV)/.dev tests/browsers.sh
	PYTHON=$(BIN)/python sh tests/browsers.sh
	@touch $@

frontend/node_modules/.ready: $(VENV)/.run frontend/package-lock.json
	$(NODE) npm --prefix frontend ci --no-audit --no-fund --silent
	@touch $@

bench/node/node_modules/.ready: $(VENV)/.run bench/node/package-lock.json
	$(NODE) npm --prefix bench/node ci --no-audit --no-fund --ignore-scripts --silent
	@touch $@

frontend/dist/sw.js: frontend/node_modules/.ready $(WEB_SOURCES)
	$(NODE) npm --prefix frontend run build --silent
