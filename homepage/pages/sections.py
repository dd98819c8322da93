"""Sections of a page. Their components are named in the table of kinds."""

from collections.abc import Callable, Iterable
from functools import cache
from importlib import import_module
from typing import Any

import reflex as rx

from homepage.models.site import Site
from homepage.page_model.kinds import KINDS
from homepage.page_model.pages import Section
from homepage.page_model.section_content import PublicationList

Component = Callable[[Any, Site], Iterable[rx.Component]]
"""Renders the content of a section."""


@cache
def component(kind: str) -> Component:
    """The component of a kind of section.

    Args:
        kind: A key of ``KINDS``.
    """
    name = KINDS[kind].component
    found: Component = getattr(import_module(f"homepage.components.{name}"), name)
    return found


def section(model: Section, site: Site, form: rx.Component | None = None, *, is_title: bool = False) -> rx.Component:
    """Renders a section of a page: its heading and its content.

    Args:
        model: The section.
        site: The site.
        form: The filter's form, for the section that has a filter.
        is_title: Whether the heading only repeats the title of the page, which is right above it. It is then for screen
            readers only.
    """
    has_filter = isinstance(model.content, PublicationList) and model.content.has_filter
    is_list = isinstance(model.content, PublicationList) and model.content.is_whole
    heading = rx.el.h2(
        model.heading,
        lang=site.words_language if site.settings.sections is None else None,  # else it is the owner's
        tab_index=-1 if is_list else None,  # the filter moves the focus to the heading of the list
        class_name="visually-hidden" if is_title else None,
    )
    return rx.el.section(
        heading,
        *([form] if has_filter and form else []),
        *component(model.kind)(model.content, site),
        custom_attrs={"id": model.id},
    )
