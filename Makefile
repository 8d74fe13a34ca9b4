# Two commands do all the set-up on a machine with Python 3.11 or later:
#   make demo    makes the environment, and writes two briefs
#   make test    makes the environment, and runs the tests
# and one more checks everything: make check

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
OUT := briefs

.DEFAULT_GOAL := help
.PHONY: help demo test check format lint types imports docs examples bench clean

help: ## List what there is to do
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /  make \1  \t/'

# Each mark stands for one set of packages; a change of what is asked for makes it anew.
$(VENV)/.core: pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or later is needed; name one with: make PYTHON=python3.12 demo"; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable .
	@touch $@

$(VENV)/.test: $(VENV)/.core
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[test]'
	@touch $@

$(VENV)/.dev: $(VENV)/.test
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[dev]'
	@touch $@

demo: $(VENV)/.core ## Write the briefs of aleppo-2014 and two-rivers
	@$(BIN)/ceasefire brief aleppo-2014 --out $(OUT)/aleppo-2014
	@$(BIN)/ceasefire brief two-rivers --out $(OUT)/two-rivers
	@echo "Open $(OUT)/two-rivers/brief.html in a browser. The command is $(BIN)/ceasefire."

test: $(VENV)/.test ## Run the tests
	$(BIN)/python -m pytest -n 2 --dist worksteal

check: format lint types imports test examples docs ## Check everything

format: $(VENV)/.dev
	$(BIN)/ruff format --check .

lint: $(VENV)/.dev
	$(BIN)/ruff check .

types: $(VENV)/.dev
	$(BIN)/mypy

imports: $(VENV)/.dev
	$(BIN)/lint-imports

examples: $(VENV)/.dev ## Run the examples and the benchmarks' answers
	@set -e; for one in examples/*.py; do echo "$$one"; $(BIN)/python $$one; done
	@printf '%s\n' benchmarks/*.py | xargs -P 2 -I ONE sh -c \
		'said=$$($(BIN)/python ONE --small 2>&1); left=$$?; printf "%s --small\n%s\n" ONE "$$said"; exit $$left'

docs: $(VENV)/.dev ## Build the documentation
	$(BIN)/mkdocs build --strict --quiet --site-dir site

bench: $(VENV)/.dev ## Measure all that the project claims, beside its peers
	@set -e; for one in benchmarks/*.py; do echo "$$one"; $(BIN)/python $$one; done

clean: ## Remove what was made
	rm -rf $(VENV) $(OUT) site .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
