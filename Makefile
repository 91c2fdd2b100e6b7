PYTHON ?= python3
BIN := .venv/bin
# One stamp for this place and these pins: a moved checkout or a changed pin installs again, nothing else does.
STAMP := .venv/installed-$(shell (echo "$(CURDIR)"; cat requirements-dev.txt pyproject.toml) | cksum | cut -d ' ' -f 1)

.PHONY: install play test lint types format pictures requirements clean

install: $(STAMP)

$(STAMP):
	@$(BIN)/python -c "" 2>/dev/null || $(PYTHON) -m venv --clear .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@rm -f .venv/installed-* && touch $@

play: install
	@$(BIN)/matinee play

test: lint types
	$(BIN)/pytest --numprocesses 2 --dist loadfile

lint: install
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: install
	$(BIN)/mypy

format: install
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

# The pictures of the README, from a round that is really played; needs Chromium.
pictures: install
	$(BIN)/python docs/pictures.py

# Needs uv on the PATH; the pins must name no host and no path.
requirements:
	uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes \
		--no-header --no-annotate --no-emit-index-url --quiet --output-file requirements.txt
	uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 --generate-hashes \
		--no-header --no-annotate --no-emit-index-url --quiet --output-file requirements-dev.txt

clean:
	rm -rf .venv build *.egg-info .mypy_cache .pytest_cache .ruff_cache .hypothesis
