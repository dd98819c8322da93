"""Pages of publications cost little, however many there are."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from homepage.content import load
from homepage.export.document import COPY_BUTTON, FOLDED_GROUPS, LANGUAGE_SWITCH, script
from homepage.export.files import File, record_files
from homepage.export.preview import documents
from homepage.export.works import files_of_works
from homepage.models.profile import Profile
from homepage.models.publications import Publication
from homepage.models.settings import Settings
from homepage.models.site import Site
from homepage.models.topics import Topic
from tests.content_files import matter, write
from tests.sites import SITE, write_site
from tests.words import WORDS

TOTAL = 40
ABSTRACT = (
    "We prove that everything which can be proved is proved here, and leave the rest to whoever reads this. " * 13
)


def site() -> Site:
    """A record such as people have: six authors, an abstract of 1,300 letters, all the usual links."""
    facts = {
        "title": "Everything That Can Be Said About a Subject in a Title as Long as Most Titles Are",
        "venue": "ICML",
        "venue_full": "Proceedings of the International Conference on Machine Learning",
        "authors": ["Ada Lovelace", *(f"Author Number{letter}" for letter in "ABCDE")],
        "arxiv": "2505.00001",
        "doi": "10.1000/182",
        "links": {"pdf": "https://example.org/paper.pdf", "code": "https://example.org/code"},
        "abstract": ABSTRACT,
        "topics": ["subject"],
    }
    works = [
        Publication.model_validate({**facts, "id": f"work-{number}", "date": f"{1980 + number}"})
        for number in range(TOTAL)
    ]
    return Site.assemble(
        Settings(url="https://example.org/me", description="Me."),
        Profile(name="Ada Lovelace"),
        words=WORDS,
        topics=[Topic(id="subject", name="The subject")],
        publications=works,
    )


def test_a_thousand_pages_fit_into_20_megabytes() -> None:
    sizes = [len(page.encode()) for page in pages()]
    assert len(sizes) == TOTAL
    assert sum(sizes) / TOTAL <= 20_000


def test_no_page_loads_the_bundle() -> None:
    for page in pages():
        assert "import(" not in page
        assert "src=" not in page


def test_the_same_content_gives_the_same_bytes() -> None:
    assert texts(files_of_works(site())) == texts(files_of_works(site()))
    assert texts(record_files(site())) == texts(record_files(site()))


def pages() -> list[str]:
    return [page() for path, page in files_of_works(site()) if path.endswith(".html")]


def texts(rendered: Iterable[File]) -> dict[str, str]:
    return {path: render() for path, render in rendered}


def test_a_site_without_a_filter_is_shown_while_it_is_written(tmp_path: Path) -> None:
    assert "<h1" in str(documents(load(write_site(tmp_path)))["index.html"]())


def test_only_the_page_of_the_list_has_the_script_that_copies_citations(tmp_path: Path) -> None:
    texts = {"pages/visit.md": matter(title="Visit") + "Come."}
    work = "- { id: a, title: A, date: 2025, authors: [Plato] }\n"
    written = documents(load(write(tmp_path, texts, publications_yaml=work)))
    found = {path: script(COPY_BUTTON) in str(written[path]()) for path in ("index.html", "visit/index.html")}
    assert found == {"index.html": True, "visit/index.html": False}


@pytest.mark.parametrize("languages", ["", "languages: [en, de]\n"])
def test_the_page_with_the_filter_loads_its_script_and_no_other_page_does(tmp_path: Path, languages: str) -> None:
    texts = {"posts/2025-07-01-cruise.md": matter(title="Cruise") + "We left."}
    works = "".join(f"- {{ id: w{number}, title: A, date: 2025, authors: [Plato] }}\n" for number in range(12))
    written = documents(load(write(tmp_path, texts, site_yaml=SITE + languages, publications_yaml=works)))
    home, post = str(written["index.html"]()), str(written["posts/cruise/index.html"]())
    assert 'data-script="/app/entry.client.js"' in home
    assert [script(name) in home for name in (COPY_BUTTON, LANGUAGE_SWITCH, FOLDED_GROUPS)] == [
        True,
        bool(languages),
        False,
    ]
    assert "We left." in post
    assert "data-script" not in post
