"""Reflex's copy of the owner's files in ``.web-dev/public``, from which Reflex never deletes a file."""

import os
from contextlib import suppress
from pathlib import Path

from homepage.export.manifest import delete_files, files
from homepage.models.addresses import IMMUTABLE
from homepage.owner_files import read_assets
from homepage.reflex_adapter.mode import public_folder

_PICTURES = IMMUTABLE.lstrip("/")


def delete_stale_files(root: Path) -> None:
    """Deletes what the owner deleted. Reflex could not copy a folder to the path of a stale file.

    Args:
        root: The folder that holds assets/.
    """
    public, owned = root / public_folder(), read_assets(root).files
    delete_files(public, {path for path in files(public) if path not in owned and not path.startswith(_PICTURES)})
    for folder, _, _ in os.walk(public, topdown=False):
        with suppress(OSError):  # it is not empty
            Path(folder).rmdir()
