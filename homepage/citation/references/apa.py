"""References in the style of the American Psychological Association, 7th edition."""

from collections.abc import Mapping, Sequence

from homepage.citation.people import Named
from homepage.citation.references.dates import DateForm
from homepage.citation.references.elements import italic, listed, name, sentences
from homepage.citation.references.people import inverted_with_initials, series, with_initials
from homepage.citation.references.works import IN_BOOKS, IN_PERIODICALS, PARTS, THESES, Work

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
_DATES = DateForm(
    months=(
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
    day="{year}, {month} {day}",
    month="{year}, {month}",
    accepted="in press",
    unknown="n.d.",
)


def apa(work: Work) -> str:
    """The work in the style of the APA."""
    cited = sentences(_people(work), f"({_DATES.written(work)})", _title(work), *_source(work))
    return listed([cited, work.link], " ")


def _people(work: Work) -> str:
    people = work.people
    if work.has_others:
        names = f"{series(people, inverted_with_initials, ', ', ', ')}, et al."
    elif len(people) > _MOST:
        first = series(people[: _MOST - 1], inverted_with_initials, ", ", ", ")
        names = f"{first}, … {inverted_with_initials(people[-1])}"
    else:
        names = series(people, inverted_with_initials, ", & ", ", & ")
    return names if work.has_authors else f"{names} ({_editors_label(people)})"


def _title(work: Work) -> str:
    """The title, in italics unless the work is a part of another one, and what the work is."""
    if work.type in PARTS:
        return listed([name(work.title), work.reviewed and f"[Review of {italic(work.reviewed)}]"], " ")
    description = work.degree or _DESCRIPTIONS.get(work.type)
    if description and work.type in THESES:
        description = listed([description, name(work.publisher)])
    return listed([italic(work.title), _further(work), description and f"[{description}]"], " ")


def _further(work: Work) -> str:
    """Editors, translators, edition and number of a work, in parentheses."""
    numbered = _NUMBERED.get(work.type)
    parts = [
        f"{_in_order(work.editors)}, {_editors_label(work.editors)}" if work.editors else None,
        f"{_in_order(work.translators)}, Trans." if work.translators else None,
        work.edition,
        f"{numbered} No. {work.number}" if numbered and work.number else None,
        work.arxiv if work.type == "preprint" else None,
    ]
    inside = listed(parts, "; ")
    return inside and f"({inside})"


def _source(work: Work) -> tuple[str | None, ...]:
    """Where the work appeared."""
    if work.type in IN_PERIODICALS:
        issue = italic(work.volume) + (f"({work.number})" if work.number else "")
        return (listed([italic(work.venue), issue, work.pages]),)
    if work.type in IN_BOOKS:
        inside = listed([work.edition, work.labelled_pages])
        people = f"{_in_order(work.editors)} ({_editors_label(work.editors)})" if work.editors else None
        where = listed([people, listed([italic(work.venue), inside and f"({inside})"], " ")])
        return where and f"In {where}", name(work.publisher)
    if work.type == "preprint" and work.arxiv:
        return ("arXiv",)
    return name(work.venue), name(work.publisher) if work.type not in THESES else None


def _in_order(people: Sequence[Named]) -> str:
    return series(people, with_initials, ", & ", " & ")


def _editors_label(people: Sequence[Named]) -> str:
    return "Ed." if len(people) == 1 else "Eds."
