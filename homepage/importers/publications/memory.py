"""The memory of the last import, ``content/imported.json``: it shows what the owner has changed since then."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from homepage.content_folder import FOLDER
from homepage.importers.publications.entry_values import canonical
from homepage.importers.report import UnreadableFileError

IMPORTED = f"{FOLDER}/imported.json"
FILE = "file"
"""The key of the imported file's name, among the hashes of an entry."""

SOURCE = "source"
"""The key of two digests, of the imported entry and of the work's entry in the site, if it is settled."""

REMARKS = "remarks"
"""The key of the warnings about a settled entry, one a line."""

_KEY = "citation_key"
_IDENTIFYING = (  # two records of one work have these values in common
    (_KEY, "title"),
    (_KEY, "authors"),
    ("doi", "title"),
    ("arxiv", "title"),
    ("title", "authors", "date"),
)

Base = dict[str, dict[str, str]]
"""The last import, by the entry's id: a hash of each value by its dotted path, and the values with the keys above."""

_BASE: TypeAdapter[Base] = TypeAdapter(Base)


def read_base(root: Path) -> Base:
    """Reads the memory of the last import.

    Raises:
        UnreadableFileError: If the file is broken.
    """
    file = root / IMPORTED
    if not file.exists():
        return {}
    try:
        return _BASE.validate_json(file.read_bytes())
    except ValidationError as error:
        message = "is broken; correct it, or remove it: then all values in publications.yaml count as yours"
        raise UnreadableFileError(IMPORTED, 1, message) from error


def base_text(base: Base) -> str:
    """The text of the file: a line for each entry, so that the owner can remove one."""
    lines = (
        f"{json.dumps(each)}: {json.dumps(base[each], ensure_ascii=False, sort_keys=True)}" for each in sorted(base)
    )
    return "{\n" + ",\n".join(lines) + "\n}\n"


def saved_text(root: Path) -> str:
    """The text of the file as it is now; if there is none, that of an empty memory."""
    file = root / IMPORTED
    return file.read_text(encoding="utf-8") if file.exists() else base_text({})


def hashed(value: object) -> str:
    """The hash that is stored for a value."""
    return hashlib.sha256(canonical(value).encode()).hexdigest()[:12]


class RemovedEntries:
    """Imported entries that the owner has removed from ``content/publications.yaml``."""

    def __init__(self, base: Base, ids: Iterable[str]) -> None:
        self._ids: dict[tuple[str, ...], str] = {}
        for removed_id in base.keys() - set(ids):
            for identity in _identities({_KEY: hashed(removed_id), **base[removed_id]}):
                self._ids[identity] = removed_id

    def find(self, values: Mapping[str, object]) -> str | None:
        """The former id of a removed entry, or None if the work was not removed.

        Args:
            values: The values of the work by dotted path.
        """
        if not self._ids:
            return None
        hashes = {place: hashed(values[place]) for each in _IDENTIFYING for place in each if place in values}
        return next((self._ids[each] for each in _identities(hashes) if each in self._ids), None)


def _identities(hashes: Mapping[str, str]) -> Iterator[tuple[str, ...]]:
    for places in _IDENTIFYING:
        if all(place in hashes for place in places):
            yield (*places, *(hashes[place] for place in places))
