"""Compares an imported work with its entry in ``content/publications.yaml``, and computes the values to change."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from homepage.importers.publications.entry_values import (
    KEY,
    Path,
    Work,
    canonical,
    meaning,
    stated_values,
    values_by_place,
)
from homepage.importers.publications.memory import hashed
from homepage.importers.publications.works import VERSION_FIELDS
from homepage.models.publications import Publication


def is_preprint_of(work: Publication, known: Publication) -> bool:
    """Whether an import is a preprint, and the entry of the same work is not."""
    return work.status == "preprint" != known.status


def relevant_values(work: Work, known: Work) -> dict[Path, Any]:
    """The values of a work that are used for an entry. Of a preprint, only values that the entry does not have."""
    values = stated_values(work)
    if not is_preprint_of(work.publication, known.publication):
        return values
    written = dict(values_by_place(known.data))
    return {path: values[path] for path in values if path[0] not in VERSION_FIELDS and path not in written}


def changes_to(
    known: Work, publication: Publication, values: Mapping[Path, Any], base: Mapping[str, str], keys: Collection[str]
) -> tuple[dict[Path, Any], dict[str, str]]:
    """The values that an import changes.

    Args:
        known: The entry.
        publication: The imported work.
        values: Its values that are used.
        base: The values of the last import for this entry, as hashes by place.
        keys: The citation keys that are in use.

    Returns:
        New values by path; and the imported values where the owner's value is kept.
    """
    written, changes, kept = dict(values_by_place(known.data)), dict[Path, Any](), dict[str, str]()
    for path, value in values.items():
        place = ".".join(path)
        if meaning(known.publication, path) == meaning(publication, path):
            continue
        now = written[path] if path in written else meaning(known.publication, path)
        is_untouched = base[place] == hashed(now) if place in base else path not in written
        if is_untouched and not (path == KEY and value in keys):
            changes[path] = value
        elif path in written:
            kept[place] = value if isinstance(value, str) else canonical(value)
    return changes, kept


def same_pair(publications: Sequence[Publication]) -> tuple[int, int] | None:
    """The indexes of an entry with ``same_as`` that no other entry names, and of the entry that it names."""
    numbers = {each.id: number for number, each in enumerate(publications)}
    meant = {each.same_as for each in publications}
    pairs = ((numbers[each.id], numbers.get(each.same_as or "")) for each in publications if each.id not in meant)
    return next(((number, target) for number, target in pairs if target is not None), None)
