"""What the head of a publication's page contains."""

import json
from typing import Any

import pytest

from homepage.pages.citation_tags import citation_tags
from homepage.pages.creative_work import creative_work
from homepage.pages.record_metadata import description
from homepage.pages.typed_links import typed_links
from tests.pages.records import head_of_record, site
from tests.parsed_html import Parsed
from tests.words import WORDS


def test_the_head_of_a_record_page_has_all_metadata() -> None:
    made = site(abstract="We prove <it>.")
    head = head_of_record(made)
    page = Parsed(head)
    assert str(page.text).startswith("On Everything – Ada")
    assert page.attributes("link")[0] == {"rel": "canonical", "href": "https://example.org/me/publications/a/"}
    named = [(each.get("name") or each.get("property"), each["content"]) for each in page.attributes("meta")]
    scholars = list(citation_tags(made, made.publications[0]))
    assert [each for each in named if each in scholars] == scholars
    found = dict(named)
    assert found["og:title"] == "On Everything"
    assert found["description"] == found["og:description"] == "We prove <it>."
    assert str(found["og:image"]).startswith("https://example.org/me/immutable/card-")
    assert found["og:url"] == "https://example.org/me/publications/a/"
    assert found["og:type"] == "article"
    typed = [{**link._asdict()} for link in typed_links(made, made.publications[0])]
    assert [{"type": None, **each} for each in page.attributes("link")[2:]] == typed
    assert page.attributes("script") == [{"type": "application/ld+json"}]
    facts = head.partition('<script type="application/ld+json">')[2].partition("</script>")[0]
    assert json.loads(facts) == creative_work(made, made.publications[0])


def test_a_work_that_the_font_of_the_cards_cannot_write_has_the_picture_of_the_site() -> None:
    made = site(title="林梅")
    page = Parsed(head_of_record(made))
    found = {each.get("property"): each["content"] for each in page.attributes("meta")}
    assert found["og:image"] == "https://example.org/me/favicon.svg"
    assert "og:image:alt" not in found


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({}, "On Everything. Ada, Bob, Carol. ICML 2025."),
        ({"title": "*E. coli* in $x^2$"}, "E. coli in x². Ada, Bob, Carol. ICML 2025."),
        ({"venue": None, "arxiv": None}, "On Everything. Ada, Bob, Carol. 2025."),
        ({"status": "submitted"}, "On Everything. Ada, Bob, Carol. 2025."),
        ({"date": None, "status": "accepted"}, "On Everything. Ada, Bob, Carol. ICML."),
        ({"date": None, "status": "accepted", "venue": None}, "On Everything. Ada, Bob, Carol."),
    ],
)
def test_without_an_abstract_a_work_is_described_by_authors_venue_and_year(fields: dict[str, Any], said: str) -> None:
    assert description(site(**fields).publications[0], WORDS) == said


@pytest.mark.parametrize("abstract", [None, "Short.", "word " * 200, "x" * 500])
def test_a_description_fits_into_a_search_result(abstract: str | None) -> None:
    said = description(site(abstract=abstract).publications[0], WORDS)
    assert 0 < len(said) <= 160


def test_an_abstract_without_spaces_is_cut_between_characters() -> None:
    said = description(site(abstract="我们 " + "证明" * 100).publications[0], WORDS)
    assert said == "我们 " + "证明" * 78 + "…"


def test_an_abstract_of_160_characters_is_whole_and_a_longer_one_ends_after_a_word() -> None:
    def said(abstract: str) -> str:
        return description(site(abstract=abstract).publications[0], WORDS)

    fitting = "word, " * 26 + "word"
    assert said(fitting) == fitting
    assert said(fitting + "s") == "word, " * 25 + "word…"
    assert said("word " * 31 + "wor the end") == "word " * 31 + "wor…"
    assert said("word " * 31 + "word the end") == "word " * 30 + "word…"
