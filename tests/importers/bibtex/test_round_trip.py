"""What is exported as BibTeX and read again is the same record."""

from hypothesis import assume, given

from homepage.citation.bibtex import bibtex_file
from homepage.importers.bibtex.record import read_entry
from homepage.importers.bibtex.source import parse_bibtex
from homepage.importers.publications.format import Record
from homepage.models.publications import PERIODS
from tests.importers.records import PUBLICATIONS, is_article_on_arxiv, valid
from tests.latex.formulas import with_simple_formulas


def read(text: str) -> Record:
    found = parse_bibtex(text, "x.bib")
    assert found.unread == []
    (entry,) = found.entries
    return read_entry(entry)


@given(PUBLICATIONS)
def test_import_export_and_import_give_the_same_record(data: dict[str, object]) -> None:
    publication = valid(data)
    first = read(bibtex_file([publication]))
    assert first.publication
    second = read(bibtex_file([first.publication]))
    assert second.data == first.data


@given(PUBLICATIONS)
def test_export_and_import_give_the_same_record(data: dict[str, object]) -> None:
    publication = valid(data)
    assume(not is_article_on_arxiv(publication))
    assume(publication.year or publication.status in PERIODS or not publication.arxiv)  # which tells when it was new
    again = read(bibtex_file([publication])).publication
    assert again
    names = ("id", "date", "type", "arxiv", "doi", "award", "et_al", "page_range", "links")
    assert [getattr(again, name) for name in names] == [getattr(publication, name) for name in names]
    assert (again.title, again.abstract) == (with_simple_formulas(publication.title), publication.abstract)
    for people in ("authors", "editors"):
        assert [each.parts for each in getattr(again, people)] == [each.parts for each in getattr(publication, people)]
    assert [author.equal for author in again.authors] == [author.equal for author in publication.authors]
    is_undated = publication.date is None and publication.written_status is not None
    assert again.status == publication.status or not is_undated
