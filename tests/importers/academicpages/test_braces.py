"""Two braces in a text of an old site are no computed value here."""

from datetime import date
from pathlib import Path
from typing import Any

from homepage.content import load
from homepage.importers.academicpages.new_site.braces import with_plain_braces
from homepage.importers.academicpages.new_site.writer import content_files

BRACES = "a {{ b }} {{ c"


def test_texts_are_read_as_they_were_written(tmp_path: Path) -> None:
    data: dict[str, Any] = {
        "site": {"url": "https://example.org", "description": BRACES},
        "profile": {"name": "Ada"},
        "biography": f"{BRACES} `{{{{ d }}}}`",
        "talks": [{"title": BRACES, "text": f"{BRACES} `{{{{ d }}}}`"}],
        "publications": [{"id": "a", "title": BRACES, "date": "2024", "authors": ["Ada"]}],
    }
    (tmp_path / "content").mkdir()
    for path, text in content_files(data, {}).items():
        (tmp_path / path).write_text(text, encoding="utf-8")
    site = load(tmp_path, today=date(2026, 3, 10))
    talk = site.section("talks")
    assert talk is not None
    assert (site.settings.description, site.publications[0].title, talk.entries[0].entry.title) == (BRACES,) * 3
    biography = site.section("biography")
    assert biography is not None
    assert (biography.html, talk.entries[0].html) == (f"<p>{BRACES} <code>{{{{ d }}}}</code></p>",) * 2


def test_front_matter_of_a_text_stays() -> None:
    text = "---\ntitle: 'a {{ b'\n---\n\n{{ c\n"
    assert with_plain_braces(text, is_markdown=True) == text.replace("{{ c", r"\{{ c")


def test_the_texts_of_a_list_are_plain() -> None:
    found = with_plain_braces({"text": "`{{`", "tags": ["`{{`", {"text": "`{{`"}, 7]}, is_markdown=True)
    assert found == {"text": "`{{`", "tags": ["`\\{{`", {"text": "`{{`"}, 7]}
