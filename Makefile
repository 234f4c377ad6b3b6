# One command for each thing to do; `make` alone lists them. Needs make and Python 3.11 or later with its venv module.

# Settings of the service come from the environment or the command line: `make serve PORT=8080 CORPUS=/texts`.

PYTEST_ARGS ?=

# The first of these that is new enough; PYTHON=/path/to/python3 names another.
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$p; exit; }; done; echo python3)
VENV := .venv
RUN := $(VENV)/bin/python
UV := uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header

TRAINING := build/training
DATA ?= ../shared/ner
TORCH ?= torch==2.13.0

.PHONY: help serve test lint format types evaluate openapi readme bench train lock check image-check clean runtime dev

help: ## list these
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

serve: runtime ## serve on 127.0.0.1:8000 (HOST, PORT, WORKERS, CORPUS, ... change it), set up on first use
	@exec $(RUN) -m service.serve

test: dev ## run the tests, with a real Redis and PostgreSQL; PYTEST_ARGS are passed on
	$(RUN) -m pytest $(PYTEST_ARGS)

lint: dev ## ruff: faults and format
	$(RUN) -m ruff check .
	$(RUN) -m ruff format --check .

format: dev ## ruff: mend what can be mended
	$(RUN) -m ruff check --fix .
	$(RUN) -m ruff format .

types: dev ## mypy --strict
	$(RUN) -m mypy

evaluate: dev ## precision and recall over the annotated seeds and the public case suites, against their floors
	$(RUN) -m tests.evaluation

openapi: dev ## write openapi.yaml from the code
	$(RUN) -m service.api.openapi > openapi.yaml

readme: dev ## write the answers in README.md from the service
	$(RUN) -m tests.readme

bench: dev ## CPU per request against bare WSGI and FastAPI, warm start, extraction speed beside text2num
	@$(PYTHON) requirements/install.py requirements/bench.txt build/bench
	$(RUN) -m tests.bench

train: ## train the recogniser anew (DATA: the folder of the treebanks); training/README.md tells what it needs
	@$(PYTHON) requirements/install.py requirements/training.txt $(TRAINING)
	@$(TRAINING)/bin/python -c 'import torch' 2>/dev/null || $(TRAINING)/bin/python -m pip install --quiet '$(TORCH)'
	OMP_WAIT_POLICY=passive $(TRAINING)/bin/python -m training $(DATA) service/extraction/tagging/weights

check: ## all that CI checks
	.ci/run

image-check: ## build the image with buildah, run it without privileges, and look inside
	.ci/image_check.sh

lock: ## make requirements/*.txt again from pyproject.toml (needs uv); UPGRADE=--upgrade takes newer versions
	$(UV) $(UPGRADE) pyproject.toml -o requirements/runtime.txt
	$(UV) $(UPGRADE) pyproject.toml --group dev -c requirements/runtime.txt -o requirements/dev.txt
	$(UV) $(UPGRADE) --group bench -o requirements/bench.txt
	$(UV) $(UPGRADE) --group ci -o requirements/ci.txt
	$(UV) $(UPGRADE) pyproject.toml --group training -c requirements/runtime.txt -o requirements/training.txt

clean: ## remove what was built; the database in var/ stays
	rm -rf $(VENV) build .ci/node_modules .pytest_cache .ruff_cache .mypy_cache .hypothesis .schemathesis
	find . -name __pycache__ -prune -exec rm -rf {} +

runtime:
	@$(PYTHON) requirements/install.py requirements/runtime.txt $(VENV)

dev: runtime
	@$(PYTHON) requirements/install.py requirements/dev.txt $(VENV)
