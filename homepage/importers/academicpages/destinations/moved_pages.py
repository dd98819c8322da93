"""What becomes of each page of the old site, and where its content is in the new one."""

from dataclasses import dataclass, field

from homepage.importers.academicpages.destinations.old_paths import from_root, path_of
from homepage.importers.academicpages.old_site.data_lists import DataList
from homepage.importers.academicpages.old_site.jekyll import OldSite, Page
from homepage.importers.academicpages.old_site.template_collections import SECTIONS, folder_of
from homepage.models import addresses


@dataclass
class MovedPages:
    """The pages of the old site.

    Attributes:
        site: The old site.
        home: The page at the site's root, or None.
        works: The pages of works, each with its folder.
        ids: The id of each work, by the file of its page.
        entries: The pages of talks, courses, press coverage, projects and posts, by their section.
        texts: The pages with a text of their own, which are pages of the new site too.
        listings: The pages that listed sections, each with their names; they are pages with these sections.
        items: The pages of other collections, by the collection; they are pages with a text too.
        unshown: The folders of collections that the old site did not list.
        targets: The pages that have no content of their own, each with the address that it leads to.
        template: The pages that only have the template's text, or none.
        left: The pages that are left out, each with the reason.
        paths: The old path of each page, by its file.
        new: The new address of each page, by its file.
        now: The new address of each old path, without the paths of pages that are left out.
        places: The place of each of these paths in the old site's files.
        lists: The lists of publications and talks in data files.
        data: Those that pages of the old site show, by their names in Liquid.
        on_page: The address of the page that has a section, by the section. Others are on the home page.
    """

    site: OldSite
    home: Page | None = None
    works: list[tuple[Page, str]] = field(default_factory=list)
    ids: dict[str, str] = field(default_factory=dict)
    entries: dict[str, list[Page]] = field(default_factory=dict)
    texts: list[Page] = field(default_factory=list)
    listings: dict[str, tuple[Page, tuple[str, ...]]] = field(default_factory=dict)
    items: dict[str, list[Page]] = field(default_factory=dict)
    unshown: set[str] = field(default_factory=set)
    targets: list[tuple[Page, str]] = field(default_factory=list)
    template: list[Page] = field(default_factory=list)
    left: list[tuple[Page, str]] = field(default_factory=list)
    paths: dict[str, str] = field(default_factory=dict)
    new: dict[str, str] = field(default_factory=dict)
    now: dict[str, str] = field(default_factory=dict)
    places: dict[str, str] = field(default_factory=dict)
    lists: tuple[DataList, ...] = ()
    data: dict[str, DataList] = field(default_factory=dict)
    on_page: dict[str, str] = field(default_factory=dict)

    def shows(self, section: str) -> bool:
        """Whether the old site listed the entries of a section."""
        if any(each.section == section for each in self.data.values()):
            return True
        if section == "publications":
            return any(folder not in self.unshown for _, folder in self.works)
        return any(folder_of(page) not in self.unshown for page in self.entries.get(section, ()))

    def address_of(self, section: str) -> str:
        """The address of a section: its page if it has one to itself, else the page with its id."""
        page = self.on_page.get(section, addresses.HOME)
        is_alone = page in self.listings and self.listings[page][1] == (section,)
        return page if is_alone else f"{page}#{section}"

    def path(self, page: Page) -> str:
        """The old path of a page."""
        return self.paths.setdefault(page.file, path_of(page, self.site))

    def lead(self, page: Page, target: str) -> None:
        """Records that all old paths of a page lead to an address."""
        path = self.path(page)
        self.new[page.file] = target
        others = {from_root(old): page.at_text_of("redirect_from", old) for old in page.texts("redirect_from")}
        for old, place in {path: page.at("permalink"), **others}.items():
            if old not in self.now:
                self.now[old], self.places[old] = target, place

    def section_of(self, collection: str) -> str | None:
        """The shown section with the entries of a collection; None if there is none."""
        of_data = self.data.get(collection)
        section = of_data.section if of_data else SECTIONS.get(f"_{collection}")
        return section if section and self.shows(section) else None
