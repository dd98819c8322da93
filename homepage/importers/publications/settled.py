"""Recognizes entries of a file that an import need not convert again.

An entry is settled if neither it, nor its work in the site, nor this program has changed since the last import, and
that import had nothing to change or to keep any more. Then another import of it changes nothing. It is converted all
the same if another work has an identifier, a key or the title of its work, because they may be one work.
"""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from hashlib import blake2b
from typing import Any

from homepage.importers.publications.comparison import changes_to, relevant_values
from homepage.importers.publications.entry_values import NESTED, Work
from homepage.importers.publications.format import Record, Source
from homepage.importers.publications.local_files import LocalFiles
from homepage.importers.publications.memory import FILE, REMARKS, SOURCE
from homepage.importers.publications.publication_file import PublicationFile
from homepage.importers.publications.reading import FoundWork
from homepage.importers.publications.report import Outcome
from homepage.importers.publications.works import identities
from homepage.progress import with_bar
from homepage.yaml_files.edit import as_read


class Settled:
    """The settled entries of one import.

    Attributes:
        outcomes: Their outcomes: nothing has changed.
    """

    def __init__(self, target: PublicationFile, files: Mapping[str, str], local: LocalFiles) -> None:
        """Finds the works that have not changed.

        Args:
            target: The publications of the site.
            files: The name of each imported file in the memory.
            local: The files that entries lead to.
        """
        self.outcomes: list[Outcome] = []
        self._target, self._files, self._local = target, files, local
        self._unchanged = {
            (base[FILE], source): number
            for number, publication in enumerate(target.publications)
            if (base := target.base.get(publication.id, {})).keys() >= {FILE, SOURCE}
            for source, entry in [base[SOURCE].split()]
            if entry == _digest(target.data[number]) and target.works.is_alone(publication)
        }

    def records(self, sources: Sequence[Source]) -> list[Record]:
        """Converts the entries of the files. The record of a settled one has the remarks of the last import alone."""
        settled = self._settled(sources)
        records: dict[int, Record] = {}
        for index in with_bar([index for index in range(len(sources)) if index not in settled], "Reading"):
            records[index] = self._converted(sources[index])
        taken = {each for record in records.values() if record.publication for each in identities(record.publication)}
        for index, number in settled.items():
            if taken.isdisjoint(identities(self._target.publications[number])):
                records[index] = self._record(sources[index], number)
            else:
                records[index] = self._converted(sources[index])
        return [records[index] for index in range(len(sources))]

    def remember(self, each: FoundWork, outcome: Outcome, number: int) -> None:
        """Stores whether an entry is settled now, after its import.

        Args:
            each: The imported work.
            outcome: The result for it.
            number: The index of its entry in ``content/publications.yaml``.
        """
        base = self._target.base[outcome.id]
        base.pop(SOURCE, None)
        base.pop(REMARKS, None)
        record = each.record
        if not record.digest or outcome.left_out or outcome.kept or record.files:
            return
        if _is_lines(record.remarks) and self._is_settled(each.work, number):
            base[SOURCE] = f"{record.digest} {_digest(as_read(self._target.data[number]))}"
            base |= {REMARKS: "\n".join(record.remarks)} if record.remarks else {}

    def _settled(self, sources: Sequence[Source]) -> dict[int, int]:
        """The indexes of settled entries, with those of their works; of equal entries, none is."""
        counts = Counter(source.digest for source in sources)
        found = (
            (index, self._unchanged.get((self._files[source.file], source.digest)))
            for index, source in enumerate(sources)
            if source.digest and counts[source.digest] == 1
        )
        return {index: number for index, number in found if number is not None}

    def _converted(self, source: Source) -> Record:
        return self._local.checked(replace(source.convert(), digest=source.digest))

    def _record(self, source: Source, number: int) -> Record:
        outcome = Outcome(self._target.publications[number].id)
        self.outcomes.append(outcome)
        remarks = self._target.base[outcome.id].get(REMARKS)
        return Record(None, None, source.key, source.file, source.line, remarks.split("\n") if remarks else [])

    def _is_settled(self, work: Work, number: int) -> bool:
        """Whether another import of a work would change nothing."""
        known = Work(self._target.data[number], self._target.publications[number])
        if not set(identities(work.publication)) <= set(identities(known.publication)) or _has_translations(known.data):
            return False
        base = self._target.base[known.publication.id]
        changes, kept = changes_to(known, work.publication, relevant_values(work, known), base, ())
        return not changes and not kept


def _digest(entry: object) -> str:
    return blake2b(json.dumps(entry).encode(), digest_size=8).hexdigest()


def _has_translations(entry: Mapping[str, Any]) -> bool:
    """Whether an entry has texts in several languages: which one is compared depends on the settings of the site."""
    return any(isinstance(value, Mapping) and key not in NESTED for key, value in entry.items())


def _is_lines(remarks: Iterable[str]) -> bool:
    return all(remark and "\n" not in remark for remark in remarks)
