"""The remarks on a site: warnings about content that is valid, but perhaps not what the owner wants."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import chain
from pathlib import Path
from urllib.parse import urlsplit

from homepage.content.custom_styles import CUSTOM_STYLES
from homepage.content.pages import PlannedPost
from homepage.content.renamed_texts import renamed_texts
from homepage.content.sections import has_file, unshown_sections
from homepage.content.unread_files import unread_files
from homepage.content.words import remarks_on_words
from homepage.content_folder import FOLDER, ContentFolder
from homepage.errors import ContentError
from homepage.models import addresses
from homepage.models.first_site import leftovers
from homepage.models.parts import Parts, Problem
from homepage.models.pictures import MAX_ANIMATION
from homepage.models.remarks import remarks as of_record
from homepage.models.site import Site
from homepage.models.staleness import stale
from homepage.owner_files import ASSETS
from homepage.page_model.kinds import KINDS, NamedSection
from homepage.page_model.unlinked_pages import unlinked_pages
from homepage.page_model.unlisted_works import unlisted_works
from homepage.repository import pages_address
from homepage.rich_text.formulas import untypeset_formulas


def remarks(  # noqa: PLR0913 - the site, and what it was made of
    folder: ContentFolder,
    site: Site,
    parts: Parts,
    named: Sequence[NamedSection],
    drafts: Iterable[PlannedPost],
    *,
    today: date | None,
) -> Iterator[ContentError]:
    """Every remark on a site without mistakes.

    Args:
        folder: The content folder.
        site: The site.
        parts: Its parts.
        named: The sections that site.yaml names, or the default ones.
        drafts: The posts that are not published.
        today: The day on which facts must still be true; None to check none.
    """
    on_values = chain(
        of_record(parts.publications),
        untypeset_formulas(parts.publications),
        unlisted_works(site.sections, parts.publications),
        remarks_on_words(folder, site),
        _of_unlinked_pages(site, parts),
        _of_drafts(drafts),
        leftovers(site.settings, site.profile, lambda path: _sha256(folder.root, path)),
        _of_address(folder.root, site),
        _of_sections_on_no_page(folder, site, named),
        _of_empty_views(site),
        _of_heavy_animations(site, parts),
        stale(parts, today) if today else (),
    )
    for (name, *place), message in on_values:
        yield folder.remark_on(str(name), tuple(place), message)
    for file, message in chain(_of_sections(folder, site, named), unread_files(folder.root / FOLDER)):
        yield ContentError(f"{FOLDER}/{file}", 1, 1, Path(file).stem, message, is_mistake=False)
    yield from renamed_texts(folder)
    if site.custom_styles:
        yield from _of_custom_styles(site)


def _of_custom_styles(site: Site) -> Iterator[ContentError]:
    """The colours in the owner's CSS that cannot be read."""
    from homepage.looks.custom_contrast import unreadable_colors  # noqa: PLC0415 - most sites need no parser of CSS

    for line, column, token, message in unreadable_colors(site.custom_styles, site.settings.look):
        yield ContentError(CUSTOM_STYLES, line, column, token, message, is_mistake=False)


def _of_address(root: Path, site: Site) -> Iterator[Problem]:
    """The address, if the host of the repository publishes the site at another one, where its links lead to nothing."""
    url = site.settings.url
    expected = pages_address(root)
    is_of_host = urlsplit(url).netloc.lower().endswith((".github.io", ".gitlab.io"))  # else it is a domain of the owner
    if expected and is_of_host and url.lower() != expected.lower():
        yield ("site", "url"), f"is not the address at which this repository is published; write {expected}"


def _of_empty_views(site: Site) -> Iterator[Problem]:
    """The views that no publication belongs to, which are not shown."""
    for section in site.sections:
        if section.view.criteria and not any(map(section.view.matches, site.shown_publications)):
            message = "shows nothing: no publication satisfies its criteria; correct them, or remove the section"
            yield ("site", "sections", section.name), message


def _of_heavy_animations(site: Site, parts: Parts) -> Iterator[Problem]:
    """The animations beside publications that are too large for lists."""
    for index, work in parts.publications.items():
        preview = site.previews.get(work.id)
        if preview and preview.small.heavy_animation:
            size, limit = preview.small.heavy_animation / 1e6, MAX_ANIMATION / 1e6
            message = (
                f"is an animation of {size:.1f} MB, and only its first picture is shown; the limit is {limit:.0f} MB"
            )
            yield ("publications", index, "preview"), message


def _of_sections(folder: ContentFolder, site: Site, named: Sequence[NamedSection]) -> Iterator[tuple[str, str]]:
    """The files of known sections that no page shows."""
    for file, name, _ in unshown_sections(folder, named):
        line = f"{name}: {site.words.sections[name]}"
        yield file, f"is on no page; write {line} under sections in site.yaml, or remove the file"
    if not _are_listed(folder):
        for section in _on_no_page(site, named):
            files = KINDS[section.kind or ""].files(section.name)
            found = next((file for file in files if has_file(folder, file)), None)
            if found:
                yield found, f"is on no page; add {section.name} to the sections of a page in site.yaml"


def _of_sections_on_no_page(folder: ContentFolder, site: Site, named: Sequence[NamedSection]) -> Iterator[Problem]:
    """The sections that site.yaml names, while its pages have others."""
    if _are_listed(folder):
        for section in _on_no_page(site, named):
            message = f"is on no page; add {section.name} to the sections of a page under pages, or remove this line"
            yield ("site", "sections", section.name), message


def _on_no_page(site: Site, named: Sequence[NamedSection]) -> list[NamedSection]:
    shown = {section.name for section in site.sections}
    return [section for section in named if section.name not in shown]


def _are_listed(folder: ContentFolder) -> bool:
    """Whether site.yaml names the sections."""
    return ("sections",) in folder.documents["site"].positions.values


def _of_unlinked_pages(site: Site, parts: Parts) -> Iterator[Problem]:
    places = {each.address: each.place for each in parts.pages}
    for page in unlinked_pages(site, parts.written_addresses):
        message = f"no page links to {page.address}; write navigation: true, or a link to it"
        yield places[page.address], message


def _of_drafts(drafts: Iterable[PlannedPost]) -> Iterator[Problem]:
    for post in drafts:
        yield (post.text.name, "draft"), "is true, so this post is not published; remove the line to publish it"


def _sha256(root: Path, path: str) -> str:
    return hashlib.sha256((root / ASSETS / addresses.files(path)[0]).read_bytes()).hexdigest()
