# Two commands: `make run` serves the page, `make test` runs the tests. Both make what they need.
PYTHON ?= python3
PORT ?= 7860
BIN := .venv/bin

.PHONY: run test check format bench clean

run: .venv/installed
	$(BIN)/python app.py --port $(PORT)

test: .venv/developing
	$(BIN)/python -m pytest -q

check: .venv/developing
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

format: .venv/developing
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: .venv/developing
	$(BIN)/python -m evals bench
	$(BIN)/python -m evals reading
	$(BIN)/python -m evals reading-speed
	$(BIN)/python -m evals fuzz

clean:
	rm -rf .venv build *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis

.venv/installed: pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --disable-pip-version-check -q torch==2.13.0
	$(BIN)/python -m pip install --disable-pip-version-check -q -e .
	touch $@

.venv/developing: .venv/installed
	$(BIN)/python -m pip install --disable-pip-version-check -q -e ".[develop]"
	touch $@
