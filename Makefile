# Everything runs in .venv, made by uv where it is installed, else by venv and pip. No target needs more than Python and make.
VENV := .venv
BIN := $(VENV)/bin
RIWAYA := $(BIN)/riwaya
PYTHON ?= $(shell for p in python3.13 python3.12 python3.11 python3.14 python3 python; do \
	"$$p" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && echo "$$p" && break; done)
UV := $(shell command -v uv 2>/dev/null)
PIP := $(if $(UV),$(UV) pip install --quiet --python $(BIN)/python,$(BIN)/python -m pip install --quiet --disable-pip-version-check)
CHECKED := src scripts tests

.DEFAULT_GOAL := help
.PHONY: help install demo test lint gate bench data model lock clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-9s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

install: $(VENV)/.core ## set up .venv with the riwaya command

demo: $(VENV)/.core ## code the bundled dossier: a table here, and demo-report.html
	$(RIWAYA) code examples/dossier --published 2017-10-14
	$(RIWAYA) code examples/dossier --published 2017-10-14 --format html -o demo-report.html
	@echo "The report is demo-report.html: open it in a browser."

test: lint ## lint, then run every test
	$(BIN)/python -m pytest

lint: $(VENV)/.dev ## ruff, mypy, import contracts
	$(BIN)/ruff check $(CHECKED)
	$(BIN)/mypy
	$(BIN)/lint-imports

gate: $(VENV)/.dev ## score the project's own gold against floors.json
	$(BIN)/python scripts/gate.py

bench: $(VENV)/.core ## measure speed, start-up time and memory
	$(BIN)/python scripts/bench.py

data: $(VENV)/.dev ## compile lexicon and gazetteer into src/riwaya/data
	$(BIN)/python -m riwaya.lexicon.compile
	$(BIN)/python -m riwaya.gazetteer.compile

BENCH ?= ../shared/bench
model: $(VENV)/.dev ## fit the weights of coding to the gold under BENCH and training/
	$(BIN)/python -m riwaya.learn $(BENCH)/dev --always gold $(BENCH)/seed --standoff $(wildcard training/*.jsonl) \
		--articles $(BENCH)/pool/conflict.jsonl.gz $(BENCH)/incidents/articles.jsonl.gz --none $(BENCH)/pool/other.jsonl.gz --hold-out

lock: $(VENV)/.dev ## pin what .venv holds in requirements.lock
	$(BIN)/python scripts/lock.py > requirements.lock.new && mv requirements.lock.new requirements.lock

clean: ## remove .venv, caches and reports
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache build dist demo-report.html

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "riwaya needs Python 3.11 or newer: none was found" >&2; exit 1; }
	$(if $(UV),$(UV) venv --quiet --allow-existing --python $(PYTHON) $(VENV),$(PYTHON) -m venv $(VENV))

$(VENV)/.core: pyproject.toml requirements.lock | $(BIN)/python
	$(PIP) -c requirements.lock -e .
	@touch $@

$(VENV)/.dev: pyproject.toml requirements.lock | $(BIN)/python
	$(PIP) -c requirements.lock -e '.[dev]'
	@touch $@ $(VENV)/.core
