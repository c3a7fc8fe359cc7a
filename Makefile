# The two commands of a newcomer: make demo, make test. Everything else serves a change.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
BIN := .venv/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check
SHARED ?= ../shared
# One thread a process: two spinning thread pools on two cores only wait for each other.
export OMP_NUM_THREADS = 1
export OPENBLAS_NUM_THREADS = 1

.PHONY: help demo test test-slow test-all check format docs bench lock clean

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "%-10s %s\n", $$1, $$2}' Makefile

.venv/installed: requirements.lock pyproject.toml
	$(PYTHON) -m venv .venv
	$(PIP) --no-deps --require-hashes -r requirements.lock
	$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

.venv/developing: requirements-dev.lock .venv/installed
	$(PIP) --no-deps --require-hashes -r requirements-dev.lock
	@touch $@

demo: .venv/installed ## Read the shipped sample reports: a brief, and a dossier, in demo/
	@mkdir -p demo
	$(BIN)/detente brief --samples --html demo/brief.html
	@test -f demo/talks.detente || $(BIN)/detente new demo/talks.detente
	$(BIN)/detente add --samples -d demo/talks.detente
	$(BIN)/detente positions -d demo/talks.detente --at 2025-03-13 --issues ceasefire
	@echo
	@echo "The brief as a page: demo/brief.html; the dossier that the last lines are from: demo/talks.detente"
	@echo "Next, with reports of your own (.txt, .html, .pdf, .docx, a folder, a feed or an address):"
	@echo "  .venv/bin/detente brief REPORT... --html my-brief.html"
	@echo "  .venv/bin/detente read REPORT          every statement with its words"
	@echo "  .venv/bin/detente new talks.detente    a dossier, to keep them and come back to"
	@echo "  .venv/bin/detente --help               all commands; docs/ tells the rest"
	@echo "Or open the samples in a browser, and read and check them there:"
	@echo "  .venv/bin/detente serve -d demo/talks.detente"

test: .venv/developing ## Run the fast tests
	$(BIN)/$(RUN) -m "not slow"
RUN := pytest

test-slow: .venv/developing ## Run the slow tests: faults, browser, whole corpora
	$(BIN)/$(RUN) -m slow

test-all: .venv/developing ## Run all tests with coverage
	$(BIN)/coverage erase
	$(MAKE) test test-slow RUN="coverage run -m pytest"
	$(BIN)/coverage combine --quiet
	$(BIN)/coverage report

check: .venv/developing ## Format, lint, types, import contracts, vocabulary, floors, docs
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m detente.vocabulary.check
	$(BIN)/python -m tests.floors --shared $(SHARED)
	$(MAKE) docs

format: .venv/developing ## Format the code and mend what ruff can mend
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

docs: .venv/developing ## Build the documentation, every warning an error
	$(BIN)/zensical build --clean --strict

bench: .venv/developing ## Measure pages, reader and dossier (needs the development data)
	$(BIN)/python benchmarks/pages.py --shared $(SHARED)
	$(BIN)/python benchmarks/reader.py --shared $(SHARED)
	$(BIN)/python benchmarks/dossier.py

lock: .venv/developing ## Resolve the dependencies anew, with hashes
	$(BIN)/pip-compile --quiet --upgrade $(LOCK) --output-file requirements.lock pyproject.toml
	$(BIN)/pip-compile --quiet --upgrade $(LOCK) --extra dev --constraint requirements.lock \
	  --output-file requirements-dev.lock pyproject.toml
LOCK := --generate-hashes --allow-unsafe --strip-extras --no-header \
  --no-emit-index-url --no-emit-find-links --no-emit-trusted-host

clean: ## Remove what the targets made
	rm -rf .venv build site demo .cache .coverage* .mypy_cache .pytest_cache .ruff_cache
