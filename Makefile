# Everything that is done with this repository. `make help` is the manual.
# A machine needs make and Python 3.11 or newer; tools/uv fetches the rest from PyPI.

.DEFAULT_GOAL := help
.PHONY: help demo test ready test-web fragments machine chromium test-long bench lint format docs-check setup lock web screenshots changelog hooks clean

UV ?= tools/uv
RUN := $(UV) run --frozen
WORKERS ?= 2
BUILT := src/baremo/webui/index.html
WEB := $(shell find web -type f -not -path '*/node_modules/*' -not -name catalogues.d.ts)

help: ## show this list
	@awk 'BEGIN { FS = ":.*## " } /^[a-z-]+:.*## / { printf "  make %-11s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: $(BUILT) ## open a sample company with live traffic; the login is printed (DEMO="--fresh --pace 10")
	$(UV) run --frozen --no-default-groups baremo demo $(DEMO)

test: ready ## everything a change has to pass: lint, docs, tests (WORKERS=2)
	$(RUN) pytest -n $(WORKERS)

test-long: ready ## the same with the tests that take minutes
	$(RUN) pytest -n $(WORKERS) -m "long or not long"

# What uses one processor each is done side by side; none of it begins before the environment is there.
ready: setup
	@$(MAKE) --no-print-directory -j2 lint test-web fragments machine

test-web: $(BUILT)
	tools/npm test

bench: ## measure speed and memory; writes JSON with the facts of the machine
	$(RUN) python -m benchmarks.run

lint: setup ## style, types, imports between rooms, dependencies, spelling; changes nothing
	$(RUN) ruff check
	$(RUN) ruff format --check
	$(RUN) mypy
	$(RUN) lint-imports
	$(RUN) deptry src
	$(RUN) codespell

format: ## put the code into the one format and mend what ruff can mend
	$(RUN) ruff check --fix
	$(RUN) ruff format

docs-check: setup fragments ## links, examples and changelog fragments of the documentation
	$(RUN) pytest -q tests/docs

fragments:
	@$(RUN) towncrier build --draft --version next >/dev/null

web: $(BUILT) ## build the web app if something of it has changed

$(BUILT): $(WEB) web/node_modules/.package-lock.json
	tools/npm run build

web/node_modules/.package-lock.json: web/package-lock.json
	tools/npm ci --no-audit --no-fund --prefer-offline

screenshots: chromium $(BUILT) ## a picture of every page, in screenshots/ (ONLY="contacts login")
	$(RUN) python -m tools.screenshots $(if $(ONLY),--only $(ONLY))

chromium:
	@tools/chromium

# One after the other: both may ask the package manager of the system, which serves one at a time.
machine:
	@tools/postgresql
	@tools/chromium

setup: ## the environment in .venv, exactly as uv.lock says
	$(UV) sync --frozen

lock: ## renew uv.lock within the bounds of pyproject.toml
	$(UV) lock --upgrade

changelog: ## turn the fragments of changes/ into an entry of CHANGELOG.md (VERSION=0.1.0)
	$(RUN) towncrier build --version $(VERSION)

hooks: setup ## run the checks before each commit
	$(RUN) pre-commit install

clean: ## remove the environment, the tools and the caches
	rm -rf .venv .tools dist web/node_modules src/baremo/webui screenshots .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis .benchmarks
