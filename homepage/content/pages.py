"""The pages and posts of a site: those of site.yaml, and those with a Markdown file of their own."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from homepage.content.markdown_files import TextFile, original_name, read_with_matter
from homepage.content_folder import FOLDER, ContentFolder
from homepage.models import addresses
from homepage.models.pages import PageMatter, PostMatter, default_navigation
from homepage.models.parts import PlannedAddress
from homepage.models.settings import Settings
from homepage.models.site import Page, Place
from homepage.models.text import SLUG
from homepage.page_model.kinds import NamedSection
from homepage.yaml_files.document import Position

PAGES, POSTS = "pages", "posts"
"""The folders of Markdown files in content/."""

_DATE_IN_NAME = re.compile(r"^([0-9]{4}-[0-9]{2}-[0-9]{2})-")


@dataclass(frozen=True)
class PlannedPage:
    """A page whose content is not rendered yet.

    Attributes:
        page: The page, without content.
        place: Its place in the content; None for a page that no file names.
        sections: The names of its sections.
        text: Its Markdown file.
    """

    page: Page
    place: Place | None
    sections: tuple[str, ...] = ()
    text: TextFile | None = None

    @property
    def planned_address(self) -> PlannedAddress:
        """Its address and old addresses."""
        return PlannedAddress(self.page.address, self.place or ("site",), self.page.redirect_from)


@dataclass(frozen=True)
class PlannedPost:
    """A post whose content is not rendered yet.

    Attributes:
        address: The path of its page.
        matter: What its front matter says.
        text: Its Markdown file.
    """

    address: str
    matter: PostMatter
    text: TextFile

    @property
    def planned_address(self) -> PlannedAddress:
        """Its address and old addresses."""
        return PlannedAddress(self.address, (self.text.name,), self.matter.redirect_from)


def planned_posts(folder: ContentFolder) -> list[PlannedPost]:
    """Reads the posts, also drafts, and reports their mistakes."""
    posts = []
    for name in _markdown_files(folder, POSTS):
        date = _DATE_IN_NAME.match(name.removeprefix(f"{POSTS}/"))
        read = read_with_matter(folder, name, PostMatter, {"date": date[1]} if date else {})
        if read:
            posts.append(PlannedPost(_post_address(name), *read))
    return posts


def unread_addresses(folder: ContentFolder) -> tuple[str, ...]:
    """The addresses of pages and posts with mistakes, and the beginning of those of publications if one has a mistake.

    Args:
        folder: The content folder, after everything was read.
    """
    records = [addresses.RECORDS] if folder.has_mistakes("publications") else []
    return (*addresses_of_unread(folder).values(), *records)


def addresses_of_unread(folder: ContentFolder) -> dict[str, str]:
    """The addresses of pages and posts with mistakes, by the path of their files in content/ without suffix."""
    names = dict.fromkeys(error.file.removeprefix(f"{FOLDER}/").removesuffix(".md") for error in folder.known_errors)
    pages = {name: _page_address(name) for name in names if name.startswith(f"{PAGES}/")}
    return pages | {name: _post_address(name) for name in names if name.startswith(f"{POSTS}/")}


def planned_pages(
    folder: ContentFolder, settings: Settings | None, sections: Sequence[NamedSection], blog: NamedSection | None
) -> list[PlannedPage]:
    """All pages, the home page first, and reports the mistakes in their settings.

    Args:
        folder: The content folder.
        settings: The settings of the site; None if they cannot be read.
        sections: The valid sections.
        blog: The section with the list of all posts; None if there are no posts. It has a page of its own, unless the
            owner put it on a page.
    """
    planned = [*_of_settings(folder, settings, [each.name for each in sections]), *_of_files(folder)]
    if blog and not any(_lists_posts(each, sections) for each in planned):
        planned.append(PlannedPage(Page(f"/{POSTS}/", blog.heading), None, (blog.name,)))
    home = next((each for each in planned if each.page.address == addresses.HOME), None)
    if home is None:
        elsewhere = {name for each in planned if each.place for name in each.sections}
        names = tuple(each.name for each in sections if each.name not in elsewhere)
        home = PlannedPage(Page(addresses.HOME), None, names)
    return [home, *(each for each in planned if each is not home)]


def _of_settings(folder: ContentFolder, settings: Settings | None, known: Sequence[str]) -> Iterator[PlannedPage]:
    """The pages in site.yaml."""
    shown: set[str] = set()
    for address, page in (settings.pages if settings else {}).items():
        place = ("pages", address)
        if page.title is None and address != addresses.HOME:
            folder.report_at("site", place, "has no title; add title:")
        for index, name in enumerate(page.sections):
            if name not in known and not _is_named(settings, name):
                names = ", ".join(known)
                message = f"{name!r} is no section; write one of {names}, or add it to sections in site.yaml"
                folder.report_at("site", (*place, "sections", index), message)
            elif name in shown:
                folder.report_at("site", (*place, "sections", index), f"{name!r} is on a page above; keep it on one")
            shown.add(name)
        planned = _page(address, page.title, page.description, page.navigation, page.redirect_from)
        yield PlannedPage(planned, ("site", *place), tuple(name for name in page.sections if name in known))


def _of_files(folder: ContentFolder) -> Iterator[PlannedPage]:
    """The pages with a Markdown file."""
    for name in _markdown_files(folder, PAGES):
        read = read_with_matter(folder, name, PageMatter, {})
        if read:
            matter, text = read
            address = matter.address or _page_address(name)
            page = _page(address, matter.title, matter.description, matter.navigation, matter.redirect_from)
            yield PlannedPage(page, (name, "address"), text=text)


def _is_named(settings: Settings | None, name: str) -> bool:
    """Whether site.yaml names a section. If it is not a valid one, its mistake is reported there."""
    return settings is not None and name in (settings.sections or {})


def _page_address(name: str) -> str:
    """The address of a page whose front matter gives no other."""
    return f"/{name.removeprefix(f'{PAGES}/')}/"


def _post_address(name: str) -> str:
    slug = _DATE_IN_NAME.sub("", name.removeprefix(f"{POSTS}/"))
    return f"/{POSTS}/{slug}/"


def _page(
    address: str,
    title: str | None,
    description: str | None,
    navigation: bool | int | None,
    redirect_from: tuple[str, ...],
) -> Page:
    position = default_navigation(address) if navigation is None else navigation
    return Page(address, title, description, navigation=position, redirect_from=redirect_from)


def _lists_posts(planned: PlannedPage, sections: Iterable[NamedSection]) -> bool:
    """Whether a page other than the home page has a section with the posts."""
    names = {section.name for section in sections if section.kind == POSTS}
    return planned.page.address != addresses.HOME and not names.isdisjoint(planned.sections)


def _markdown_files(folder: ContentFolder, name: str) -> Iterator[str]:
    """The paths of the Markdown files in a folder of content/, without suffix; other files there are mistakes."""
    for path in sorted((folder.root / FOLDER / name).rglob("*")):
        file = path.relative_to(folder.root / FOLDER)
        if path.is_dir() or any(part.startswith(".") for part in file.parts):
            continue
        original = original_name(path.stem, folder)
        if path.suffix == ".md" and original:
            if path.with_name(f"{original}.md").exists():
                continue
            message = f"is the translation of {original}.md, which does not exist; write that file too"
        elif path.suffix != ".md":
            message = "is not a Markdown file, which ends in .md; put files of other kinds into assets/"
        elif not all(re.fullmatch(SLUG, part) for part in (*file.parts[:-1], path.stem)):
            message = "cannot be part of an address; rename it with lower-case letters, digits and single hyphens"
        else:
            yield file.with_suffix("").as_posix()
            continue
        folder.report(f"{FOLDER}/{file.as_posix()}", Position(1, 1), path.stem, message)
