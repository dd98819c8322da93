"""References in the style of the Modern Language Association, 9th edition."""

from collections.abc import Iterator, Sequence

from homepage.citation.people import Named
from homepage.citation.references.dates import DateForm
from homepage.citation.references.elements import italic, listed, name, quoted, sentences
from homepage.citation.references.people import as_written, inverted, series
from homepage.citation.references.works import PARTS, THESES, Work

_DESCRIPTIONS = {"phdthesis": "PhD dissertation", "mastersthesis": "Master’s thesis", "submitted": "Manuscript"}  # noqa: RUF001
_QUOTED = PARTS | {"talk", "poster", "preprint", "submitted"}
"""The types whose title is in quotation marks; others have it in italics."""

_DATES = DateForm(
    months=("Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."),
    day="{day} {month} {year}",
    month="{month} {year}",
    accepted="forthcoming",
    unknown="",
)


def mla(work: Work) -> str:
    """The work in the style of the MLA."""
    heading = quoted(work.title, ".") if work.type in _QUOTED else italic(work.title)
    people, description = _people(work), work.degree or _DESCRIPTIONS.get(work.type)
    if work.type in THESES:
        return sentences(people, heading, _DATES.written(work), listed([name(work.publisher), description, work.link]))
    about = work.reviewed and f"Review of {italic(work.reviewed)}"
    return sentences(people, heading, about, _capitalized(listed(_container(work))), description)


def _container(work: Work) -> Iterator[str | None]:
    """What the work is part of, with its numbers, and where and when it appeared."""
    is_preprint = work.type == "preprint"
    venue = work.venue or ("arXiv" if is_preprint and work.arxiv else None)
    yield italic(venue) if work.type in PARTS or is_preprint else name(venue)
    yield f"edited by {_in_order(work.editors)}" if work.editors else None
    yield f"translated by {_in_order(work.translators)}" if work.translators else None
    yield work.edition
    yield f"vol. {work.volume}" if work.volume else None
    yield f"no. {work.number}" if work.number else None
    yield name(work.publisher)
    yield _DATES.written(work)
    yield work.labelled_pages
    yield work.link


def _people(work: Work) -> str:
    first, count = inverted(work.people[0]), len(work.people)
    if count > 2 or work.has_others:
        names = f"{first}, et al."
    else:
        names = first if count == 1 else f"{first}, and {as_written(work.people[1])}"
    if work.has_authors:
        return names
    return f"{names}, {'editor' if count == 1 and not work.has_others else 'editors'}"


def _in_order(people: Sequence[Named]) -> str:
    return f"{as_written(people[0])} et al." if len(people) > 2 else series(people, as_written, "", " and ")


def _capitalized(where: str) -> str:
    """The same, with a capital if it begins with a word of the style; names begin as they are written."""
    begins = ("edited by", "translated by", "vol.", "no.", "pp.", "p.", "forthcoming")
    return where[:1].upper() + where[1:] if where.startswith(begins) else where
