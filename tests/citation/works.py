"""Works to cite."""

from typing import Any

from hypothesis import strategies as st

from homepage.models.publications import Publication
from homepage.models.settings import Settings

SETTINGS = Settings(url="https://example.org/me", description="Me.")
HOSTILE = '<b>100%</b> {brace} }{ \\input $x_1^2$ & #1 ~ "quote" @misc{a, </script>'

FULL: dict[str, Any] = {
    "id": "a-work",
    "title": "On Everything",
    "date": "2025-07-09",
    "authors": ["Ada Lovelace", {"name": "Bob Babbage", "equal": True}],
    "venue": "JMLR",
    "venue_full": "Journal of Machine Learning Research",
    "volume": "26",
    "number": "3",
    "pages": "10–20",
    "publisher": "Microtome",
    "doi": "10.1000/18_2",
    "arxiv": "2505.00001",
    "abstract": "We prove it.",
    "note": "Oral",
}


FURTHER = {
    "series": "Lecture {Notes}",
    "isbn": "978-3-16-148410-0",
    "issn": "1234-5678",
    "address": r"Z{\"u}rich",
    "edition": "2nd",
    "chapter": "7",
    "translator": r"de la Cruz, Juana and {Barnes and Noble}",
    "language": "german",
    "keywords": "sand, water",
    "annote": "Read it.",
    "pmid": "123",
    "eventtitle": "The Meeting",
    "venue": "Sandtown",
    "shorttitle": "All",
    "pagetotal": "300",
    "bibtex_show": "true",
}
"""Fields of BibTeX that the model has no name for."""


def work(**fields: Any) -> Publication:  # noqa: ANN401 - of a record
    """A work of which only the least is known, but for what is given."""
    least = {"id": "a", "title": "A", "date": "2025", "authors": ["Ada Lovelace"]}
    return Publication.model_validate({**least, **fields})


def is_text(text: str) -> bool:
    """Whether a record can hold it."""
    try:
        work(title=text)
    except ValueError:
        return False
    return True


TEXTS = st.text(min_size=1).filter(is_text) | st.lists(st.sampled_from(HOSTILE), min_size=1).map("".join).filter(
    is_text
)
"""Whatever a record can hold, and often what some format takes for markup."""
