"""Which module may import which: the table in docs/architecture.md."""

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.metadata import packages_distributions
from itertools import chain
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[1] / "homepage"
MODULES = sorted(PACKAGE.rglob("*.py"))


def name(module: Path) -> str:
    return module.relative_to(PACKAGE).as_posix()


@cache
def imports(module: Path) -> tuple[str, ...]:
    return tuple(_imports(module))


def _imports(module: Path) -> Iterator[str]:
    for node in _statements(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


def _statements(parent: ast.AST) -> Iterator[ast.AST]:
    """All statements, without their expressions, which are most of a module and import nothing."""
    for node in ast.iter_child_nodes(parent):
        if not isinstance(node, ast.expr):
            yield node
            yield from _statements(node)


def test_modules_import_only_what_the_architecture_page_allows() -> None:
    """The contracts are in pyproject.toml, for import-linter."""
    command = [str(Path(sys.executable).parent / "lint-imports"), "--no-cache"]
    linted = subprocess.run(command, cwd=PACKAGE.parent, capture_output=True, encoding="utf-8", check=False)
    assert linted.returncode == 0, linted.stdout


def test_modules_of_reflex_are_imported_in_one_place() -> None:
    importers = {
        name(module) for module in MODULES if any(each.startswith(("reflex.", "reflex_")) for each in imports(module))
    }
    assert {each for each in importers if not each.startswith("reflex_adapter/")} == set()


def test_a_module_fits_on_a_few_screens() -> None:
    lengths = {name(module): len(module.read_text(encoding="utf-8").splitlines()) for module in MODULES}
    assert {module: length for module, length in lengths.items() if length > 250} == {}


def test_no_pattern_repeats_a_group_possessively() -> None:
    """After such a group, Python before 3.11.5 (Debian 12) goes on at a wrong place: python/cpython#106052."""
    possessive = re.compile(r"\)[*+?]\+(?!,)|\(\?>")
    assert [name(module) for module in MODULES if possessive.search(module.read_text(encoding="utf-8"))] == []


def test_shared_code_of_tests_is_in_no_test_module() -> None:
    tests = PACKAGE.parent / "tests"
    shared = {
        f"{module.relative_to(tests)}: {each}"
        for module in tests.rglob("*.py")
        for each in imports(module)
        if each.startswith("tests.") and each.rpartition(".")[2].startswith("test_")
    }
    assert shared == set()


def test_every_imported_package_is_declared_and_pinned() -> None:
    project = tomllib.loads((PACKAGE.parent / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    requirements = chain(project["dependencies"], *project["optional-dependencies"].values())
    declared = [re.fullmatch(r"([\w.-]+)==[\w.]+", each) for each in requirements]
    assert None not in declared
    names = {found[1].lower() for found in declared if found}
    imported = {each.partition(".")[0] for module in MODULES for each in imports(module)}
    installed = packages_distributions()
    undeclared = {
        name
        for name in imported - {"homepage", "", *sys.stdlib_module_names}
        if not names & {distribution.lower().replace("_", "-") for distribution in installed[name]}
    }
    assert undeclared == set()
