"""docs/content/pages/looks.md lists the design tokens and the words of site.yaml."""

import re
from collections.abc import Iterator
from typing import get_args

import pytest

from homepage.looks.tokens import default_tokens
from homepage.models.looks import PALETTES, Look
from tests.documents.documents import LOOKS
from tests.own_site import REPOSITORY

PAGE = LOOKS.read_text(encoding="utf-8")
STYLES = "".join(path.read_text("utf-8") for path in sorted((REPOSITORY / "homepage/static").glob("*.css")))


def listed() -> Iterator[tuple[str, ...]]:
    """The rows of the table of tokens: name, light and dark value."""
    for row in re.findall(r"^\| `(--.*) \|$", PAGE, re.MULTILINE):
        name, _, light, dark = (cell.strip(" `") for cell in row.split("|"))
        yield name, light, dark


def test_every_token_is_listed_with_its_values() -> None:
    tokens = default_tokens()
    assert list(listed()) == [(name, value, tokens.dark.get(name, "")) for name, value in tokens.light.items()]


def test_every_token_is_used() -> None:
    used = set(re.findall(r"var\((--[\w-]+)", STYLES))
    assert default_tokens().light.keys() - used == set()


def test_every_token_that_is_used_has_a_value() -> None:
    local = set(re.findall(r"(--[\w-]+):", STYLES))
    assert set(re.findall(r"var\((--[\w-]+)", STYLES)) - local == set()


@pytest.mark.parametrize(
    ("key", "values"),
    [
        ("accent", list(PALETTES)),
        *((key, list(get_args(Look.model_fields[key].annotation))) for key in ("type", "layout", "density")),
    ],
)
def test_every_word_is_listed(key: str, values: list[str]) -> None:
    (row,) = re.findall(rf"^\| `{key}` \| (.*) \|$", PAGE, re.MULTILINE)
    assert [each for each in re.findall(r"`([^`]+)`", row) if not each.startswith('"')] == values
