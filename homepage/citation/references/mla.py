"""References in the style of the Modern Language Association, 9th edition."""

from collections.abc import Iterator, Sequence

from homepage.citation.references import facts
from homepage.citation.references.elements import Element, Run, element, italic, listed, quoted, sentences
from homepage.citation.references.people import Named, as_written, credited, editors, inverted, series, translators
from homepage.models.publications import Publication

_DESCRIPTIONS = {"phdthesis": "PhD dissertation", "mastersthesis": "Master’s thesis", "submitted": "Manuscript"}  # noqa: RUF001
_QUOTED = frozenset({"talk", "poster", "preprint", "submitted"})
"""The types whose title is in quotation marks although they are no part of another work."""

_DATED = frozenset({"newspaper", "talk", "poster", "exhibition"})


def mla(publication: Publication) -> Element:
    """The work in the style of the MLA."""
    kind, title = facts.kind(publication), facts.title(publication)
    heading = quoted(title, ".") if facts.is_part(kind) or kind in _QUOTED else element(italic(title))
    about = element("Review of ", italic(facts.plain(publication.reviewed))) if publication.reviewed else None
    if kind in facts.THESES:
        place = listed([publication.publisher, _DESCRIPTIONS[kind], facts.link(publication)])
        return sentences(_people(publication), heading, _date(publication), place)
    where = _capitalized(listed(_container(publication)))
    return sentences(_people(publication), heading, about, where, _DESCRIPTIONS.get(kind))


def _container(publication: Publication) -> Iterator["str | Run | Element | None"]:
    """What the work is part of, with its numbers, and where and when it appeared."""
    kind = facts.kind(publication)
    venue = publication.appeared_in or ("arXiv" if kind == "preprint" else None)
    yield italic(venue) if venue and (facts.is_part(kind) or kind == "preprint") else venue
    edited = editors(publication) if publication.authors else []
    for role, names in {"edited by ": edited, "translated by ": translators(publication)}.items():
        if names:
            yield element(role, _in_order(names))
    yield facts.edition(publication)
    yield f"vol. {publication.volume}" if publication.volume else None
    yield f"no. {publication.number}" if publication.number else None
    yield facts.publisher(publication)
    yield _date(publication)
    yield _pages(publication)
    yield facts.link(publication)


def _people(publication: Publication) -> Element:
    names = credited(publication)
    if len(names) > 2 or publication.et_al:
        people = element(inverted(names[0]), ", et al.")
    else:
        people = listed([inverted(names[0]), *(element("and ", as_written(each)) for each in names[1:])])
    if publication.authors:
        return people
    return element(people, ", editor" if len(names) == 1 and not publication.et_al else ", editors")


def _in_order(names: Sequence[Named]) -> Element:
    if len(names) > 2:
        return element(as_written(names[0]), " et al.")
    return series(names, as_written, ", and ", " and ")


def _date(publication: Publication) -> str:
    date = publication.date
    if not date:
        return "forthcoming" if publication.status in {"accepted", "forthcoming"} else ""
    if facts.kind(publication) not in _DATED or not date.month:
        return str(date.year)
    month = facts.MONTHS[date.month - 1]
    return " ".join(filter(None, (str(date.day or ""), _SHORT.get(month, month), str(date.year))))


_SHORT = {month: f"{month[:4] if month == 'September' else month[:3]}." for month in facts.MONTHS if len(month) > 4}


def _pages(publication: Publication) -> str:
    """The pages. A single number in a journal may be that of the article, which has no label."""
    pages = facts.pages(publication)
    if facts.is_range(publication):
        return f"pp. {pages}"
    return f"p. {pages}" if pages and facts.has_page(publication) else pages


def _capitalized(where: Element) -> Element:
    """The same, which begins with a capital if it begins with a word of the style; names begin as they are written."""
    if where and where[0].text.startswith(("edited by", "translated by", "vol.", "no.", "pp.", "p.", "forthcoming")):
        return (Run(where[0].text[:1].upper() + where[0].text[1:]), *where[1:])
    return where
