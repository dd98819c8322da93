"""The examples in the documents are valid content."""

import re
from pathlib import Path

import pytest

from homepage.models.base import Model
from homepage.models.publications import Publication
from homepage.models.settings import Settings
from homepage.page_model.kinds import KINDS
from homepage.validation import validate
from homepage.yaml_source import read_yaml

DOCUMENT = Path(__file__).resolve().parents[1] / "docs/content.md"
EXAMPLES = re.findall(r"```yaml\n(.*?)```", DOCUMENT.read_text(encoding="utf-8"), re.DOTALL)
REQUIRED = "url: https://example.org\ndescription: A page.\n"


def model_of(example: str) -> type[Model]:
    """The model of the entries of an example, which its comment names by their kind."""
    kind = re.match(r"# (\w+):", example)
    entry = KINDS[kind[1]].entry if kind else None
    return entry or Publication


@pytest.mark.parametrize("example", EXAMPLES)
def test_an_example_is_valid_content(example: str) -> None:
    is_settings = re.match(r"sections:|pages:", example) is not None
    document = read_yaml(REQUIRED + example if is_settings else example)
    entries = document.data if isinstance(document.data, list) else [document.data]
    model = Settings if is_settings else model_of(example)
    found = [mistake for entry in entries for mistake in validate(model, entry)[1]]
    assert (document.mistakes, found) == ([], [])


def test_every_kind_with_entries_has_an_example() -> None:
    shown = {kind[1] for example in EXAMPLES if (kind := re.match(r"# (\w+):", example))}
    assert shown >= {name for name, kind in KINDS.items() if kind.entry} - {"news"}
