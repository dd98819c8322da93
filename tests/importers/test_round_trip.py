"""What is exported as BibTeX and read again is the same record."""

from hypothesis import assume, given, reject
from hypothesis import strategies as st
from pydantic import ValidationError

from homepage.citation.bibtex import bibtex_file
from homepage.importers.bibtex_entry import Record, read_entry
from homepage.importers.bibtex_kinds import TYPES
from homepage.importers.bibtex_source import parse_bibtex
from homepage.models.publications import PERIODS, Publication
from tests.latex.formulas import with_simple_formulas

LETTERS = st.characters(categories=["L", "N", "P", "S", "Zs"], include_characters="\\{}$%&#_^~-'`\"<>@,")
TEXT = st.text(LETTERS, min_size=1, max_size=30).filter(lambda text: bool(text.strip()))
WORD = st.text(st.characters(categories=["Lu", "Ll"]), min_size=1, max_size=8).map(str.capitalize)
AUTHOR = st.builds(
    lambda given, family, equal: {"name": f"{given} {family}", "family": family, "equal": equal},
    st.sampled_from(["Ada", "J.", "Jean-Paul", "Łukasz", "Mary Ann", "É."]),
    st.sampled_from(["Lovelace", "van der Waals", "García Márquez", "O'Brien", "de la Cruz", "Müller-Lüdenscheidt"])
    | WORD,
    st.booleans(),
)
EDITOR = AUTHOR.map(lambda author: {**author, "equal": False})
BODY = st.sampled_from(["CERN Collaboration", "Barnes and Noble", "NASA", "許靖"]).map(
    lambda name: {"name": name, "family": name}
)
DATES = st.dates().map(str) | st.dates().map(lambda date: str(date)[:7]) | st.integers(1000, 2999).map(str)
URLS = st.sampled_from(["https://a.example/b_c%20d", "https://a.example/~me?x=1&y=2#z", "https://a.example/x.html"])
PUBLICATIONS = st.fixed_dictionaries(
    {
        "id": st.from_regex(r"[a-z0-9]{1,9}(-[a-z0-9]{1,9}){0,9}", fullmatch=True),
        "title": TEXT,
    },
    optional={
        "date": DATES | st.just("n.d."),
        "authors": st.lists(AUTHOR | BODY, min_size=1, max_size=4),
        "type": st.sampled_from(sorted(set(TYPES.values()))),
        "venue": TEXT,
        "venue_full": TEXT,
        "volume": TEXT,
        "number": TEXT,
        "pages": st.sampled_from(["1–12", "e10", "12-1–12-8", "7"]),
        "publisher": TEXT,
        "et_al": st.booleans(),
        "arxiv": st.sampled_from(["2505.11370", "2505.11370v2", "math.GT/0309136"]),
        "doi": st.sampled_from(["10.1000/182", "10.1000/a_b(c)<1>".replace("<1>", "1"), "10.1000/x#y"]),
        "status": st.sampled_from(["accepted", "forthcoming", "submitted", "preprint"]),
        "editors": st.lists(EDITOR, min_size=1, max_size=2),
        "abstract": TEXT,
        "award": TEXT,
        "note": TEXT,
        "links": st.fixed_dictionaries({}, optional={"paper": URLS, "code": URLS, "video": URLS}),
        "bibtex": st.fixed_dictionaries(
            {}, optional={"series": st.just("{LNCS} \\& more"), "keywords": st.just("a, b")}
        ),
    },
)


def valid(data: dict[str, object]) -> Publication:
    try:
        return Publication.model_validate(data)
    except ValidationError:
        reject()


def read(text: str) -> Record:
    found = parse_bibtex(text, "x.bib")
    assert found.unread == []
    (entry,) = found.entries
    return read_entry(entry)


@given(PUBLICATIONS)
def test_parsed_exported_and_parsed_is_the_same(data: dict[str, object]) -> None:
    publication = valid(data)
    first = read(bibtex_file([publication]))
    assert first.publication
    second = read(bibtex_file([first.publication]))
    assert second.data == first.data


@given(PUBLICATIONS)
def test_exported_and_parsed_is_what_it_was(data: dict[str, object]) -> None:
    publication = valid(data)
    in_a_journal = publication.venue or publication.venue_full or publication.volume or publication.number
    assume(publication.type != "article" or not publication.arxiv or in_a_journal)  # many call preprints articles
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
