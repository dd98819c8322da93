"""Who may know whom: the direction of the arrows in docs/architecture.md."""

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[1] / "homepage"
MODULES = sorted(PACKAGE.rglob("*.py"))
MAY_IMPORT_REFLEX = ("homepage.py", "pages/", "components/", "export/", "browser_state.py")


def name(module: Path) -> str:
    return module.relative_to(PACKAGE).as_posix()


def imports(module: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


@pytest.mark.parametrize("module", MODULES, ids=name)
def test_reflex_is_known_to_what_draws_and_exports_only(module: Path) -> None:
    if not name(module).startswith(MAY_IMPORT_REFLEX):
        assert [each for each in imports(module) if each.startswith("reflex")] == []


@pytest.mark.parametrize("module", sorted((PACKAGE / "page_model").glob("*.py")), ids=name)
def test_the_page_model_knows_models_alone(module: Path) -> None:
    known = ("homepage.models", "homepage.page_model")
    assert [each for each in imports(module) if each.startswith("homepage") and not each.startswith(known)] == []


@pytest.mark.parametrize("module", sorted((PACKAGE / "models").glob("*.py")), ids=name)
def test_models_know_nothing_of_the_rest(module: Path) -> None:
    others = [
        each for each in imports(module) if each.startswith("homepage") and not each.startswith("homepage.models")
    ]
    assert others == []


@pytest.mark.parametrize("module", sorted((PACKAGE / "citation").glob("*.py")), ids=name)
def test_citation_knows_models_and_latex(module: Path) -> None:
    known = ("homepage.models", "homepage.latex", "homepage.citation")
    assert [each for each in imports(module) if each.startswith("homepage") and not each.startswith(known)] == []


@pytest.mark.parametrize("module", sorted((PACKAGE / "latex").glob("*.py")), ids=name)
def test_latex_knows_nothing_but_text(module: Path) -> None:
    known = ("homepage.models.text", "homepage.latex")
    assert [each for each in imports(module) if each.startswith("homepage") and not each.startswith(known)] == []


@pytest.mark.parametrize("module", MODULES, ids=name)
def test_yaml_has_one_reader_and_one_writer(module: Path) -> None:
    if name(module) not in {"yaml_source.py", "yaml_target.py"}:
        assert "yaml" not in {each.partition(".")[0] for each in imports(module)}


@pytest.mark.parametrize("module", MODULES, ids=name)
def test_pillow_has_one_importer(module: Path) -> None:
    if name(module) != "pictures.py":
        assert "PIL" not in {each.partition(".")[0] for each in imports(module)}


@pytest.mark.parametrize("module", sorted((PACKAGE / "components").glob("*.py")), ids=name)
def test_components_take_models_and_read_nothing(module: Path) -> None:
    known = tuple(f"homepage.{each}" for each in ("models", "page_model", "citation", "components", "browser_state"))
    assert [each for each in imports(module) if each.startswith("homepage") and not each.startswith(known)] == []


@pytest.mark.parametrize("module", MODULES, ids=name)
def test_a_module_fits_on_a_few_screens(module: Path) -> None:
    assert len(module.read_text(encoding="utf-8").splitlines()) <= 250


def test_what_is_imported_is_declared_and_pinned() -> None:
    project = tomllib.loads((PACKAGE.parent / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    declared = [re.fullmatch(r"([\w.-]+)==[\w.]+", each) for each in project["dependencies"]]
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
