"""The files that imported entries lead to, such as PDFs and previews: copies them into assets/.

A value whose file is not found is left out, because a page must not have a link to a file that does not exist. So is
a value whose file has the name of another file, because a page must not have a link to the wrong file.
"""

import filecmp
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from homepage.importers.publications.format import Record
from homepage.models.pictures import PREVIEW
from homepage.models.publications import Publication
from homepage.owner_files import ASSETS, access_problem


@dataclass
class LocalFiles:
    """The files of one import.

    Attributes:
        root: The folder of the site.
        copies: The files that may be copied: the new address of each, and where it is now.
    """

    root: Path
    copies: dict[str, Path] = field(default_factory=dict)

    def checked(self, record: Record) -> Record:
        """A record without values whose file is not found."""
        return self._checked(record) if record.files and record.data else record

    def copy(self, works: Iterable[Publication]) -> None:
        """Copies the files that works lead to. An entry that the owner removed needs no file.

        Args:
            works: All works of the site after the import.

        Raises:
            OSError: If a file cannot be copied.
        """
        if not self.copies:
            return
        used = {address for work in works for address in (work.preview, *dict(work.links).values())}
        for address in self.copies.keys() & used:
            source, target = self.copies[address], self._target(address)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, target)

    def _checked(self, record: Record) -> Record:
        data, remarks = dict(record.data or {}), list(record.remarks)
        for address in record.files:
            why = self._why_missing(record, address)
            if why:
                data = dict(_without(data, address))
                remarks.append(f"the file {unquote(address).rpartition('/')[2]} {why}")
        return replace(record, data=data, publication=Publication.model_validate(data), remarks=remarks)

    def _why_missing(self, record: Record, address: str) -> str | None:
        """Plans to copy a file if the site does not have it; returns why it cannot be used, and what to do."""
        place, target = f"{ASSETS}{unquote(address)}", self._target(address)
        source = next((path for path in (*record.files[address], target) if path.is_file()), None)
        if source is None:
            return f"was not found; put it at {place} and import again"
        wrong = access_problem(source, source.parent) if source != target else None
        if record.data is not None and record.data.get("preview") == address:
            wrong = wrong or _wrong_with_picture(source, address)
        if wrong:
            return f"{wrong}; put it at {place} and import again"
        known = target if target.is_file() else self.copies.setdefault(address, source)
        if filecmp.cmp(source, known, shallow=False):
            return None
        return f"has the name of another file, {place}; rename one of them and import again"

    def _target(self, address: str) -> Path:
        return self.root / ASSETS / unquote(address).lstrip("/")


def _without(data: dict[str, Any], address: str) -> Iterator[tuple[str, Any]]:
    for key, value in data.items():
        if isinstance(value, dict):
            kept = {name: each for name, each in value.items() if each != address}
            yield from [(key, kept)] if kept else []
        elif value != address:
            yield key, value


def _wrong_with_picture(file: Path, address: str) -> str | None:
    """The reason why a file cannot be shown as a picture; None if it can."""
    from homepage.pictures import UnreadablePictureError, read_picture  # noqa: PLC0415 - Pillow is slow to import

    try:
        read_picture(file, address, PREVIEW)
    except UnreadablePictureError as error:
        return str(error)
    return None
