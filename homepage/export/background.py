"""Writes most of a site while Reflex compiles the page with the filter: pages, publications, pictures, assets.

Python runs one thread at a time, so this is done in a process of its own where a process can be copied without harm:
on Linux, before there are threads. Elsewhere it is done in a thread.
"""

import shutil
import sys
import threading
from collections.abc import Iterable
from concurrent.futures import Future, ProcessPoolExecutor, ThreadPoolExecutor
from functools import partial
from itertools import chain
from multiprocessing import get_context
from pathlib import Path

from homepage.export.content_security import has_media, policy
from homepage.export.document import inline
from homepage.export.files import BinaryFile, File, binary_files, defaults, other_files
from homepage.export.host_settings import host_settings
from homepage.export.last_build import LastBuild
from homepage.export.manifest import write_manifest
from homepage.export.pages import not_found_page, pages_without_filter
from homepage.export.pictures import picture_files, social_card_files
from homepage.export.policy_paths import policy_paths
from homepage.export.rendered_works import RenderedWorks
from homepage.export.works import work_files
from homepage.export.written_files import copy_files, write_files
from homepage.looks.tokens import accent_pair
from homepage.models.site import Site
from homepage.owner_files import ASSETS, read_assets
from homepage.page_model.social_cards import social_cards
from homepage.reflex_adapter.mode import web_folder
from homepage.reflex_adapter.output import NOT_FOUND


def write_in_background(site: Site, published: Path | None) -> Future[Path]:
    """Begins to write, and returns at once.

    Args:
        site: The site.
        published: The folder of the site as it was published before, if files there need not be written again.

    Returns:
        The folder with what was written, as ``write_ahead`` returns it. Reading it raises what went wrong.
    """
    if sys.platform == "linux" and threading.active_count() == 1:
        context = get_context("fork")  # else the site would have to be serialized, which takes as long as reading it
        return ProcessPoolExecutor(1, context, _set_task, (site, published)).submit(_do_task)
    return ThreadPoolExecutor(1).submit(write_ahead, site, published)


_task: tuple[Site, Path | None]
"""The arguments of ``write_ahead`` in the other process, which has them from the moment it was copied."""


def _set_task(site: Site, published: Path | None) -> None:
    global _task  # noqa: PLW0603 - a process has one task
    _task = site, published


def _do_task() -> Path:
    return write_ahead(*_task)


def write_ahead(site: Site, published: Path | None) -> Path:
    """Writes most of a site into another folder, for Vite empties the one that is published.

    The plugin writes the rest: the page with the filter, and ``citation_files``.

    Args:
        site: The site.
        published: The folder of the site as it was published before, if files there need not be written again.

    Returns:
        The folder. If files of the published site stay, its manifest lists them.
    """
    last = LastBuild(published)
    folder = web_folder() / "background"
    shutil.rmtree(folder, ignore_errors=True)
    owned = read_assets(Path()).files
    accent = accent_pair(site.settings.accent)[0]
    cards = chain.from_iterable(social_cards(each, accent) for each in site.versions)
    to_copy = chain(owned.items(), picture_files(site.pictures, Path(ASSETS)), social_card_files(cards))
    unchanged = copy_files(to_copy, folder, last)
    texts = chain.from_iterable(each.texts for each in site.versions)
    allowed = policy(inline(*site.versions), media=any(map(has_media, texts)))
    paths = policy_paths(site, owned)
    has_webfinger = site.profile.webfinger
    on_hosts = host_settings(site.settings, allowed, paths, site.redirects, has_webfinger=has_webfinger)
    not_found: File = NOT_FOUND, partial(not_found_page, site)
    missing = (each for each in defaults(site) if each[0] not in owned)
    pages = chain.from_iterable(map(pages_without_filter, site.versions))
    works = RenderedWorks(web_folder() / "rendered-works.json", last)
    changed = works.changed(work_files(site))
    rendered: tuple[Iterable[File | BinaryFile], ...] = (
        [not_found],
        pages,
        changed,
        other_files(site),
        missing,
        on_hosts,
        binary_files(site),
    )
    unchanged += write_files(chain.from_iterable(rendered), folder, last)
    works.save(folder)
    if published:
        write_manifest(folder, unchanged + works.unchanged)
    return folder
