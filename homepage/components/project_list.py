"""Projects with their pictures and publications."""

from collections.abc import Iterator, Sequence

import reflex as rx

from homepage.components.dates import margin_dates
from homepage.components.links import link_line, linked
from homepage.components.picture import picture
from homepage.components.prose import prose_of
from homepage.models import addresses
from homepage.models.projects import Project
from homepage.models.publications import Publication
from homepage.models.site import Rendered, Site
from homepage.page_model.section_content import ProjectList


def project_list(content: ProjectList, site: Site) -> Iterator[rx.Component]:
    """The projects in the order given."""
    yield rx.el.ul(*(_project(each, works, site) for each, works in content.projects), class_name="projects")


def _project(rendered: Rendered[Project], works: Sequence[Publication], site: Site) -> rx.Component:
    project, settings = rendered.entry, site.settings
    image = [picture(rendered.picture, project.alt or "", settings, class_name="preview")] if rendered.picture else []
    titles = (linked(work.title, addresses.record(work.id), settings) for work in works)
    return rx.el.li(
        *image,
        rx.el.div(
            rx.el.h3(linked(project.title, project.url, settings)),
            *margin_dates(project.date, site.words),
            *prose_of(rendered.html),
            *([rx.el.ul(*map(rx.el.li, titles), class_name="works")] if works else []),
            *link_line(project.links, settings),
        ),
    )
