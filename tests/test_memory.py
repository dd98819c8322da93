"""In development, what did not change is not read again; and nothing that changed is overlooked."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from homepage import markdown_text
from homepage.content import load
from homepage.content.memory import Memory
from homepage.errors import ContentErrors
from homepage.yaml_files.reader import read_yaml
from tests.site.strangers import write
from tests.sites import text_of

PUBLICATIONS = "- { id: a, title: First, date: 2024, authors: [Ada] }\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return write(
        tmp_path / "site",
        site_yaml="url: https://ada.example\ndescription: Ada.\n",
        profile_yaml="name: Ada\n",
        publications_yaml=PUBLICATIONS,
        biography_md="I wrote [a work](/publications/a/).\n",
    )


def save(root: Path, file: str, text: str) -> None:
    """Saves a file later than before, also where the clock of the file system is coarse."""
    path = root / "content" / file
    before = path.stat().st_mtime_ns
    path.write_text(text, encoding="utf-8")
    os.utime(path, ns=(before + 1, before + 1))


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is parsed and rendered, in order."""
    found: list[str] = []

    def counted(name: str, function: Callable[..., object]) -> Callable[..., object]:
        def call(*args: object, **kwargs: object) -> object:
            found.append(name)
            return function(*args, **kwargs)

        return call

    monkeypatch.setattr("homepage.content_folder.read_yaml", counted("parsed", read_yaml))
    monkeypatch.setattr(markdown_text, "to_html", counted("rendered", markdown_text.to_html))
    return found


def test_lists_and_texts_that_did_not_change_are_not_read_again(root: Path, calls: list[str]) -> None:
    first = load(root, is_draft=True)
    calls.clear()
    assert load(root, is_draft=True) == first
    assert calls == ["parsed", "parsed"]  # site.yaml and profile.yaml, which are short


def test_an_export_reads_everything(root: Path, calls: list[str]) -> None:
    load(root)
    before = list(calls)
    load(root)
    assert calls == before * 2


def test_a_saved_list_is_read_again(root: Path) -> None:
    load(root, is_draft=True)
    save(root, "publications.yaml", PUBLICATIONS.replace("First", "Other"))
    assert [work.title for work in load(root, is_draft=True).publications] == ["Other"]


def test_a_saved_text_is_rendered_again(root: Path) -> None:
    load(root, is_draft=True)
    save(root, "biography.md", "Later.\n")
    assert text_of(load(root, is_draft=True), "biography") == "<p>Later.</p>"


def test_a_link_that_leads_nowhere_since_another_file_was_saved_is_a_mistake(root: Path) -> None:
    load(root, is_draft=True)
    save(root, "publications.yaml", PUBLICATIONS.replace("id: a", "id: b"))
    with pytest.raises(ContentErrors, match=r"biography\.md:1:18"):
        load(root, is_draft=True)
    save(root, "publications.yaml", PUBLICATIONS)
    load(root, is_draft=True)


def test_a_mistake_stays_until_its_file_is_corrected(root: Path) -> None:
    save(root, "publications.yaml", PUBLICATIONS.replace("2024", "soon"))
    for _ in range(2):
        with pytest.raises(ContentErrors, match="'soon' is not a date"):
            load(root, is_draft=True)
    save(root, "publications.yaml", PUBLICATIONS)
    load(root, is_draft=True)


def test_a_deleted_list_is_gone(root: Path) -> None:
    load(root, is_draft=True)
    save(root, "biography.md", "No link.\n")
    (root / "content/publications.yaml").unlink()
    assert load(root, is_draft=True).publications == ()


def test_a_function_is_called_again_when_a_value_or_an_answer_differs() -> None:
    memory, answers = Memory(), {"x": 1}
    results = iter(range(9))

    def function(ask: Callable[[str], object]) -> int:
        ask("x")
        return next(results)

    assert [memory.recall("f", "v", function, answers.get) for _ in range(2)] == [0, 0]
    assert memory.recall("f", "w", function, answers.get) == 1
    answers["x"] = 2
    assert [memory.recall("f", "w", function, answers.get) for _ in range(2)] == [2, 2]
    assert memory.recall("g", "w", function, answers.get) == 3


def test_a_list_that_did_not_change_has_the_same_language(root: Path) -> None:
    (root / "content/site.yaml").write_text("url: https://a.example\ndescription: A.\nlanguages: [en, de]\n", "utf-8")
    (root / "content/talks.yaml").write_text("- title: Waves\n- title: { en: Tides, de: Tiden }\n", "utf-8")
    (first,) = load(root, is_draft=True).translations
    assert first.fallbacks.texts["Waves"] == "en"
    (again,) = load(root, is_draft=True).translations
    assert again.fallbacks.texts == first.fallbacks.texts


def test_a_list_that_cannot_be_read_is_reported_each_time(root: Path) -> None:
    (root / "content/talks.yaml").write_bytes(b"- title: \xff\n")
    for _ in range(2):
        with pytest.raises(ContentErrors) as caught:
            load(root, is_draft=True)
        assert [(error.file, error.line) for error in caught.value.errors] == [("content/talks.yaml", 1)]
