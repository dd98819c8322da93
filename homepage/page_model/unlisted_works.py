"""Publications that the owner wants to show, and that no section shows."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from homepage.models.parts import Problem
from homepage.models.projects import Project
from homepage.models.publication_view import PublicationView
from homepage.models.publications import Publication
from homepage.models.site import SectionSource

_SELECTED = PublicationView(selected=True)


def unlisted_works(sections: Sequence[SectionSource], works: Mapping[int, Publication]) -> Iterator[Problem]:
    """One remark for all works that no section shows, and one for all that none shows as selected.

    Args:
        sections: The sections of all pages.
        works: All works, by their index in the file.
    """
    views = list(_views(sections))
    of_projects = {
        id_ for each in sections for project in each.entries_of(Project) for id_ in project.entry.publications
    }
    shown = [(index, work) for index, work in works.items() if work.show]
    unlisted = _missed(views, ((index, work) for index, work in shown if work.id not in of_projects))
    if unlisted:
        message = f"{_subject(unlisted)} shown by no section; add a section of the kind publications to a page"
        yield ("publications", unlisted[0]), f"{message}, or write show: false"
    unselected = _missed(
        (view for view in views if view.selected), ((index, work) for index, work in shown if work.selected)
    )
    if unselected:
        message = f"{_subject(unselected)} shown as selected by no section; write selected: Selected publications"
        yield ("publications", unselected[0], "selected"), f"{message} under sections in site.yaml, or remove this line"


def _views(sections: Iterable[SectionSource]) -> Iterator[PublicationView]:
    for section in sections:
        if section.kind == "publications":
            yield section.view
        elif section.kind == "selected":
            yield _SELECTED


def _missed(views: Iterable[PublicationView], works: Iterable[tuple[int, Publication]]) -> list[int]:
    """The works that belong to none of the views."""
    wanted = tuple(views)
    if any(not view.criteria for view in wanted):
        return []
    return [index for index, work in works if not any(view.matches(work) for view in wanted)]


def _subject(indexes: Sequence[int]) -> str:
    """The beginning of a remark at the first of several works."""
    more = len(indexes) - 1
    return f"and {more} more publication{'s' * (more > 1)} are" if more else "is"
