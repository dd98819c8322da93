"""What a row says of a work, in which order, and with which signs."""

import re

import pytest

from homepage.components.publication_row import publication_entry
from homepage.models.publications import Publication
from homepage.models.settings import Settings
from tests.words import WORDS

SETTINGS = Settings(url="https://example.org", description="Me.")


def appearance(**fields: object) -> str:
    """The facts in a row, each in square brackets after its classes."""
    facts = {"id": "a", "title": "A", "date": "2025", "authors": ["Ada"], **fields}
    entry = publication_entry(Publication.model_validate(facts), SETTINGS, WORDS)
    (found,) = re.findall(r'<div class="appearance(?: resources)?">(.*?)(?: <a.*)?</div>', entry)
    found = re.sub(r'<(?:span|strong|time)(?: class="([\w ]+)")?[^>]*>(.*?)</(?:span|strong|time)>', r"\1[\2]", found)
    return re.sub("</?cite[^>]*>", "*", found)


CHAPTER = {"type": "incollection", "venue": "The Book"}


@pytest.mark.parametrize(
    ("fields", "facts"),
    [
        ({"venue": "ICML"}, "venue badge[ICML] period[2025]"),
        (
            {"venue": "Nature", "volume": "31", "number": "2", "pages": "145–178"},
            "venue badge[Nature] [31 (2), 145–178] period[2025]",
        ),
        ({"venue": "Nature", "volume": "31", "pages": "e12"}, "venue badge[Nature] [31, e12] period[2025]"),
        ({"venue": "Nature", "number": "2"}, "venue badge[Nature] [number 2] period[2025]"),
        ({"venue": "ICML", "pages": "1–9"}, "venue badge[ICML] period[2025]"),
        (CHAPTER, "[In: *The Book*] period[2025]"),
        ({**CHAPTER, "pages": "12–34"}, "[In: *The Book*, pp.\u00a012–34] period[2025]"),
        (
            {**CHAPTER, "editors": ["Ida", "Otto"], "pages": "12"},
            "[In: *The Book*, edited by Ida, Otto, p.\u00a012] period[2025]",
        ),
        ({"type": "phdthesis", "publisher": "MIT"}, "type badge[PhD thesis] [MIT] period[2025]"),
        (
            {"type": "phdthesis", "publisher": "MIT", "bibtex": {"type": "Habilitation"}},
            "degree badge[Habilitation] [MIT] period[2025]",
        ),
        ({"type": "techreport", "publisher": "MIT", "number": "7"}, "type badge[Report] [MIT, 7] period[2025]"),
        ({"type": "dataset", "venue": "Zenodo"}, "venue badge[Zenodo] type badge[Data set] period[2025]"),
        ({"type": "review", "reviewed": "B", "venue": "C"}, "[Review of B] venue badge[C] period[2025]"),
        ({"arxiv": "2505.00001"}, "type status badge[Preprint] period[2025]"),
        ({"venue": "ICML", "status": "accepted"}, "venue badge[ICML] period[2025] status badge[to appear]"),
        ({"type": "book", "status": "forthcoming", "date": None}, "type badge[Book] status badge period[forthcoming]"),
        ({"venue": "ICML", "award": "Best *paper*"}, "venue badge[ICML] period[2025] award[Best <em>paper</em>]"),
    ],
)  # fmt: skip
def test_the_appearance_of_a_work(fields: dict[str, object], facts: str) -> None:
    assert appearance(**fields) == facts


def test_the_sentence_about_a_work_is_between_its_appearance_and_its_links() -> None:
    work = Publication.model_validate(
        {"id": "a", "title": "A", "date": "2025", "authors": ["Ada"], "tldr": "It *works*.", "links": {"code": "/c"}}
    )
    entry = publication_entry(work, SETTINGS, WORDS)
    assert '</div><p class="tldr">It <em>works</em>.</p><div class="resources">' in entry


def test_a_single_link_is_in_the_line_of_the_appearance() -> None:
    def lines(**fields: object) -> list[str]:
        facts = {"id": "a", "title": "A", "date": "2025", "authors": ["Ada"], **fields}
        entry = publication_entry(Publication.model_validate(facts), SETTINGS, WORDS)
        return re.findall('<(?:div|p) class="((?:appearance|tldr|resources)[^"]*)"', entry)

    code = {"code": "/c"}
    assert lines() == ["appearance"]
    assert lines(links=code) == ["appearance resources"]
    assert lines(links={**code, "pdf": "/a"}) == ["appearance", "resources"]
    assert lines(links=code, tldr="It works.") == ["appearance", "tldr", "resources"]
