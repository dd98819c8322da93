"""Records of every kind, for tests of export and import."""

import re
from collections.abc import Iterable, Mapping

from hypothesis import reject
from hypothesis import strategies as st
from pydantic import ValidationError

from homepage.importers.bibtex.type_and_status import TYPES
from homepage.models.publications import PERIODS, Publication
from homepage.yaml_files.writer import entry_yaml

LETTERS = st.characters(categories=["L", "N", "P", "S", "Zs"], include_characters="\\{}$%&#_^~-'`\"<>@,")
_TAG = re.compile(r"</?[A-Za-z][^<>]*>")
TEXT = st.text(LETTERS, min_size=1, max_size=30).filter(lambda text: bool(text.strip()) and not _TAG.search(text))
"""A line without HTML: publishers leave some in their files, and imports convert it, also if it was meant as text."""

WORD = st.text(st.characters(categories=["Lu", "Ll"]), min_size=1, max_size=8).map(str.capitalize)
AUTHOR = st.builds(
    lambda given, family, equal: {"name": f"{given} {family}", "family": family, "equal": equal},
    st.sampled_from(["Ada", "J.", "Jean-Paul", "Łukasz", "Mary Ann", "É."]),
    st.sampled_from(["Lovelace", "van der Waals", "García Márquez", "O'Brien", "de la Cruz", "Müller-Lüdenscheidt"])
    | WORD,
    st.booleans(),
)
EDITOR = AUTHOR.map(lambda author: {**author, "equal": False})
BODY = st.sampled_from(["CERN Collaboration", "Barnes and Noble", "NASA", "林梅"]).map(
    lambda name: {"name": name, "family": name}
)
DATES = st.dates().map(str) | st.dates().map(lambda date: str(date)[:7]) | st.integers(1000, 2999).map(str)
URLS = st.sampled_from(["https://a.example/b_c%20d", "https://a.example/~me?x=1&y=2#z", "https://a.example/x.html"])
AUTHORS = st.lists(AUTHOR | BODY, min_size=1, max_size=4)
EDITORS = st.lists(EDITOR, min_size=1, max_size=2)
PEOPLE = st.fixed_dictionaries({"authors": AUTHORS}, optional={"editors": EDITORS}) | st.fixed_dictionaries(
    {"editors": EDITORS}
)
TIMES = st.fixed_dictionaries(
    {"date": DATES | st.just("n.d.")}, optional={"status": st.sampled_from([*PERIODS, "preprint"])}
) | st.fixed_dictionaries({"status": st.sampled_from(list(PERIODS))})
IDS = st.lists(st.text("abcdefghijklmnopqrstuvwxyz0123456789", min_size=1, max_size=9), min_size=1, max_size=10).map(
    "-".join
)
STATUSES = re.compile("accepted|appear|forthcoming|press|review|submitted", re.IGNORECASE)
VENUES = TEXT.filter(lambda text: not STATUSES.search(text))
"""Venues; a text such as "to appear" in the place of one is the status of a work."""

DETAILS = st.fixed_dictionaries(
    {"id": IDS, "title": TEXT},
    optional={
        "type": st.sampled_from(sorted(set(TYPES.values()))),
        "venue": VENUES,
        "venue_full": VENUES,
        "language": st.sampled_from(["de", "en-US", "zh-Hans"]),
        "volume": TEXT,
        "number": TEXT,
        "pages": st.sampled_from(["1–12", "e10", "12-1–12-8", "7"]),
        "publisher": TEXT,
        "et_al": st.booleans(),
        "arxiv": st.sampled_from(["2505.00001", "2505.00001v2", "math.GT/0309136"]),
        "doi": st.sampled_from(["10.1000/182", "10.1000/a_b(c)<1>".replace("<1>", "1"), "10.1000/x#y"]),
        "abstract": TEXT,
        "award": TEXT,
        "note": TEXT,
        "links": st.fixed_dictionaries({}, optional={"paper": URLS, "code": URLS, "video": URLS}),
        "bibtex": st.fixed_dictionaries(
            {}, optional={"series": st.just("{LNCS} \\& more"), "keywords": st.just("a, b")}
        ),
    },
)
PUBLICATIONS = st.tuples(DETAILS, TIMES, PEOPLE).map(lambda parts: parts[0] | parts[1] | parts[2])
"""All that is valid: an invalid record would be drawn at the cost of a valid one, and test nothing."""


def valid(data: dict[str, object]) -> Publication:
    """The record, if it is valid."""
    try:
        return Publication.model_validate(data)
    except ValidationError:
        reject()


def is_article_on_arxiv(work: Publication) -> bool:
    """Whether a work is an article in no journal, but on arXiv. An import takes it for a preprint: many call it so."""
    in_a_journal = work.venue or work.venue_full or work.volume or work.number
    return work.type == "article" and bool(work.arxiv) and not in_a_journal


def entries_yaml(entries: Iterable[Mapping[str, object]]) -> str:
    """A file of these entries."""
    return "".join(map(entry_yaml, entries))
