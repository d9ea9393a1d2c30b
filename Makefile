# One command a task; `make help` lists them.
PYTHON ?= python3.11
VENV ?= .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.DEFAULT_GOAL := help
.PHONY: help setup demo test upstream check lint types format lock kafka-lock schemas dashboard chaos burst fuzz bench bench-analysis clean

help: ## list the tasks
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F':.*## ' '{printf "  make %-12s %s\n", $$1, $$2}'

$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "harbinger needs Python 3.11: set PYTHON=/path/to/python3.11"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --editable .
	@touch $@

setup: $(READY) ## make .venv with all that is pinned in requirements.lock

demo: $(READY) ## the whole stream on this machine; with ONCE=1 it ends by itself
	$(BIN)/harbinger demo $(if $(ONCE),--once)

PREPARED = $(BIN)/harbinger broker --prepare
test: $(READY) ## all tests, the stream on real Kafka included (HYPOTHESIS_PROFILE=explore looks for new examples)
	$(PREPARED)
	$(BIN)/python -m pytest tests/unit -n 2
	$(BIN)/python -m pytest tests/stream tests/e2e tests/chaos -m "not upstream"

upstream: $(READY) ## whether Faust still loses what streams/transport.py keeps: up to six minutes
	$(BIN)/python -m pytest tests/stream -m upstream

check: lint types test ## all that CI checks

lint: $(READY) ## ruff: lint and format; generated files are fresh
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/python -m schemas.generate --check

types: $(READY) ## mypy, strict
	$(BIN)/mypy

format: $(READY) ## format the code
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

PIN := uv pip compile --quiet --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links --no-header pyproject.toml
lock: $(READY) ## write the lock files from pyproject.toml: tests and all, only running, benchmarks
	$(BIN)/$(PIN) --extra dev -o requirements.lock
	$(BIN)/$(PIN) --constraint requirements.lock -o requirements-run.lock
	$(BIN)/$(PIN) --extra bench -o benchmarks/requirements.lock

kafka-lock: $(READY) ## write the checksums of Kafka's jars
	$(BIN)/python -m streams.kafka_jars > streams/kafka-jars.lock.new
	mv streams/kafka-jars.lock.new streams/kafka-jars.lock

schemas: $(READY) ## write the JSON Schemas and the AsyncAPI document
	$(BIN)/python -m schemas.generate

CHAOS_FAULTS ?= 100
BURST_ITEMS ?= 200000
chaos: $(READY) ## the fault suite at length: CHAOS_FAULTS=100, about 25 minutes
	$(PREPARED)
	$(BIN)/python -m tests.chaos --faults $(CHAOS_FAULTS)

burst: $(READY) ## 200,000 items at once and slow delivery: memory, lag, nothing dropped; BURST_ITEMS=200000
	$(PREPARED)
	$(BIN)/python -m tests.chaos.burst --items $(BURST_ITEMS)

fuzz: $(READY) ## 100,000 mutated items through reading, analysis and tracking
	$(BIN)/python -m tests.fuzz --count 100000

BENCH := .venv-bench
BENCH_ITEMS ?= seeds/events.jsonl
BENCH_COUNT ?= 50000
BENCH_ROUNDS ?= 1
$(BENCH)/.ready: benchmarks/requirements.lock
	$(PYTHON) -m venv $(BENCH)
	$(BENCH)/bin/pip install --quiet --disable-pip-version-check --require-hashes -r benchmarks/requirements.lock
	@touch $@

bench: $(BENCH)/.ready ## a worker's speed beside the bare analysis, aiokafka and Quix; BENCH_ITEMS="FILE..." BENCH_COUNT=50000 BENCH_ROUNDS=1
	for file in $(BENCH_ITEMS); do $(BENCH)/bin/python -m benchmarks.throughput $$file --count $(BENCH_COUNT) --rounds $(BENCH_ROUNDS) || exit 1; done
	$(BENCH)/bin/python -m benchmarks.latency

bench-analysis: $(BENCH)/.ready ## the analysis beside a plain JSON parse, and beside spaCy; BENCH_ITEMS="FILE..."
	$(BENCH)/bin/python -m benchmarks.analysis $(BENCH_ITEMS)
	$(BENCH)/bin/python -m benchmarks.analysis --spacy tests/cases/open/*.jsonl

dashboard: $(READY) ## write the Grafana dashboard
	$(BIN)/python -m ops.dashboard

clean: ## remove the virtual environment and caches
	rm -rf $(VENV) $(BENCH) .pytest_cache .mypy_cache .ruff_cache .hypothesis *.egg-info
