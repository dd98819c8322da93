"""The values of an entry of ``content/publications.yaml`` by their paths, and their normal forms for comparison."""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from homepage.models.publications import Publication
from homepage.models.venues import short_venue

NESTED = ("links", "bibtex")
"""The keys whose values are mappings."""

Path = tuple[str, ...]
"""The path of a value in an entry: ``("title",)`` or ``("links", "code")``."""

KEY: Path = ("citation_key",)
"""The path of the citation key, which an entry has if it is not its id."""

KEY_ORDER = list(Publication.content_keys())
"""The keys of an entry in their usual order."""


class Work(NamedTuple):
    """A work as the data of an entry of ``content/publications.yaml``, and as the model."""

    data: dict[str, Any]
    publication: Publication
    has_key: bool = True
    """Whether its citation key was read from the file. If not, it was made from the title."""


def key_of(work: Publication) -> str:
    """The citation key of a work."""
    return work.citation_key or work.id


def values_by_place(data: Mapping[str, Any]) -> Iterator[tuple[Path, Any]]:
    """The values of an entry, each with its path."""
    for key, value in data.items():
        if key in NESTED and isinstance(value, Mapping):
            yield from (((key, name), each) for name, each in value.items())
        elif key != "id":
            yield (key,), value


def stated_values(work: Work) -> dict[Path, Any]:
    """The values that are written in a work, by path, and its citation key if it has one."""
    key = {KEY: key_of(work.publication)} if work.has_key else {}
    return {**dict(values_by_place(work.data)), **key}


def changed(entry: Mapping[str, Any], changes: Mapping[Path, Any]) -> dict[str, Any]:
    """An entry with new values; None removes a value. New keys are in the usual order."""
    new = dict(entry)
    for (key, *rest), value in changes.items():
        if value is None:
            del new[key]
            continue
        is_new = key not in new
        new[key] = {**(new.get(key) or {}), rest[0]: value} if rest else value
        if is_new:
            keys = list(new)
            before = [keys.index(each) + 1 for each in KEY_ORDER[: KEY_ORDER.index(key)] if each in keys]
            keys.insert(max(before), keys.pop())
            new = {each: new[each] for each in keys}
    return new


def in_first_language(entry: Mapping[str, Any], known: Publication) -> dict[str, Any]:
    """An entry in which texts in several languages are those of the first one, as in the model that was read."""
    return {
        key: getattr(known, key) if isinstance(value, Mapping) and key not in NESTED else value
        for key, value in entry.items()
    }


_MEANINGS: Mapping[str, Callable[[Publication], object]] = {
    "citation_key": key_of,
    "venue": lambda work: work.venue or short_venue(work.venue_full or "") or work.venue_full,
    "venue_full": lambda work: work.venue_full or work.venue,
    "pages": lambda work: work.page_range,
    "authors": lambda work: [(author.parts, author.equal) for author in work.authors],
}


def meaning(work: Publication, path: Path) -> object:
    """The value of a work at a path, written or implied, for comparison: two spellings of one value are equal."""
    match path:
        case "links", kind:
            return getattr(work.links, kind)
        case "bibtex", name:
            return work.bibtex.get(name)
    return _MEANINGS[path[0]](work) if path[0] in _MEANINGS else getattr(work, path[0])


def canonical(value: object) -> str:
    """The normal form of a value for comparison: true is text, as in parsed YAML; line breaks become spaces."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True)
    return re.sub(r"\s+", " ", re.sub(r"(?<![\w\"])true(?![\w\"])", '"true"', text))
