"""The report of an import of publications."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from homepage.importers.publications.memory import IMPORTED
from homepage.importers.report import Remark

_MOST_TOLD = 3  # a remark about more entries is one line, with their number


@dataclass
class Outcome:
    """The result for one work.

    Attributes:
        id: The id of its entry.
        added: Whether it is new.
        changed: The paths of values that were added or replaced.
        keys: The old and the new citation key if it changed, else None.
        kept: The paths of values that the owner changed, with the imported values.
        left_out: Whether the owner removed the entry, so that it is not imported again.
        joined_into: The id of the entry that it was joined into by the owner's ``same_as``, or None.
    """

    id: str
    added: bool = False
    changed: list[str] = field(default_factory=list)
    keys: tuple[str, str] | None = None
    kept: dict[str, str] = field(default_factory=dict)
    left_out: bool = False
    joined_into: str | None = None


@dataclass
class Import:
    """The results of an import.

    Attributes:
        remarks: Warnings about what could not be read completely or may be wrong, with file and line.
        outcomes: The result for each work.
        vanished: Ids of entries that came from a file at the last import and are no longer in it, each with the file.
        diff: The changes in ``content/publications.yaml``, as a unified diff.
    """

    remarks: list[Remark] = field(default_factory=list)
    outcomes: list[Outcome] = field(default_factory=list)
    vanished: dict[str, str] = field(default_factory=dict)
    diff: str = ""

    def warnings(self) -> Iterator[str]:
        """The remarks as lines. A remark about many entries is one line."""
        return grouped_lines(self.remarks)

    def lines(self) -> Iterator[str]:
        """The diff, if there is one; a line for each work; and a line with the numbers."""
        yield from self.diff.splitlines()
        for outcome in self.outcomes:
            yield from _outcome_lines(outcome)
        for each, file in self.vanished.items():
            yield f"not found {each} in {file}, where it was at the last import; its entry stays until you remove it"
        put = [outcome for outcome in self.outcomes if not outcome.joined_into]
        added = sum(outcome.added for outcome in put)
        updated = sum(bool(outcome.changed) for outcome in put)
        left_out = sum(outcome.left_out for outcome in put)
        counts = f"{added} added, {updated} updated, {len(put) - added - updated - left_out} unchanged"
        yield f"{counts}{f', {left_out} left out' * bool(left_out)} in content/publications.yaml"


def _outcome_lines(outcome: Outcome) -> Iterator[str]:
    if outcome.added:
        yield f"added {outcome.id}"
    elif outcome.left_out:
        yield f'left out {outcome.id}, you removed it; to have it again, remove the line "{outcome.id}" of {IMPORTED}'
    elif outcome.joined_into:
        yield (
            f"joined {outcome.id} into {outcome.joined_into}: {', '.join(outcome.changed) or 'nothing new'}; "
            f"if its page was published, redirect /publications/{outcome.id}/ in site.yaml"
        )
    elif outcome.changed:
        keys = f" (from {outcome.keys[0]} to {outcome.keys[1]})" if outcome.keys else ""
        yield f"updated {outcome.id}: {', '.join(outcome.changed)}{keys}"
    for place, value in outcome.kept.items():
        yield f"kept yours in {outcome.joined_into or outcome.id}: {place} (imported: {value})"


def grouped_lines(remarks: Iterable[Remark]) -> Iterator[str]:
    """Remarks as lines. A remark about many entries is one line, with their number."""
    groups: dict[tuple[str, str], list[Remark]] = defaultdict(list)
    for remark in remarks:
        groups[remark.file, remark.message.partition(": ")[2]].append(remark)
    for (file, message), group in groups.items():
        if len(group) <= _MOST_TOLD or not message:
            yield from map(str, group)
        else:
            keys = ", ".join(remark.message.partition(": ")[0] for remark in group[:_MOST_TOLD])
            yield f"{file}:{group[0].line}: {message} ({len(group)} entries: {keys}, …)"
