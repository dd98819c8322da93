"""A record that is exported as CSL-JSON or RIS and read again is the same, except information that the format loses."""

import pytest
from hypothesis import assume, given

from homepage.importers.csl_json.format import CSL_JSON
from homepage.importers.publications.entry_values import meaning
from homepage.importers.publications.format import Format
from homepage.importers.ris.format import RIS
from homepage.latex.text import to_text
from homepage.models.publications import Publication
from tests.citation.works import FULL, SETTINGS, work
from tests.importers.records import PUBLICATIONS, is_article_on_arxiv, valid
from tests.latex.formulas import with_simple_formulas

PLACES = ("citation_key", "arxiv", "doi", "volume", "number", "publisher", "abstract", "note")
OF_CSL = (*PLACES, "status", "venue", "venue_full", "et_al")


def reread(format_: Format, publication: Publication) -> Publication:
    assert format_.reread
    again = format_.reread(publication, SETTINGS)
    assert again
    return again


def assert_same(again: Publication, publication: Publication, *places: str) -> None:
    assert again.title == with_simple_formulas(publication.title)
    for place in places:
        read, written = meaning(again, (place,)), meaning(publication, (place,))
        assert read == (with_simple_formulas(written) if isinstance(written, str) else written), place
    for people in ("authors", "editors"):
        assert [each.parts for each in getattr(again, people)] == [each.parts for each in getattr(publication, people)]
    for name, value in publication.bibtex.items():
        assert to_text(again.bibtex[name]) == to_text(value)


def assume_a_key(publication: Publication) -> None:
    """Digits alone are the number that a program gave, and no key."""
    assume(not publication.id.isdecimal())


@given(PUBLICATIONS)
def test_csl_json(data: dict[str, object]) -> None:
    publication = valid(data)
    assume_a_key(publication)
    assume(not is_article_on_arxiv(publication))
    again = reread(CSL_JSON, publication)
    assert_same(again, publication, *OF_CSL)
    assert again.type == publication.type or publication.status == "preprint"  # CSL has one type for preprints
    assert again.date == publication.date or publication.arxiv  # whose id tells the month
    assert again.page_range == publication.page_range or publication.pages == "12-1–12-8"
    assert again.links.paper == publication.links.paper or not publication.links.paper


@given(PUBLICATIONS)
def test_ris(data: dict[str, object]) -> None:
    publication = valid(data)
    assume_a_key(publication)
    assume(not is_article_on_arxiv(publication))
    is_unpublished = publication.status in {"preprint", "submitted"}
    of_the_series = {"techreport", "software", "patent", *(["book"] if is_unpublished else [])}
    assume(not publication.editors or publication.type not in of_the_series)
    assume(not publication.date or publication.date.year > 999)  # RIS writes four digits
    again = reread(RIS, publication)
    assert_same(again, publication, *PLACES)
    if is_unpublished:  # RIS calls both unpublished
        assert again.status == "preprint"
    else:
        assert again.type_or_preprint == publication.type or publication.arxiv
    if publication.type != "book":  # where it would name the series
        assert_same(again, publication, "venue", "venue_full")
    assert again.date == publication.date or publication.arxiv
    assert again.page_range == publication.page_range


@pytest.mark.parametrize("format_", [CSL_JSON, RIS], ids=["csl-json", "ris"])
def test_every_cited_value_survives_the_round_trip(format_: Format) -> None:
    publication = work(**FULL, type="article", links={"paper": "https://jmlr.example/1"})
    again = reread(format_, publication)
    equal = {"authors"}  # stars are no part of a citation
    names = publication.model_fields_set - equal
    assert again.model_dump(include=names) == publication.model_dump(include=names)
