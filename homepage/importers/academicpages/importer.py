"""Imports an academicpages site, and reports the result for everything on it."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from homepage.importers.academicpages.context import MoveContext
from homepage.importers.academicpages.destinations.addresses import Addresses
from homepage.importers.academicpages.destinations.moved_pages import MovedPages, moved_pages
from homepage.importers.academicpages.home_page.home import Home, HomeMover, markdown_of
from homepage.importers.academicpages.new_site.files import report_files, take_files
from homepage.importers.academicpages.new_site.profile import names, profile
from homepage.importers.academicpages.new_site.redirects import redirects
from homepage.importers.academicpages.new_site.settings import address, settings
from homepage.importers.academicpages.new_site.writer import content_files, write_site
from homepage.importers.academicpages.old_site.jekyll import OldSite, read_site
from homepage.importers.academicpages.old_site.template_collections import ACTIVITIES, PUBLICATIONS, is_hidden
from homepage.importers.academicpages.old_site.template_placeholders import without_placeholders
from homepage.importers.academicpages.parity import Report
from homepage.importers.academicpages.people.coauthors import people
from homepage.importers.academicpages.records.activity import activity
from homepage.importers.academicpages.records.publication import PublicationMover
from homepage.importers.academicpages.texts.chunks import chunks
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
    write_site(root, content_files(data), files, dry_run=dry_run)
    return mover.context.report


class _Mover:
    def __init__(self, site: OldSite) -> None:
        self.site, self.placeholders = without_placeholders(site)
        self.pages: MovedPages = moved_pages(self.site)
        url, base = address(self.site)
        self.context = MoveContext(
            self.site, Addresses(self.site, url, base, self.pages.now), Report(), people(self.site)
        )

    def content(self) -> dict[str, object]:
        """The data of the content files, by their names."""
        context = self.context
        self.placeholders.add_to(context.report)
        take_files(context)
        name, native = names(context)
        context.names = (name, native["text"]) if native else (name,)
        person = profile(context, name, native)
        home = HomeMover(context, self.pages.home).home_page() if self.pages.home else Home()
        self._take_sections(home)
        entries: dict[str, list[dict[str, object]]] = {
            "topics": home.topics,
            "internships": home.internships,
            "publications": _latest_first(self._publications(home)),
            "news": home.news,
            **{section: _latest_first(self._activities(section)) for section in ACTIVITIES.values()},
        }
        biography, research = markdown_of(home.biography), markdown_of(home.research)
        has: dict[str, bool] = {
            "biography": bool(biography),
            "news": bool(home.news),
            "research": bool(research or home.topics),
            "internships": bool(home.internships),
            "publications": any(entry.get("show") is None for entry in entries["publications"]),
            "talks": self.pages.shows("talks"),
            "teaching": self.pages.shows("teaching"),
        }
        tagline = person["tagline"]
        about_site = settings(context, home, has, tagline if isinstance(tagline, str) else None)
        texts = {name: text for name, text in (("biography", biography), ("research", research)) if text}
        moved = redirects(context, self.pages, has) or None
        self._leave()
        report_files(context)
        return {"site": {**about_site, "redirects": moved}, "profile": person, **texts, **entries}

    def _take_sections(self, home: Home) -> None:
        """Reads the pages that are now sections: keeps the text about research, and reports other text as left out."""
        for page, target in self.pages.sections:
            self.context.addresses.file(target)  # a CV may be in any folder
            title = plain(page.text("title"))
            if title:
                self.context.report.changed("title", title, page.at("title"), f"leads to {target}")
            converter = self.context.converter(page, self.pages.paths[page.file])
            if target == "/#research" and not home.research:
                home.research = list(chunks(converter.markdown(page.body)))
            elif words := plain(converter.source(page.body)):
                self.context.report.left("text", words, page.at_text(page.body), "this site has no page for it")

    def _publications(self, home: Home) -> Iterator[dict[str, object]]:
        for page, folder in self.pages.works:
            path, record_id = self.pages.paths[page.file], self.pages.ids[page.file]
            mover = PublicationMover(self.context, page, path, record_id)
            is_preprint = PUBLICATIONS[folder]
            is_listed = folder not in self.pages.unshown and not is_hidden(page)
            is_listed = is_listed and (not is_preprint or "preprints" in home.listed)
            yield mover.record(is_preprint=is_preprint, is_listed=is_listed)

    def _activities(self, section: str) -> Iterator[dict[str, object]]:
        pages = self.pages.activities.get(section, ())
        if pages and not self.pages.shows(section):
            why = f"{section}.yaml, but no section: no page and no menu of the old site shows its list"
            self.context.report.changed("list", section, pages[0].file, why)
        for page in pages:
            yield activity(self.context, page, self.pages.paths[page.file])

    def _leave(self) -> None:
        """Reports the pages that are left out."""
        for page, why in self.pages.left:
            title = plain(page.text("title")) or page.file
            self.context.report.left(
                "page", f"{title} {self.pages.paths.get(page.file, '')}".strip(), page.at("title"), why
            )


def _latest_first(entries: Iterable[dict[str, object]]) -> list[dict[str, object]]:
    """The entries in the reversed order of Jekyll's collections, as in the template's lists."""
    return sorted(entries, key=lambda entry: str(entry["date"]))[::-1]
