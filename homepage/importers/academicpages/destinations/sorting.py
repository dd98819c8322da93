"""Decides for each page of the old site what it becomes: an entry, a post, a page with a text or with sections."""

import re
from collections.abc import Iterable, Iterator
from itertools import chain, count

from homepage.importers.academicpages.destinations.cv_file import cv_file, framed_file
from homepage.importers.academicpages.destinations.free_addresses import FreeAddresses
from homepage.importers.academicpages.destinations.moved_pages import MovedPages
from homepage.importers.academicpages.destinations.old_paths import path_of
from homepage.importers.academicpages.old_site.data_lists import data_lists
from homepage.importers.academicpages.old_site.jekyll import OldSite, Page
from homepage.importers.academicpages.old_site.lists import lists_in, own_text
from homepage.importers.academicpages.old_site.menu import menu
from homepage.importers.academicpages.old_site.page_date import date_of_page
from homepage.importers.academicpages.old_site.template_collections import (
    ENTRIES,
    PUBLICATIONS,
    SECTIONS,
    folder_of,
    is_hidden,
    is_press,
    is_talk,
    unshown,
    whole_text,
)
from homepage.importers.academicpages.old_site.template_pages import is_template_page
from homepage.importers.academicpages.texts.plain_text import plain
from homepage.models import addresses
from homepage.models.text import slugify
from homepage.page_model.kinds import RESERVED_IDS

CV = {"cv", "cv-json", "resume", "vita", "curriculum-vitae"}
"""The addresses of CVs, without slashes."""
_DATE = re.compile(r"^\d{4}(?:[-_]\d{1,2}){0,2}[-_]")
_WITHOUT_DATES = {"projects"}
_A_LINK = 200  # characters of a page with nothing but a link to its file


def moved_pages(site: OldSite) -> MovedPages:
    """Computes the new address of every page."""
    return _Sorter(site).moved


class _Sorter:
    def __init__(self, site: OldSite) -> None:
        self.site = site
        self.moved = MovedPages(site)
        self.free = FreeAddresses()
        self.taken_ids = {*RESERVED_IDS}
        pages = [*site.pages.get("_pages", ()), *site.pages.get(".", ())]
        self.moved.home = self._home(pages)
        self.moved.unshown = unshown(site, self.moved.home, {page.file: path_of(page, site) for page in pages})
        self.moved.lists = data_lists(site)
        shown = {name for page in pages for name in lists_in(whole_text(site, page))}
        self.moved.data = {each.name: each for each in self.moved.lists if each.name in shown}
        self._sort_collections()
        self._sort_pages(pages)
        self._lead_entries()

    def _home(self, pages: Iterable[Page]) -> Page | None:
        names = {"about", "index"}
        in_root = (page for page in pages if page.name in names and page.file.rpartition("/")[0] in {"", "_pages"})
        return next((page for page in pages if path_of(page, self.site) == addresses.HOME), None) or next(in_root, None)

    def _sort_collections(self) -> None:
        for folder in PUBLICATIONS:
            for page in self._published(self.site.pages.get(folder, ())):
                self._sort_work(page, folder)
        for folder, section in ENTRIES.items():
            for page in self._published(self.site.pages.get(folder, ())):
                self._add_entry(section, page)
        others = (name for name in self.site.pages if name not in {*SECTIONS, "_pages", "."})
        for folder in others:
            for page in self._published(self.site.pages.get(folder, ())):
                if folder in self.moved.unshown:
                    self._leave(page, "no page and no menu of the old site shows its list")
                    continue
                self.moved.items.setdefault(folder.removeprefix("_"), []).append(page)

    def _published(self, pages: Iterable[Page]) -> Iterator[Page]:
        """The pages that were on the old site; the others are left out."""
        for page in pages:
            if page.text("published") == "false":
                self._leave(page, "it was not on the old site either (published: false)")
            else:
                yield page

    def _leave(self, page: Page, why: str) -> None:
        self.moved.path(page)
        self.moved.left.append((page, why))

    def _sort_work(self, page: Page, folder: str) -> None:
        """Sorts a page of a work. It is a record, unless its front matter has another type."""
        if is_press(page):
            self._add_entry("press", page)
        elif is_talk(page):
            self._add_entry("talks", page)
        elif date_of_page(page) is None:
            self._leave(page, "it has no date")
        else:
            self.moved.works.append((page, folder))
            work_id = self.moved.ids[page.file] = self._free_id(page)
            self.taken_ids.add(work_id)
            record = addresses.record(work_id)
            self.free.take(record)
            self.moved.lead(page, record)

    def _add_entry(self, section: str, page: Page) -> None:
        if is_hidden(page):
            self._leave(page, "the old site did not list it either, because of its type")
        elif date_of_page(page) is None and section not in _WITHOUT_DATES:
            self._leave(page, "it has no date")
        else:
            self.moved.entries.setdefault(section, []).append(page)

    def _free_id(self, page: Page) -> str:
        """An unused id from the file's name without its date, or else from the title."""
        name = _DATE.sub("", page.name)
        base = slugify(name) or slugify(plain(page.text("title"))) or "work"
        dated = f"{base}-{page.name[:4]}" if page.name[:4].isdigit() else base
        numbered = (f"{base}-{number}" for number in count(2))
        return next(each for each in chain((base, dated), numbered) if each not in self.taken_ids)

    def _sort_pages(self, pages: list[Page]) -> None:
        """Sorts the other pages. A page that lists one section has it, before one that lists several, such as a CV."""
        home = self.moved.home
        if home:
            self.moved.lead(home, addresses.HOME)
            for section in self._sections(home):
                self.moved.on_page[section] = addresses.HOME
        others = self._published(page for page in self._in_menu_order(pages) if page is not home)
        own = [page for page in others if not self._is_of_template(page)]
        sections = {page.file: self._sections(page) for page in own}
        for page in sorted(own, key=lambda page: len(sections[page.file]) > 1 or page.name in CV):
            self._sort_page(page, sections[page.file])
        for page in (page for found in self.moved.items.values() for page in found):
            self._add_text(page)

    def _is_of_template(self, page: Page) -> bool:
        """Whether a page is one of the template's, which is then recorded."""
        is_one = is_template_page(page)
        if is_one:
            self.moved.path(page)
            self.moved.template.append(page)
        return is_one

    def _in_menu_order(self, pages: Iterable[Page]) -> list[Page]:
        urls = [entry.url.strip("/") for entry in menu(self.site)]
        paths = {page.file: path_of(page, self.site).strip("/") for page in pages}
        last = len(urls)
        return sorted(pages, key=lambda page: urls.index(paths[page.file]) if paths[page.file] in urls else last)

    def _sections(self, page: Page) -> tuple[str, ...]:
        """The shown sections that a page lists."""
        found = (self.moved.section_of(name) for name in lists_in(whole_text(self.site, page)))
        return tuple(dict.fromkeys(filter(None, found)))

    def _sort_page(self, page: Page, sections: tuple[str, ...]) -> None:
        text, name = own_text(page, self.site.config), slugify(self.moved.path(page).strip("/").removesuffix(".html"))
        unlisted = tuple(section for section in sections if section not in self.moved.on_page)
        file = framed_file(self.site, page) if len(text) < _A_LINK else None
        if file is None and name in CV and len(text) < _A_LINK:
            file = cv_file(self.site)
        if file and not sections:
            self._lead_to(page, file)
        elif unlisted and ((len(sections) == 1 and name not in CV) or not text):
            address = self.free.page(self.moved.path(page))
            self.moved.on_page |= dict.fromkeys(unlisted, address)
            self.moved.listings[address] = (page, unlisted)
            self.moved.lead(page, address)
        elif text or self._lists_items(page):
            self.moved.texts.append(page)
            self._add_text(page)
        elif sections:
            self._lead_to(page, addresses.HOME if name in CV else self.moved.address_of(sections[0]))
        else:
            self.moved.template.append(page)

    def _lists_items(self, page: Page) -> bool:
        """Whether a page lists entries of a collection without a section, which are pages."""
        return any(name in self.moved.items for name in lists_in(whole_text(self.site, page)))

    def _lead_to(self, page: Page, target: str) -> None:
        """Records a page that has no content of its own."""
        self.moved.targets.append((page, target))
        self.moved.lead(page, target)

    def _add_text(self, page: Page) -> None:
        """Chooses the address of a page with a text."""
        self.moved.lead(page, self.free.page(self.moved.path(page)))

    def _lead_entries(self) -> None:
        """Maps the pages of entries to their sections, if the old site listed them, and posts to their own pages."""
        for section, pages in self.moved.entries.items():
            is_shown = self.moved.shows(section)
            for page in list(pages):
                if section == "posts":
                    name = self.free.post(_DATE.sub("", page.name), self.moved.path(page))
                    if is_shown:
                        self.moved.lead(page, f"/posts/{name}/")
                    else:
                        self.moved.new[page.file] = f"/posts/{name}/"
                elif not is_shown:
                    self.moved.path(page)
                elif folder_of(page) in self.moved.unshown:
                    pages.remove(page)
                    self._leave(page, "no page and no menu of the old site shows its list")
                else:
                    self.moved.lead(page, self.moved.address_of(section))
