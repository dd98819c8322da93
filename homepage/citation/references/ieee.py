"""References in the style of the IEEE, as in its reference guide of 2023."""

from collections.abc import Iterator, Sequence

from homepage.citation.references import facts
from homepage.citation.references.elements import Element, Run, element, italic, listed, quoted, sentences
from homepage.citation.references.people import Named, credited, editors, series, translators, with_initials
from homepage.models.publications import Publication

_MOST = 6
"""A list of more names than this is shortened to the first one."""

_DESCRIPTIONS = {
    "phdthesis": "Ph.D. dissertation",
    "mastersthesis": "Master’s thesis",  # noqa: RUF001 - an apostrophe
    "submitted": "submitted for publication",
}


def ieee(publication: Publication) -> Element:
    """The work in the style of the IEEE."""
    kind, title = facts.kind(publication), facts.title(publication)
    parts = [
        _people(publication),
        element(italic(title)) if kind in facts.BOOKS else quoted(title, ","),
        element("review of ", italic(facts.plain(publication.reviewed))) if publication.reviewed else None,
        _DESCRIPTIONS.get(kind),
        *_source(publication),
        facts.arxiv(publication) if kind == "preprint" else None,
        f"doi: {publication.doi}" if publication.doi else None,
    ]
    online = facts.link(publication) if not publication.doi and kind != "preprint" else ""
    return listed([sentences(listed(parts)), f"[Online]. Available: {online}" if online else None], " ")


def _source(publication: Publication) -> Iterator["str | Run | Element | None"]:
    """Where the work appeared, and when."""
    kind, venue = facts.kind(publication), publication.appeared_in
    if venue and kind in facts.IN_BOOKS:
        yield element("in ", italic(venue))
    elif venue and kind in {"talk", "poster"}:
        yield f"presented at {venue}"
    elif venue and not (kind == "preprint" and publication.arxiv):
        yield italic(venue) if kind in facts.IN_PERIODICALS else venue
    yield facts.edition(publication)
    edited, translated = editors(publication) if publication.authors else [], translators(publication)
    if edited:
        yield element(_in_order(edited), _editors_label(edited))
    if translated:
        yield element(_in_order(translated), ", Trans.")
    yield facts.publisher(publication)
    yield f"vol. {publication.volume}" if publication.volume else None
    labels = {"techreport": "Rep.", "patent": "Patent"}
    yield f"{labels.get(kind, 'no.')} {publication.number}" if publication.number else None
    label = "pp. " if facts.is_range(publication) else "p. " if facts.has_page(publication) else ""
    pages, year = facts.pages(publication) and label + facts.pages(publication), publication.year or _later(publication)
    yield from (year, pages) if kind in facts.IN_BOOKS else (pages, year)


def _later(publication: Publication) -> str | None:
    return "to be published" if publication.status in {"accepted", "forthcoming"} else None


def _people(publication: Publication) -> Element:
    names = credited(publication)
    if publication.et_al or len(names) > _MOST:
        people = element(with_initials(names[0]), " et al.")
    else:
        people = _in_order(names)
    return people if publication.authors else element(people, _editors_label(names))


def _in_order(names: Sequence[Named]) -> Element:
    return series(names, with_initials, ", and ", " and ")


def _editors_label(names: Sequence[Named]) -> str:
    return ", Ed." if len(names) == 1 else ", Eds."
