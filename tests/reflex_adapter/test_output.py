"""Of an export, the form and its script are taken; an export that is not known stops the build."""

from pathlib import Path

import pytest
from reflex.constants import Dirs, ReactRouter

from homepage.models.published import RESERVED_PATHS
from homepage.reflex_adapter.errors import UnknownOutputError
from homepage.reflex_adapter.output import EXPORTED, NOT_FOUND, WEB, HydratedForm, clear_folder, extract_forms

FORM = '<form role="search"><label>Search</label></form>'
PAGE = f"<html><body><div>{FORM}</div><script>react()</script></body></html>"
ENTRY = "entry.client-A1b2.js"


def export(folder: Path, page: str = PAGE, **scripts: str) -> Path:
    """What Reflex leaves: pages, folders, scripts."""
    (folder / "404").mkdir(parents=True)
    (folder / "assets").mkdir()
    for path, text in {"index.html": page, "404/index.html": page, "__spa-fallback.html": page}.items():
        (folder / path).write_text(text, encoding="utf-8")
    for name, text in {ENTRY: "hydrate()", "root-C3.js": f'import "./{ENTRY}"', **scripts}.items():
        (folder / "assets" / name).write_text(text, encoding="utf-8")
    return folder


def files(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_the_form_and_its_script_are_taken_and_nothing_else_is_left(tmp_path: Path) -> None:
    folder = export(tmp_path / "client")
    assert extract_forms(folder, "assets", 1) == [HydratedForm(FORM, f"assets/{ENTRY}")]
    assert files(folder) == [f"assets/{ENTRY}"]


def test_a_folder_is_no_script(tmp_path: Path) -> None:
    folder = export(tmp_path / "client")
    (folder / "assets/entry.client-folder.js").mkdir()
    assert extract_forms(folder, "assets", 1)[0].script == f"assets/{ENTRY}"


@pytest.mark.parametrize("page", ["<html></html>", PAGE + PAGE, PAGE.replace("</form>", "")], ids=["no", "two", "cut"])
def test_a_page_without_one_form_stops_the_build(tmp_path: Path, page: str) -> None:
    with pytest.raises(UnknownOutputError, match="<form"):
        extract_forms(export(tmp_path / "client", page), "assets", 1)


def test_an_export_without_its_entry_stops_the_build(tmp_path: Path) -> None:
    folder = export(tmp_path / "client")
    (folder / "assets" / ENTRY).rename(folder / "assets/main-A1b2.js")
    with pytest.raises(UnknownOutputError, match=r"found 0 times.*entry\.client"):
        extract_forms(folder, "assets", 1)


def test_an_export_with_two_entries_stops_the_build(tmp_path: Path) -> None:
    folder = export(tmp_path / "client", **{"entry.client-Z9.js": "hydrate()"})
    with pytest.raises(UnknownOutputError, match=r"found 2 times.*entry\.client"):
        extract_forms(folder, "assets", 1)


def test_an_entry_that_needs_another_script_stops_the_build(tmp_path: Path) -> None:
    folder = export(tmp_path / "client", **{ENTRY: 'import "./preact-X1.js"', "preact-X1.js": "x"})
    with pytest.raises(UnknownOutputError, match=r"import of preact-X1\.js"):
        extract_forms(folder, "assets", 1)


def test_the_page_for_what_is_not_there_lies_where_reflex_looks_for_it() -> None:
    assert NOT_FOUND == ReactRouter.SPA_FALLBACK
    assert NOT_FOUND in RESERVED_PATHS  # no file of an owner is in its way


def test_the_folders_are_those_of_reflex() -> None:
    assert f"{WEB}/{Dirs.STATIC}" == EXPORTED
    assert WEB == Dirs.WEB


def test_without_a_form_no_file_remains(tmp_path: Path) -> None:
    folder = export(tmp_path / "client")
    clear_folder(folder)
    assert list(folder.iterdir()) == []
