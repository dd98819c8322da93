"""What the last import wrote, in ``content/imported.json``: so that the next one knows what the owner changed since."""

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
"""Where the name of the file that an entry came from is, among its hashes."""

_KEY = "citation_key"
_IDENTIFYING = (  # what two records share that are one
    (_KEY, "title"),
    (_KEY, "authors"),
    ("doi", "title"),
    ("arxiv", "title"),
    ("title", "authors", "date"),
)

Base = dict[str, dict[str, str]]
"""What was imported last, by the entry's id: a hash of each value by its place with dots, and the ``file``."""

_BASE: TypeAdapter[Base] = TypeAdapter(Base)


def read_base(root: Path) -> Base:
    """What was imported last.

    Raises:
        UnreadableFileError: If the file is broken.
    """
    file = root / IMPORTED
    if not file.exists():
        return {}
    try:
        return _BASE.validate_json(file.read_bytes())
    except ValidationError as error:
        message = "is broken; mend it, or remove it: then all that publications.yaml says counts as yours"
        raise UnreadableFileError(IMPORTED, 1, message) from error


def base_text(base: Base) -> str:
    """The file: a line for each entry, so that one can be taken out."""
    lines = (
        f"{json.dumps(each)}: {json.dumps(base[each], ensure_ascii=False, sort_keys=True)}" for each in sorted(base)
    )
    return "{\n" + ",\n".join(lines) + "\n}\n"


def hashed(value: object) -> str:
    """What is remembered of a value."""
    return hashlib.sha256(canonical(value).encode()).hexdigest()[:12]


class RemovedEntries:
    """Imported entries that the owner has removed from ``content/publications.yaml`` since."""

    def __init__(self, base: Base, ids: Iterable[str]) -> None:
        self._ids: dict[tuple[str, ...], str] = {}
        for gone in base.keys() - set(ids):
            for identity in _identities({_KEY: hashed(gone), **base[gone]}):
                self._ids[identity] = gone

    def find(self, values: Mapping[str, object]) -> str | None:
        """The id that an entry had, or None.

        Args:
            values: What it says, by the place.
        """
        if not self._ids:
            return None
        hashes = {place: hashed(values[place]) for each in _IDENTIFYING for place in each if place in values}
        return next((self._ids[each] for each in _identities(hashes) if each in self._ids), None)


def _identities(hashes: Mapping[str, str]) -> Iterator[tuple[str, ...]]:
    for places in _IDENTIFYING:
        if all(place in hashes for place in places):
            yield (*places, *(hashes[place] for place in places))
