"""A new kind of section is a model, a component and a row of the table of kinds: the rest is derived from these."""

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from types import ModuleType
from typing import cast

import pytest
import reflex as rx

from homepage.content import load
from homepage.export.document import HOME_STYLES, styles
from homepage.machine_readable import lists_for_programs, markdown_pages
from homepage.models.base import Model
from homepage.models.dates import PartialDate
from homepage.models.entries import Entry, Outline
from homepage.models.periods import Period
from homepage.models.site import Site
from homepage.models.text import Markdown, Text
from homepage.page_model import sections
from homepage.page_model.kinds import KINDS, Kind
from homepage.page_model.section_content import Content, EntryList
from homepage.pages.sections import component
from homepage.pages.site_page import site_page
from homepage.reflex_adapter.static_html import static_html
from tests.sites import SITE, write_site


class Dataset(Entry):
    """The model of the new kind."""

    name: Text
    size: Text
    text: Markdown | None = None

    @property
    def outline(self) -> Outline:
        """Its name, its size and a year."""
        return Outline(self.name, circumstances=(self.size,), periods=(Period(PartialDate(2025)),))


class WithoutOutline(Model):
    """A model that is no ``Entry``."""

    name: Text
    size: Text
    text: Markdown | None = None


def dataset_list(content: EntryList, _: Site) -> Iterator[rx.Component]:
    """The component of the new kind."""
    yield rx.el.ul(*(rx.el.li(each.entry.name) for each in content.entries), class_name="datasets")


ROW = Kind("dataset_list", sections.entries, Dataset, styles=("member_list",))
"""A row that has the styles of another kind, so that no file is needed for the test."""


@pytest.fixture(autouse=True)
def component_module(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The module of the component, as if it were in the package."""
    module = ModuleType("homepage.components.dataset_list")
    module.__dict__["dataset_list"] = dataset_list
    monkeypatch.setitem(sys.modules, module.__name__, module)
    yield
    component.cache_clear()


def site_with(row: Kind, root: Path, monkeypatch: pytest.MonkeyPatch) -> Site:
    monkeypatch.setitem(cast("dict[str, Kind]", KINDS), "datasets", row)
    section = "sections:\n  tides: { heading: Tides, kind: datasets }\n"
    return load(
        write_site(root, site_yaml=SITE + section, tides_yaml="- { name: Buoys, size: 3 GB, text: At *sea* }\n")
    )


def test_it_is_on_the_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = site_with(ROW, tmp_path, monkeypatch)
    shown = '<section id="tides"><h2>Tides</h2><ul class="datasets"><li>Buoys</li></ul></section>'
    assert shown in static_html([site_page(site, site.home)])


def test_it_is_in_the_output_for_programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = site_with(ROW, tmp_path, monkeypatch)
    markdown = dict(markdown_pages(site))["index.html.md"]()
    assert markdown == "# Plato\n\n## Tides\n\n- Buoys. 3 GB. 2025.\n\n  At *sea*\n"
    (section,) = json.loads(dict(lists_for_programs(site))["site.json"]())["sections"]
    assert section["entries"] == [{"name": "Buoys", "size": "3 GB", "text": "At *sea*"}]


def test_its_styles_are_in_the_styles_of_pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert ".people>li" in styles(HOME_STYLES, site_with(ROW, tmp_path, monkeypatch))


def test_a_missing_stylesheet_is_an_error_with_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = site_with(replace(ROW, styles=("no_styles",)), tmp_path, monkeypatch)
    with pytest.raises(FileNotFoundError, match=r"no_styles\.css"):
        styles(HOME_STYLES, site)


def test_a_missing_outline_is_an_error_with_the_name_of_the_model(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = site_with(replace(ROW, entry=WithoutOutline), tmp_path, monkeypatch)
    with pytest.raises(AttributeError, match="'WithoutOutline' object has no attribute 'outline'"):
        dict(markdown_pages(site))["index.html.md"]()


def test_content_of_a_class_of_its_own_without_markdown_is_an_error_with_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    @dataclass(frozen=True)
    class Map:
        html: str

    site = site_with(replace(ROW, content=lambda *_: cast("Content", Map(""))), tmp_path, monkeypatch)
    with pytest.raises(TypeError, match="Map has no form in Markdown"):
        dict(markdown_pages(site))["index.html.md"]()
