"""Merges works into ``content/publications.yaml``, and keeps the values that the owner changed.

It is a three-way merge of the last import (as hashes in ``content/imported.json``), the current file and the new
import.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from homepage.content_folder import FOLDER
from homepage.importers.publications.comparison import changes_to, is_preprint_of, relevant_values, same_pair
from homepage.importers.publications.entry_values import (
    KEY_ORDER,
    Path,
    Work,
    changed,
    in_first_language,
    key_of,
    stated_values,
    values_by_place,
)
from homepage.importers.publications.memory import FILE, Base, RemovedEntries, hashed
from homepage.importers.publications.own_export import Reread, is_new, is_repeated, lossless, without_own_page
from homepage.importers.publications.report import Outcome
from homepage.importers.publications.works import Works
from homepage.importers.report import UnreadableFileError
from homepage.models.publications import Publication
from homepage.page_model.kinds import RESERVED_IDS
from homepage.validation import validate
from homepage.yaml_files.document import Document
from homepage.yaml_files.edit import UnchangeableError, edited
from homepage.yaml_files.reader import read_yaml

PUBLICATIONS = f"{FOLDER}/publications.yaml"
_HEADER = "# yaml-language-server: $schema=schema/publications.json\n"
_IMPLIED = (("type",), ("status",))  # removed from an entry when its other values imply them
_OF_THE_ENTRY = {"citation_key", "same_as"}  # values of the entry, not of the work


class PublicationFile:
    """The file during the merge.

    Attributes:
        base: The memory of the last import, updated with this one.
        data: The data of its entries.
        publications: Its entries.
        works: An index of the entries, which finds the same work.
        joined: The outcomes of entries that the owner marked with ``same_as``.
    """

    def __init__(
        self, document: Document, publications: Sequence[Publication], base: Base, reread: Reread = lossless
    ) -> None:
        """Prepares a file.

        Args:
            document: The parsed file, without mistakes.
            publications: Its entries.
            base: The memory of the last import.
            reread: Exports an entry in the imported format, and reads it again.
        """
        self.base, self._reread = base, reread
        self.publications = list(publications)
        self._document = document if document.text.strip() else read_yaml(_HEADER)
        self.data: list[dict[str, Any]] = list(document.data) if isinstance(document.data, list) else []
        self._keys = set[str]()
        self.joined = list(self._join_same())
        self._removed = RemovedEntries(base, [each.id for each in self.publications])
        self._ids = {each.id for each in self.publications} | RESERVED_IDS
        self._keys |= {key_of(each) for each in self.publications}
        self.works = Works()
        for number, publication in enumerate(self.publications):
            self.works.add(number, publication)

    def text(self) -> str:
        """The new text of the file.

        Raises:
            UnreadableFileError: If the text cannot be changed safely.
        """
        try:
            return edited(self._document, self.data)
        except UnchangeableError as error:
            raise UnreadableFileError(PUBLICATIONS, error.position.line, str(error)) from error

    def put(self, work: Work, file: str, number: int | None) -> Outcome:
        """Adds a work, or updates its entry.

        Args:
            work: The imported work.
            file: The name of the imported file.
            number: The index of its entry; None if it is new.
        """
        removed_id = self._removed.find({".".join(path): value for path, value in stated_values(work).items()})
        if number is not None:
            outcome = self._update(number, work, removed_id)
        elif removed_id in self.base:
            outcome = Outcome(str(removed_id), left_out=True)
        else:
            outcome = self._add(work)
        self.base[outcome.id][FILE] = file
        return outcome

    def _add(self, work: Work) -> Outcome:
        """Appends a new entry."""
        work = without_own_page(work, self._reread)
        wanted, number = work.publication.id, 1
        while (chosen := wanted if number == 1 else f"{wanted}-{number}") in self._ids:
            number += 1
        key = key_of(work.publication)
        data = {**work.data, "id": chosen, "citation_key": None if key == chosen or key in self._keys else key}
        data = {name: data[name] for name in KEY_ORDER if data.get(name) is not None}
        publication = Publication.model_validate(data)
        self._ids.add(chosen)
        self._keys.add(key_of(publication))
        self.works.add(len(self.data), publication)
        self.data.append(data)
        self.publications.append(publication)
        self.base[chosen] = _hashes(stated_values(work))
        return Outcome(chosen, added=True)

    def _update(self, number: int, work: Work, removed_id: str | None) -> Outcome:
        """Updates an entry with the new values of an import."""
        outcome = Outcome(self.publications[number].id)
        if removed_id in self.base and outcome.id not in self.base:  # the owner gave it another id
            self.base[outcome.id] = self.base.pop(str(removed_id))
        base = self.base.setdefault(outcome.id, {})
        known, exported = self.publications[number], self._reread(self.publications[number])
        relevant = relevant_values(work, self._known(number))
        values = {path: relevant[path] for path in relevant if is_new(work.publication, known, exported, path)}
        changes = self._changes(number, work.publication, values, outcome)
        if not is_preprint_of(work.publication, known):
            written = dict(values_by_place(self.data[number]))
            implied = (path for path in _IMPLIED if not is_repeated(work.publication, exported, path))
            stale = (path for path in implied if path in written and path not in values)
            changes |= {path: None for path in stale if base.get(path[0]) == hashed(written[path])}
        base |= _hashes(values)
        old_key = key_of(self.publications[number])
        self._apply(number, changes, outcome)
        new_key = key_of(self.publications[number])
        if new_key != old_key:
            self._keys.add(new_key)
            outcome.keys = old_key, new_key
        return outcome

    def _join_same(self) -> Iterator[Outcome]:
        """Joins entries with ``same_as`` into the entries that it names."""
        while (pair := same_pair(self.publications)) is not None:
            number, target = pair
            source = self._known(number)
            outcome = Outcome(source.publication.id, joined_into=self.publications[target].id)
            relevant = relevant_values(source, self._known(target))
            values = {path: relevant[path] for path in relevant if path[0] not in _OF_THE_ENTRY}
            changes = self._changes(target, source.publication, values, outcome)
            self._apply(target, changes, outcome)
            before, base = self.base.pop(outcome.id, {}), self.base.setdefault(str(outcome.joined_into), {})
            for path in [(FILE,), *values]:
                place = ".".join(path)
                if place in before:
                    base[place] = before[place]
                elif path in changes:  # the owner's value
                    base.pop(place, None)
            del self.data[number], self.publications[number]
            yield outcome

    def _known(self, number: int) -> Work:
        return Work(self.data[number], self.publications[number])

    def _changes(
        self, number: int, publication: Publication, values: Mapping[Path, Any], outcome: Outcome
    ) -> dict[Path, Any]:
        """The values that an import changes. Values that the owner changed are recorded as kept."""
        known = self._known(number)
        base = self.base.get(known.publication.id, {})
        changes, kept = changes_to(known, publication, values, base, self._keys)
        outcome.kept |= kept
        return changes

    def _apply(self, number: int, changes: Mapping[Path, Any], outcome: Outcome) -> None:
        """Changes an entry, if it is still valid then."""
        if not changes:
            return
        data = changed(self.data[number], changes)
        publication, mistakes = validate(Publication, in_first_language(data, self.publications[number]))
        if publication is None:
            outcome.kept |= {".".join(map(str, each.place)): each.message for each in mistakes}
            return
        self.data[number], self.publications[number] = data, publication
        outcome.changed = [".".join(path) for path in changes]


def _hashes(values: Mapping[Path, Any]) -> dict[str, str]:
    return {".".join(path): hashed(value) for path, value in values.items()}
