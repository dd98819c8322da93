"""Reflex's copy of the owner's files in ``.web/public``, from which Reflex never deletes a file."""

import os
from contextlib import suppress
from pathlib import Path

from homepage.export.manifest import delete_files, files
from homepage.models.addresses import IMMUTABLE
from homepage.models.published import published_files
from homepage.models.site import Site
from homepage.owner_files import read_assets
from homepage.reflex_adapter.mode import public_folder


def delete_stale_files(site: Site, root: Path) -> None:
    """Deletes files that the site does not have any more. Reflex could not copy a folder to the path of a stale file.

    Args:
        site: The current site.
        root: Its folder.
    """
    public = root / public_folder()
    no_place = ("site",)
    pages = [(page.address, no_place) for page in site.pages] + [(post.address, no_place) for post in site.posts]
    redirects = [(old, no_place) for old in site.redirects]
    records = [(work.id, no_place) for work in site.publications]
    planned = {file.path for file in published_files(records, read_assets(root).files, redirects, pages)}
    kept = planned | {path for path in files(public) if path.startswith(IMMUTABLE.strip("/"))}
    delete_files(public, {*files(public)} - kept)
    for folder, _, _ in os.walk(public, topdown=False):
        with suppress(OSError):  # it is not empty
            Path(folder).rmdir()
