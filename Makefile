# Everything is installed into .venv; only the tests may need a browser of the system's.

ifeq ($(OS),Windows_NT)
PYTHON ?= python
BIN := .venv/Scripts
else
PYTHON ?= python3
BIN := .venv/bin
endif
UV := $(BIN)/uv
IS_NEW_ENOUGH := import sys; sys.version_info >= (3, 11) or sys.exit("Python 3.11 or newer is needed, and $(PYTHON) is \
%d.%d; name another one: make PYTHON=python3.13" % sys.version_info[:2])

# A .venv whose Python is too old, or gone, is made again.
ifneq ($(wildcard .venv),)
ifneq ($(shell $(BIN)/python -c '$(IS_NEW_ENOUGH); print("yes")' 2>&1),yes)
$(shell rm -f .venv/site .venv/test $(UV))
endif
endif

.PHONY: site dev docs pictures test fast verify coverage deep mutation bench lock wheel newest reflex clean

site: .venv/site  ## a site that is ready to publish, in dist/
	$(BIN)/python -m homepage build

dev: .venv/site  ## the site while writing: what is saved shows
	$(BIN)/python -m homepage dev

docs: .venv/site  ## the documentation as a site, in docs/dist/, and its reference of fields
	$(BIN)/python -m tests.documents.field_reference
	cd docs && PYTHONPATH="$(CURDIR)" "$(CURDIR)/$(BIN)/python" -m homepage build --strict
	cd docs && PYTHONPATH="$(CURDIR)" "$(CURDIR)/$(BIN)/python" -m homepage verify

pictures: .venv/test  ## the pictures of the documentation, by Chromium and Ghostscript
	$(BIN)/python -m tests.site.browser
	$(BIN)/python -m tests.documents.pictures

test: .venv/test  ## everything that must hold, in a browser too
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/python -m tests.site.browser
	$(BIN)/python -m tests.site.apache
	$(BIN)/python -m tests.site.nginx
	$(IN_MEMORY) $(BIN)/python -m pytest $(AT_ONCE) --ignore tests/site -m 'not timing'
	$(BIN)/python -m pytest $(AT_ONCE) -m 'not timing' tests/site
	$(BIN)/python -m pytest -m timing

fast: .venv/test  ## the tests without a browser; on Windows, those that can run there
	$(IN_MEMORY) $(BIN)/python -m pytest $(AT_ONCE) --ignore tests/site $(if $(filter Windows_NT,$(OS)),-m "not posix")

verify: .venv/site  ## the site of this repository: no mistake and no warning in the content, and none in the result
	$(BIN)/python -m homepage check --strict
	$(BIN)/python -m homepage build
	$(BIN)/python -m homepage verify

coverage: .venv/test  ## which lines and branches the tests without a browser run
	$(BIN)/python -m pytest $(AT_ONCE) --ignore tests/site --cov

deep: .venv/test  ## the property tests with many more examples; takes a quarter of an hour
	$(BIN)/python -m tests.site.browser
	$(BIN)/python -m pytest $(AT_ONCE) -m hypothesis --hypothesis-profile deep

mutation: .venv/test  ## which small faults in the code no test notices: see CONTRIBUTING.md
	$(BIN)/python -m tests.mutation $(if $(LIMIT),--limit $(LIMIT)) $(MODULES)

# A module stays in one process, which then builds its sites once.
AT_ONCE := -n auto --maxprocesses 4 --dist loadfile --no-loadscope-reorder

# The tests without a browser write and delete thousands of small files: in memory, where Linux has a folder for that.
# Those with a browser have whole sites, with the packages of npm, which are links to files on the disk.
ifneq ($(OS),Windows_NT)
IN_MEMORY := $(if $(shell [ -w /dev/shm ] && df --output=avail /dev/shm | awk 'NR == 2 && $$1 > 2000000'),TMPDIR=/dev/shm)
endif

bench: .venv/test  ## what the site costs: check, exports, typing, first load; measured beside its budgets, not judged
	$(BIN)/python -m tests.site.browser
	$(BIN)/python -m tests.bench

lock: .venv/test  ## the pinned packages, after pyproject.toml changed
	$(UV) pip compile $(COMPILE) --extra cv --output-file requirements.txt pyproject.toml
	$(UV) pip compile $(COMPILE) --output-file requirements-dev.txt --extra cv --group dev pyproject.toml
	$(BIN)/python -m homepage.reflex_adapter.npm_packages
	$(BIN)/bun install --lockfile-only --cwd homepage/reflex_adapter/npm

wheel: .venv/test  ## the package, in wheel/, as a release has it
	$(BIN)/python -m hatchling build --target wheel --directory wheel

newest: .venv/test  ## the newest versions of all pinned packages that work together, in pyproject.toml and the lock files
	$(BIN)/python -m tests.newest_pins
	$(MAKE) lock

reflex: .venv/test  ## whether the newest Reflex, or that of VERSION, builds the site too; changes .venv and the npm lock
	rm -f .venv/site .venv/test
	$(UV) pip install --quiet --upgrade $(if $(VERSION),reflex==$(VERSION),reflex reflex-base reflex-components-core)
	$(UV) pip list | grep -i reflex
	$(BIN)/python -m homepage.reflex_adapter.npm_packages
	$(BIN)/bun install --lockfile-only --cwd homepage/reflex_adapter/npm
	$(BIN)/python -m tests.site.browser
	$(BIN)/python -m pytest tests/reflex_adapter tests/components tests/site/test_written_as_published.py tests/site/test_filter.py

COMPILE := --quiet --universal --generate-hashes --no-annotate --custom-compile-command "make lock"

.venv/site: requirements.txt | $(UV)
	$(UV) pip install --quiet --require-hashes --requirement requirements.txt
	touch $@

.venv/test: requirements-dev.txt | $(UV)
	$(UV) pip install --quiet --compile-bytecode --require-hashes --requirement requirements-dev.txt
	touch $@

$(UV):
	@$(PYTHON) -c '$(IS_NEW_ENOUGH)'
	$(PYTHON) -m venv --clear .venv
	$(BIN)/python -m pip install --quiet uv==0.13.9

clean:  ## only what git tracks or you wrote is left
	rm -f wheel/academic_homepage-*.whl
	[ ! -d wheel ] || rmdir wheel
	[ ! -x $(BIN)/python ] || $(BIN)/python -m homepage.export.manifest dist
	rm -rf .venv .web .web-dev .states .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis
