"""References in the style of the IEEE, as in its reference guide of 2023."""

from collections.abc import Iterator, Sequence

from homepage.citation.people import Named
from homepage.citation.references.elements import italic, listed, name, quoted, sentences
from homepage.citation.references.people import series, with_initials
from homepage.citation.references.works import BOOKS, IN_BOOKS, IN_PERIODICALS, Work

_MOST = 6
"""A list of more names than this is shortened to the first one."""

_DESCRIPTIONS = {
    "phdthesis": "Ph.D. dissertation",
    "mastersthesis": "Master’s thesis",  # noqa: RUF001 - an apostrophe
    "submitted": "submitted for publication",
}
_NUMBERED = {"techreport": "Rep.", "patent": "Patent"}


def ieee(work: Work) -> str:
    """The work in the style of the IEEE."""
    is_book, source = work.type in BOOKS, listed(_source(work))
    title = italic(work.title) if is_book else quoted(work.title, "," if source else ".")
    cited = sentences(listed([listed([_people(work), title]), source], ", " if is_book else " "))
    online = work.link and not work.doi and work.type != "preprint"
    return f"{cited} [Online]. Available: {work.link}" if online else cited


def _source(work: Work) -> Iterator[str | None]:
    """What the work is, where it appeared, and when."""
    type_, is_preprint = work.type, work.type == "preprint"
    venue = None if is_preprint and work.arxiv else work.venue
    yield work.reviewed and f"review of {italic(work.reviewed)}"
    yield work.degree or _DESCRIPTIONS.get(type_)
    if venue and type_ in IN_BOOKS:
        yield f"in {italic(venue)}"
    elif venue and type_ in {"talk", "poster"}:
        yield f"presented at {name(venue)}"
    else:
        yield italic(venue) if type_ in IN_PERIODICALS else name(venue)
    yield work.edition
    yield f"{_in_order(work.editors)}{_editors_label(work.editors)}" if work.editors else None
    yield f"{_in_order(work.translators)}, Trans." if work.translators else None
    yield name(work.publisher)
    yield f"vol. {work.volume}" if work.volume else None
    yield f"{_NUMBERED.get(type_, 'no.')} {work.number}" if work.number else None
    date = f"{work.date.year:04}" if work.date else "to be published" if work.will_appear else None
    yield from (date, work.labelled_pages) if type_ in IN_BOOKS else (work.labelled_pages, date)
    yield work.arxiv if is_preprint else None
    yield f"doi: {work.doi}" if work.doi else None


def _people(work: Work) -> str:
    is_long = work.has_others or len(work.people) > _MOST
    names = f"{with_initials(work.people[0])} et al." if is_long else _in_order(work.people)
    return names if work.has_authors else names + _editors_label(work.people)


def _in_order(people: Sequence[Named]) -> str:
    return series(people, with_initials, ", and ", " and ")


def _editors_label(people: Sequence[Named]) -> str:
    return ", Ed." if len(people) == 1 else ", Eds."
