# Two commands: `make run` serves the page, `make test` runs the tests. Both make what they need.
PYTHON ?= python3
PORT ?= 7860
BIN := .venv/bin

.PHONY: run test check format regress baseline bench scale clean

run: .venv/installed
	$(BIN)/python app.py --port $(PORT)

# Two workers, each file in one of them; one thread of torch's each, or the two crowd each other out.
test: .venv/developing
	OMP_NUM_THREADS=1 $(BIN)/python -m pytest -q -n 2 --dist loadfile

check: .venv/developing
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

format: .venv/developing
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

# The core questions over the shipped papers against the committed scorecard: what CI runs after the tests.
regress: build/core.json
	$(BIN)/python -m evals compare core build/core.json --html build/compare.html

# After a change that is meant to change answers: read build/compare.html first, then commit the new scorecard.
baseline: build/core.json
	cp build/core.json evals/scorecards/core.json

.PHONY: build/core.json
build/core.json: .venv/developing
	rm -rf build/home
	$(BIN)/python -m corpus add --home build/home
	$(BIN)/python -m evals run core --home build/home --out $@

bench: .venv/developing
	$(BIN)/python -m evals bench
	$(BIN)/python -m evals reading
	$(BIN)/python -m evals reading-speed
	$(BIN)/python -m evals fuzz
	$(BIN)/python -m evals benchmark core
	for file in $(wildcard ../shared/bench/*.json); do $(BIN)/python -m evals benchmark $$file || exit 1; done

# A million made paragraphs: hours of one machine, 10 GB of memory and of disk.
scale: .venv/developing
	$(BIN)/python -m evals scale --paragraphs 1000000 --out build/scale

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
