"""What visitors read or hear of a whole site: every text, and every label."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from html.parser import HTMLParser
from typing import Any
from unittest.mock import patch
from xml.etree import ElementTree

import reflex as rx

from homepage.components.publication_filter import publication_filter
from homepage.export.files import files
from homepage.export.pages import not_found_page, pages_without_filter
from homepage.export.works import files_of_works
from homepage.models.site import Site
from homepage.pages.metadata import page_metadata
from homepage.pages.site_page import site_page
from homepage.reflex_adapter.static_html import static_html

UNREAD = {"script", "style", "pre"}
"""Elements that hold code and BibTeX. References are English in every language, too."""

LABELS = {"alt", "title", "placeholder", "aria-label", "aria-description", "data-when-copied", "data-when-selected"}
"""Attributes that somebody reads or hears."""

DESCRIPTIONS = {"description", "og:title", "og:description"}

_TOLD = {"title", "subtitle", "summary"}
"""The elements of a feed that somebody reads."""


class Reader(HTMLParser):
    """Collects what somebody reads or hears of a page: each text and each label."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.text = ""
        self.labels: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Notes its labels, and whether its text is read."""
        attributes = dict(attrs)
        self.labels += [value for name, value in attrs if name in LABELS and value]
        if {attributes.get("name"), attributes.get("property")} & DESCRIPTIONS:
            self.labels.append(attributes["content"] or "")
        if tag in UNREAD or attributes.get("class") == "reference":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Reads on behind what is not read."""
        if self.open and self.open[-1] == tag:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        """Notes a text."""
        if not self.open:
            self.text += data


def read(html: str) -> list[str]:
    reader = Reader()
    reader.feed(html)
    return [reader.text, *reader.labels]


def in_browser(node: Mapping[str, Any]) -> Iterator[str]:
    """The texts of a component that only a browser draws, as far as they are written in it."""
    labels = [
        value for name, _, value in (prop.partition(":") for prop in node.get("props", ())) if name.strip('"') in LABELS
    ]
    for code in (*labels, *([node["contents"]] if "contents" in node else [])):
        literals = re.findall(r'(\[?)("(?:[^"\\]|\\.)*")', str(code))
        yield "".join(json.loads(literal) for bracket, literal in literals if not bracket)
    for name in ("true_value", "false_value"):
        if name in node:
            yield from in_browser(node[name])
    for child in node.get("children", ()):
        yield from in_browser(child)


def texts_and_labels(site: Site) -> Iterator[str]:
    """Every text and every label of a site in its first language."""
    with patch.object(rx, "memo", lambda component: component):
        form = publication_filter(site.shown_publications, site.topics, site.profile, site.settings, site.words)
    other = tuple(each.settings.folder for each in site.translations)
    beside = {path: file() for path, file in files(site) if not path.startswith(other)}
    feed = ElementTree.fromstring(beside.pop("feed.xml"))  # noqa: S314 - our own
    pages = [
        static_html([*page_metadata(site, site.home).elements(), site_page(site, site.home)]),
        not_found_page(replace(site, translations=())),  # it has all languages
        *(page() for _, page in pages_without_filter(site)),
        *(page() for path, page in files_of_works(site) if path.endswith(".html") and not path.startswith(other)),
        *(page for path, page in beside.items() if path.endswith(".html")),
    ]
    yield from (text for page in pages for text in read(page))
    yield from in_browser(form.render())
    yield from (each.text or "" for each in feed.iter() if each.tag.rpartition("}")[2] in _TOLD)
