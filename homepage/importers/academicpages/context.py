"""The shared context of an import: the old site, the new addresses, the owner's names, the report."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from homepage.importers.academicpages.destinations.addresses import Addresses
from homepage.importers.academicpages.destinations.moved_pages import MovedPages
from homepage.importers.academicpages.markdown.converter import Converter
from homepage.importers.academicpages.old_site.jekyll import OldSite, Page
from homepage.importers.academicpages.old_site.page_date import DATE_KEYS, date_of_page
from homepage.importers.academicpages.parity import Report
from homepage.importers.academicpages.people.author_prose import ProseAuthor
from homepage.importers.academicpages.people.found_works import FoundWorks
from homepage.importers.academicpages.texts.dates import date_of
from homepage.importers.academicpages.texts.plain_text import plain

_SWITCHES = """
author_profile breadcrumbs classes collection comment comments entries_layout excerpt_separator header_type lang
last_modified_at layout locale math mathjax nav nav_order order permalink published read_time redirect_from related
search share sidebar sitemap toc toc_icon toc_label toc_sticky weight
"""
_OF_THE_THEME = frozenset(_SWITCHES.split())
"""The front matter keys that are options of the theme, not content."""


@dataclass
class MoveContext:
    """The context of one import.

    Attributes:
        site: The old site.
        addresses: The new addresses of its pages and files.
        report: The report.
        pages: What becomes of each page.
        people: The people by key, for sites that name authors by keys.
        names: The owner's names, as in the profile.
        works: The works that were found outside of the collections.
    """

    site: OldSite
    addresses: Addresses
    report: Report
    pages: MovedPages
    people: Mapping[str, ProseAuthor] = field(default_factory=dict)
    names: tuple[str, ...] = ()
    works: FoundWorks = field(default_factory=FoundWorks)

    def converter(self, page: Page, path: str) -> Converter:
        """The converter for the texts of a page, which was published at a path."""
        converter = Converter(self.site, page, path, self.addresses, self.report)
        converter.liquid.data = self.pages.data
        return converter

    def words(self, page: Page, key: str, kind: str) -> str:
        """A text of the front matter as plain text, recorded in the report."""
        written = page.text(key)
        text = plain(written)
        if text:
            self.report.compared(kind, written, text, page.at(key))
        elif written:
            self.report.left(kind, written, page.at(key), "it contains no words")
        return text

    def date(self, page: Page) -> str:
        """The date of a page, recorded in the report. The page must have a date."""
        for key in DATE_KEYS:
            written = page.text(key)
            date = date_of(written)
            if date:
                self.report.compared("date", written, date, page.at(key))
                return date
            if written:
                self.report.left("date", written, page.at(key), "it is not a date")
        date = date_of_page(page) or ""
        self.report.changed("date", page.name, page.file, f"now {date}, from the name of the file")
        return date

    def links(self, page: Page, path: str, labels: Mapping[str, str]) -> list[dict[str, str]] | None:
        """The links in the front matter of a page, recorded in the report; None without any.

        Args:
            page: The page.
            path: Its old path.
            labels: The label of the link of each key.
        """
        links = []
        for key in (key for key in labels if page.text(key)):
            address = self.addresses.now(page.text(key), path)
            if address is None:
                self.report.left("link", page.text(key), page.at(key), "its target is not in the new site")
            else:
                self.report.compared("link", page.text(key), address, page.at(key))
                links.append({"label": labels[key], "url": address})
        return links or None

    def leave_rest(self, page: Page, known: set[str]) -> None:
        """Reports the keys of a front matter that are not in the new site."""
        for key, value in page.values.items():
            if key in known or key.lower() in known or key in _OF_THE_THEME or not value:
                continue
            text = value if isinstance(value, str) else ", ".join(page.texts(key)) or "…"
            self.report.left(f"key {key}", text, page.at(key), "this site has no key for it")
