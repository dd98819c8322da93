"""Code of the old site is the same in the new one, and formulas keep their rows."""

from pathlib import Path

import pytest

from homepage.importers.academicpages.importer import import_site
from tests.importers.academicpages.old_sites import write_old_site

CONFIG = "url: https://a.example\nauthor:\n  name: Ada Lovelace\n"
MENU = "main:\n  - {title: Notes, url: /notes/}\n"
BREAK = "one\\\\\ntwo"
ROWS = "a &= b \\\\\nc &= d"
TABLE = "<table>\n<tr><td>`a`</td><td>b</td></tr>\n</table>"
CODE = [
    f"```latex\n{ROWS}\n```",
    '```html\n<iframe src="https://video.example/1"></iframe>\n```',
    "```html\n<table><tr><td>1</td><td>2</td></tr></table>\n```",
    "```html\n<figure><img src='a.png'><figcaption>A</figcaption></figure>\n```",
    "```html\n<li> one\n```",
    "A `<sub>` and ``a ` <iframe>`` in a line.",
]


@pytest.fixture(scope="module")
def text(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The new text of a page."""
    folder = tmp_path_factory.mktemp("code")
    (folder / "new").mkdir()
    body = "\n\n".join([*CODE, f"$$\n\\begin{{aligned}}\n{ROWS}\n\\end{{aligned}}\n$$", BREAK, TABLE])
    page = f"---\ntitle: Notes\npermalink: /notes/\n---\n{body}\n"
    files = {"_config.yml": CONFIG, "_data/navigation.yml": MENU, "_pages/notes.md": page}
    import_site(folder / "new", write_old_site(folder / "old", files))
    return next(Path(folder / "new/content").rglob("notes.md")).read_text(encoding="utf-8")


@pytest.mark.parametrize("code", CODE)
def test_code_is_not_converted(text: str, code: str) -> None:
    assert code in text


def test_a_formula_keeps_its_rows(text: str) -> None:
    assert f"$$\n\\begin{{aligned}}\n{ROWS}\n\\end{{aligned}}\n$$" in text


def test_a_line_break_outside_of_formulas_and_code_is_two_spaces(text: str) -> None:
    assert "one  \ntwo" in text


def test_a_table_with_code_in_a_cell_is_a_table_of_markdown(text: str) -> None:
    assert "|  |  |\n| --- | --- |\n| `a` | b |" in text
