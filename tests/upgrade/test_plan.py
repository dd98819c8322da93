"""The upgrade of a whole site: all its files, or none."""

from pathlib import Path

import pytest

from homepage.__main__ import main
from homepage.errors import ContentErrors
from homepage.models.activities import Activity
from homepage.models.pages import PageMatter, PostMatter
from homepage.models.renames import Rename, renamed_in
from homepage.models.words import Words
from homepage.text_file import write_text
from homepage.upgrade.plan import planned_upgrade
from tests.content_files import matter, mistakes, write
from tests.sites import SITE, write_site

TABLE = [
    Rename(Activity, ("place",), "location", "0.4"),
    Rename(PageMatter, ("heading",), "title", "0.4"),
    Rename(PostMatter, ("heading",), "title", "0.4"),
    Rename(Words, ("filter", "reset"), "clear", "0.4"),
]
THESIS = "- { id: a, title: A, date: 2024, authors: [Plato], status: thesis }\n"
NEW_THESIS = THESIS.replace("status: thesis", "type: phdthesis")


def new_texts(root: Path) -> dict[str, str]:
    return {change.file: change.new for change in planned_upgrade(root, TABLE).changes}


def test_every_file_is_upgraded_by_the_model_of_its_kind(tmp_path: Path) -> None:
    entries, old, new = "- {{ title: A, {}: Rome }}\n", matter(heading="A"), matter(title="A")
    texts = {
        "pages/a/b.md": old,
        "pages/a/b.de.md": old,
        "posts/c.md": old,
        "words.de.yaml": "filter: { reset: Weg }\n",
    }
    settings = SITE + "languages: [en, de]\nsections:\n  trips: { heading: Trips, kind: entries }\n  awards: Awards\n"
    files = {"site_yaml": settings, "trips_yaml": entries.format("place"), "awards_yaml": entries.format("place")}
    untouched = {"members_yaml": "- { name: A, place: Rome }\n", "biography_md": old}
    assert new_texts(write(tmp_path, texts, **files, **untouched)) == {
        "content/awards.yaml": entries.format("location"),
        "content/trips.yaml": entries.format("location"),
        "content/pages/a/b.md": new,
        "content/pages/a/b.de.md": new,
        "content/posts/c.md": new,
        "content/words.de.yaml": "filter: { clear: Weg }\n",
    }


def test_check_tells_an_old_key_in_the_front_matter_of_a_translation(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "homepage.content.markdown_files.renamed_in", lambda model, data: renamed_in(model, data, TABLE)
    )
    texts = {"pages/a.md": matter(title="A"), "pages/a.de.md": matter(heading="B")}
    assert mistakes(write(tmp_path, texts, site_yaml=SITE + "languages: [en, de]\n")) == [
        "content/pages/a.de.md:2:1: heading: is title since 0.4; `homepage upgrade` writes it"
    ]


@pytest.mark.parametrize(
    ("news", "page", "files"),
    [
        (b"\xff", "title: [", ["content/news.yaml", "content/pages/a.md"]),
        (b"[", "title: [", ["content/news.yaml", "content/pages/a.md"]),
        (b"", "title: [", ["content/pages/a.md"]),
        (b"\xff", "title: A", ["content/news.yaml"]),
    ],
)
def test_a_mistake_in_any_file_stops_it(tmp_path: Path, news: bytes, page: str, files: list[str]) -> None:
    write(tmp_path, {"pages/a.md": f"---\n{page}\n---\n"})
    write_site(tmp_path, publications_yaml=THESIS, news_yaml=news)
    with pytest.raises(ContentErrors) as caught:
        planned_upgrade(tmp_path)
    assert [error.file for error in caught.value.errors] == files


@pytest.mark.parametrize("settings", ["- a\n", "", "sections: [a]\n", "sections:\n  news:\n"])
def test_settings_with_mistakes_do_not_stop_it(tmp_path: Path, settings: str) -> None:
    root = write_site(tmp_path, site_yaml=settings, publications_yaml=THESIS)
    assert [change.file for change in planned_upgrade(root).changes] == ["content/publications.yaml"]


@pytest.mark.parametrize(
    ("text", "diff"),
    [
        ("- {place: A}\r\n", "-- {place: A}\n+- {location: A}\n"),
        (
            "- {place: A}",
            "-- {place: A}\n\\ No newline at end of file\n+- {location: A}\n\\ No newline at end of file\n",
        ),
    ],
)
def test_the_difference_has_whole_lines(tmp_path: Path, text: str, diff: str) -> None:
    (change,) = planned_upgrade(write_site(tmp_path, awards_yaml=text), TABLE).changes
    assert change.diff == f"--- content/awards.yaml\n+++ content/awards.yaml\n@@ -1 +1 @@\n{diff}"


def test_line_ends_and_the_byte_order_mark_stay(tmp_path: Path) -> None:
    old = b"\xef\xbb\xbf# mine\r\n" + THESIS.replace("\n", "\r\n").encode()
    write_site(tmp_path, publications_yaml=old)
    planned_upgrade(tmp_path).write(tmp_path)
    assert (tmp_path / "content/publications.yaml").read_bytes() == old.replace(b"status: thesis", b"type: phdthesis")


def test_after_an_error_no_file_is_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    schema = "# yaml-language-server: $schema=schema/talks.json\n"
    write(tmp_path, {}, publications_yaml=THESIS, talks_yaml=schema)

    def full_disk(path: Path, text: str) -> None:
        if path.name == "talks.yaml":
            raise OSError(28, "No space left on device", str(path))
        write_text(path, text)

    upgrade = planned_upgrade(tmp_path)
    assert [change.file for change in upgrade.changes] == ["content/publications.yaml", "content/talks.yaml"]
    monkeypatch.setattr("homepage.upgrade.plan.write_text", full_disk)
    with pytest.raises(OSError, match="No space left"):
        upgrade.write(tmp_path)
    assert (tmp_path / "content/publications.yaml").read_text(encoding="utf-8") == THESIS
    assert (tmp_path / "content/talks.yaml").read_text(encoding="utf-8") == schema


@pytest.mark.parametrize(("answer", "is_written"), [("y", True), ("", False), ("no", False)])
def test_on_a_terminal_the_command_asks(
    answer: str,
    is_written: bool,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(write(tmp_path, {}, publications_yaml=THESIS))
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr("builtins.input", lambda _: answer)
    assert main(["upgrade"]) == (0 if is_written else 1)
    assert f"\n-{THESIS}+{NEW_THESIS}" in capsys.readouterr().out
    written = (tmp_path / "content/publications.yaml").read_text(encoding="utf-8")
    assert written == (NEW_THESIS if is_written else THESIS)


def test_a_file_that_changed_during_the_question_is_not_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(write(tmp_path, {}, publications_yaml=THESIS))
    file, changed = tmp_path / "content/publications.yaml", THESIS.replace("title: A", "title: B")

    def edit(_: str) -> str:
        file.write_text(changed, encoding="utf-8")
        return "y"

    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr("builtins.input", edit)
    assert main(["upgrade"]) == 1
    assert "changed meanwhile" in capsys.readouterr().err
    assert file.read_text(encoding="utf-8") == changed


def test_without_a_terminal_it_is_only_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(write(tmp_path, {}, publications_yaml=THESIS))
    monkeypatch.setattr("sys.stdin.isatty", lambda: False)
    assert main(["upgrade"]) == 1
    reported = capsys.readouterr()
    assert reported.out.startswith("--- content/publications.yaml\n+++ content/publications.yaml\n")
    assert reported.err.startswith("Nothing was written. To write it: ")
    assert (tmp_path / "content/publications.yaml").read_text(encoding="utf-8") == THESIS


def test_a_change_that_only_the_owner_can_decide_is_reported_and_gives_exit_code_1(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    uncertain = THESIS.replace("}", ", type: book }")
    monkeypatch.chdir(write(tmp_path, {}, publications_yaml=uncertain))
    assert main(["upgrade", "--yes"]) == 1
    reported = capsys.readouterr()
    assert reported.out == "Nothing can be upgraded.\n"
    assert reported.err.startswith("content/publications.yaml:1:52: entry 1 (A): status: 'thesis' is type: phdthesis")


def test_a_name_in_css_that_is_the_owners_own_stays(tmp_path: Path) -> None:
    write(tmp_path, {})
    styles = tmp_path / "assets/custom.css"
    styles.parent.mkdir()
    for text, new in {
        "h1 { font-family: var(--serif) }": "h1 { font-family: var(--text-font) }",
        ":root { --serif:Georgia }": ":root { --text-font:Georgia }",
        ":root { --serif: Georgia } h1 { font-family: var(--serif) }": None,
        "details.folded-year, details.folded-years { margin: 0 }": "details.folded-group, details.folded-years "
        "{ margin: 0 }",
    }.items():
        styles.write_text(text, encoding="utf-8")
        assert [change.new for change in planned_upgrade(tmp_path).changes] == ([new] if new else [])
