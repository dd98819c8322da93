"""Which publications no section shows."""

import pytest

from homepage.models.projects import Project
from homepage.models.publication_view import PublicationView
from homepage.models.publications import Publication
from homepage.models.site import Rendered, SectionSource
from homepage.page_model.unlisted_works import unlisted_works


def work(**fields: object) -> Publication:
    return Publication.model_validate({"id": "a", "title": "A", "date": "2025", "authors": ["Ada"], **fields})


def section(kind: str, **view: object) -> SectionSource:
    return SectionSource("x", "X", kind, view=PublicationView.model_validate(view))


WORKS = {3: work(show=False), 5: work(id="b", selected=True), 8: work(id="c", date="2024")}


@pytest.mark.parametrize(
    ("sections", "places"),
    [
        ([], [(5,), (5, "selected")]),
        ([section("text")], [(5,), (5, "selected")]),
        ([section("publications")], [(5, "selected")]),
        ([section("selected")], [(8,)]),
        ([section("publications", year=2024)], [(5,), (5, "selected")]),
        ([section("publications", selected=True)], [(8,)]),
        ([section("publications", selected=False)], [(5,), (5, "selected")]),
        ([section("publications", year=2024), section("publications", selected=True)], []),
        ([section("publications"), section("selected")], []),
        ([section("publications"), section("publications", selected=True, year=2024)], [(5, "selected")]),
    ],
)
def test_unlisted_works_are_reported_at_the_first(
    sections: list[SectionSource], places: list[tuple[object, ...]]
) -> None:
    assert [place[1:] for place, _ in unlisted_works(sections, WORKS)] == places


def test_a_project_shows_its_publications() -> None:
    project = Project.model_validate({"title": "P", "publications": ["b", "c"]})
    projects = SectionSource("projects", "P", "projects", entries=(Rendered(project),))
    assert [place[1:] for place, _ in unlisted_works([projects], WORKS)] == [(5, "selected")]


@pytest.mark.parametrize(
    ("count", "subject"), [(1, "is"), (2, "and 1 more publication are"), (3, "and 2 more publications are")]
)
def test_the_remark_counts_the_others(count: int, subject: str) -> None:
    works = {number: work(id=f"w{number}") for number in range(count)}
    ((_, message),) = unlisted_works([], works)
    assert message.startswith(f"{subject} shown by no section; ")
