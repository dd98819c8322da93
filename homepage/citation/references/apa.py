"""References in the style of the American Psychological Association, 7th edition."""

from collections.abc import Mapping, Sequence

from homepage.citation.references import facts
from homepage.citation.references.elements import Element, element, italic, listed, sentences
from homepage.citation.references.people import (
    Named,
    credited,
    editors,
    inverted_with_initials,
    series,
    translators,
    with_initials,
)
from homepage.models.publications import Publication

_MOST = 20
"""A list of more names than this is shortened to the first nineteen and the last one."""

_DESCRIPTIONS: Mapping[str, str] = {
    "phdthesis": "Doctoral dissertation",
    "mastersthesis": "Master’s thesis",  # noqa: RUF001 - an apostrophe
    "talk": "Presentation",
    "poster": "Poster presentation",
    "exhibition": "Exhibition",
    "dataset": "Data set",
    "software": "Computer software",
    "submitted": "Manuscript submitted for publication",
}
_NUMBERED: Mapping[str, str] = {"techreport": "Report", "patent": "Patent"}
_DATED = frozenset({"newspaper", "talk", "poster", "exhibition"})
"""The types whose date has month and day."""


def apa(publication: Publication) -> Element:
    """The work in the style of the APA."""
    head = sentences(_people(publication), f"({_date(publication)})", _title(publication))
    return listed([head, sentences(_source(publication)), facts.link(publication)], " ")


def _people(publication: Publication) -> Element:
    names = credited(publication)
    if publication.et_al:
        people = element(series(names, inverted_with_initials, ", ", ", "), ", et al.")
    elif len(names) > _MOST:
        first = series(names[: _MOST - 1], inverted_with_initials, ", ", ", ")
        people = element(first, ", … ", inverted_with_initials(names[-1]))
    else:
        people = series(names, inverted_with_initials, ", & ", ", & ")
    return people if publication.authors else element(people, f" ({_editors_label(names)})")


def _date(publication: Publication) -> str:
    date = publication.date
    if not date:
        return "in press" if publication.status in {"accepted", "forthcoming"} else "n.d."
    if facts.kind(publication) not in _DATED or not date.month:
        return str(date.year)
    return f"{date.year}, {facts.MONTHS[date.month - 1]}" + (f" {date.day}" if date.day else "")


def _title(publication: Publication) -> Element:
    """The title, in italics unless the work is a part of another one, and what the work is."""
    kind, title = facts.kind(publication), facts.title(publication)
    if facts.is_part(kind):
        about = publication.reviewed and element(" [Review of ", italic(facts.plain(publication.reviewed)), "]")
        return element(title, about or None)
    description = _DESCRIPTIONS.get(kind)
    if description and kind in facts.THESES and publication.publisher:
        description += f", {publication.publisher}"
    return element(italic(title), _further(publication), f" [{description}]" if description else None)


def _further(publication: Publication) -> Element:
    """Editors, translators, edition and number of a work, in parentheses."""
    kind = facts.kind(publication)
    edited, translated = editors(publication) if publication.authors else [], translators(publication)
    number = publication.number if kind in _NUMBERED else None
    parts = [
        element(_in_order(edited), f", {_editors_label(edited)}") if edited else None,
        element(_in_order(translated), ", Trans.") if translated else None,
        facts.edition(publication),
        f"{_NUMBERED[kind]} No. {number}" if number else None,
        facts.arxiv(publication) if kind == "preprint" else None,
    ]
    inside = listed(parts, "; ")
    return element(" (", inside, ")") if inside else ()


def _source(publication: Publication) -> Element:
    """Where the work appeared."""
    kind, venue = facts.kind(publication), publication.appeared_in
    journal, pages = italic(venue) if venue else None, facts.pages(publication)
    if kind in facts.IN_PERIODICALS:
        volume = italic(publication.volume) if publication.volume else None
        issue = f"({publication.number})" if publication.number else None
        return listed([journal, element(volume, issue), pages])
    if kind in facts.IN_BOOKS:
        label = "pp." if facts.is_range(publication) else "p."
        inside = listed([facts.edition(publication), f"{label} {pages}" if pages else None])
        book = element(journal, element(" (" if journal else "(", inside, ")") if inside else None)
        edited = editors(publication) if publication.authors else []
        people = element(_in_order(edited), f" ({_editors_label(edited)})") if edited else None
        where = listed([people, book])
        return sentences(element("In ", where) if where else None, publication.publisher)
    if kind == "preprint" and publication.arxiv:
        return element("arXiv")
    return sentences(venue, publication.publisher if kind not in facts.THESES else None)


def _in_order(names: Sequence[Named]) -> Element:
    return series(names, with_initials, ", & ", " & ")


def _editors_label(names: Sequence[Named]) -> str:
    return "Ed." if len(names) == 1 else "Eds."
