"""Imports an academicpages site, and reports the result for everything on it."""

from collections.abc import Iterator
from pathlib import Path

from homepage.importers.academicpages.context import MoveContext
from homepage.importers.academicpages.destinations.addresses import Addresses
from homepage.importers.academicpages.destinations.old_paths import path_of
from homepage.importers.academicpages.destinations.sorting import moved_pages
from homepage.importers.academicpages.home_page.home import Home, HomeMover, markdown_of
from homepage.importers.academicpages.new_site.cv_page import cv_page
from homepage.importers.academicpages.new_site.entries import entries
from homepage.importers.academicpages.new_site.files import report_files, take_files
from homepage.importers.academicpages.new_site.listing_pages import ListingPages
from homepage.importers.academicpages.new_site.navigation import positions
from homepage.importers.academicpages.new_site.profile import names, profile
from homepage.importers.academicpages.new_site.publication_pages import publication_page
from homepage.importers.academicpages.new_site.redirects import redirects
from homepage.importers.academicpages.new_site.settings import address, settings
from homepage.importers.academicpages.new_site.writer import content_files, write_site
from homepage.importers.academicpages.old_site.jekyll import OldSite, read_site
from homepage.importers.academicpages.old_site.template_placeholders import without_placeholders
from homepage.importers.academicpages.parity import Report
from homepage.importers.academicpages.people.coauthors import people
from homepage.importers.academicpages.records.bibliographies import read_bibliographies, report_works
from homepage.importers.academicpages.records.data_entries import read_data_lists
from homepage.importers.academicpages.records.post import post
from homepage.importers.academicpages.records.text_page import text_page
from homepage.importers.academicpages.texts.plain_text import plain


def import_site(root: Path, source: Path, *, dry_run: bool = False) -> Report:
    """Imports a site.

    Args:
        root: The folder to write content/ and assets/ into.
        source: The folder of the old site.
        dry_run: Whether to make the report only, and write nothing.

    Returns:
        The result for everything on the old site.

    Raises:
        ContentErrors: With everything that cannot be read, or files in the way. Then nothing is written.
    """
    mover = _Mover(read_site(source))
    data = mover.content()
    folder = mover.site.folder
    found = ((file, folder.file(file)) for file in sorted(mover.context.addresses.files))
    files = {f"assets/{file}": path for file, path in found if path}
    texts = content_files(data, {"publications": mover.context.works.sources})
    write_site(root, texts, files, dry_run=dry_run)
    return mover.context.report


class _Mover:
    def __init__(self, site: OldSite) -> None:
        self.site, self.placeholders = without_placeholders(site)
        self.pages = moved_pages(self.site)
        url, base = address(self.site)
        addresses = Addresses(self.site, url, base, self.pages.now)
        self.context = MoveContext(self.site, addresses, Report(), self.pages, people(self.site))

    def content(self) -> dict[str, object]:
        """The data of the content files, by their names."""
        context = self.context
        self._report_template()
        take_files(context)
        name, native = names(context)
        context.names = (name, native["text"]) if native else (name,)
        person = profile(context, name, native)
        works = ((plain(page.text("title")), self.pages.ids[page.file]) for page, _ in self.pages.works)
        context.works.know(works)
        read_bibliographies(context)
        read_data_lists(context)
        navigation = positions(context)
        listed = ListingPages()
        for at, (page, sections) in self.pages.listings.items():
            listed.add(context, page, sections, navigation.get(at))
        of_pages = dict(self._pages_and_posts(navigation, listed))
        home = HomeMover(context, self.pages.home).home_page() if self.pages.home else Home()
        report_works(context)
        lists = {"topics": home.topics, "internships": home.internships, "news": home.news, **entries(context)}
        lists |= listed.entries
        texts = {"biography": markdown_of(home.biography), "research": markdown_of(home.research), **listed.texts}
        texts |= of_pages
        has = {
            **{section: bool(found) and self.pages.shows(section) for section, found in lists.items()},
            **{section: bool(lists[section]) for section in ("news", "internships")},
            "biography": bool(texts["biography"]),
            "research": bool(texts["research"] or home.topics),
            "publications": any(entry.get("show") is None for entry in lists["publications"]),
            "posts": self.pages.shows("posts"),
        }
        tagline = person["tagline"]
        about_site = settings(context, home, has, listed, tagline if isinstance(tagline, str) else None)
        moved = redirects(context, self.pages, has) or None
        self._report_targets()
        report_files(context)
        written = {name: text for name, text in texts.items() if text}
        return {"site": {**about_site, "redirects": moved}, "profile": person, **written, **lists}

    def _pages_and_posts(self, navigation: dict[str, int], listed: ListingPages) -> Iterator[tuple[str, str]]:
        """The files of pages with a text, and of posts."""
        items = (page for found in self.pages.items.values() for page in found)
        for page in (*self.pages.texts, *items):
            position = navigation.get(self.pages.new[page.file])
            makes_sections = (make(self.context, page, position, listed) for make in (publication_page, cv_page))
            if not any(makes_sections):
                yield text_page(self.context, page, position)
        for page in self.pages.entries.get("posts", ()):
            yield post(self.context, page, is_listed=self.pages.shows("posts"))

    def _report_template(self) -> None:
        """Reports the pages and texts that are the template's."""
        report = self.context.report
        self.placeholders.add_to(report)
        for page in self.placeholders.pages:
            title, path = plain(page.text("title")), path_of(page, self.site)
            report.template("page", f"{title} {path}", page.at("title"), "a placeholder of the template")
        for page in self.pages.template:
            title, path = plain(page.text("title")) or page.file, self.pages.path(page)
            report.template("page", f"{title} {path}", page.at("title"), "it has no text of its own")

    def _report_targets(self) -> None:
        """Reports the pages that only lead to another place, and those that are left out."""
        for page, target in self.pages.targets:
            self.context.addresses.file(target)  # a CV may be in any folder
            title = plain(page.text("title"))
            if title:
                self.context.report.changed("title", title, page.at("title"), f"leads to {target}")
        for page, why in self.pages.left:
            title = plain(page.text("title")) or page.file
            self.context.report.left("page", f"{title} {self.pages.path(page)}", page.at("title"), why)
