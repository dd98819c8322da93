"""The parity report: for everything that the old site held, what became of it."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal

Outcome = Literal["carried", "changed", "left"]

_LONGEST = 120  # characters of an old value; a report is read in lines


@dataclass(frozen=True)
class Item:
    """One thing that the old site held.

    Attributes:
        kind: What it is: URL, title, author, star, venue, link, …
        old: How it stood there.
        outcome: Whether it is in the new site as it was, in another form, or not at all.
        how: In which other form, or why it is not there; for what is carried, nothing or where it is now.
        place: Where it stood, such as ``_pages/about.md:12``.
    """

    kind: str
    old: str
    outcome: Outcome
    how: str
    place: str

    def __str__(self) -> str:
        """One line, which editors and ``grep`` find their way in."""
        value = " ".join(self.old.split())
        value = value if len(value) <= _LONGEST else f"{value[:_LONGEST]}…"
        how = f": {self.how}" if self.how else ""
        return f"{self.kind}: {value}: {self.outcome}{how} ({self.place})"


@dataclass
class Report:
    """Everything that was accounted for, in the order in which it was met."""

    items: list[Item] = field(default_factory=list)

    def carried(self, kind: str, old: str, place: str, where: str = "") -> None:
        """Notes what is in the new site as it was."""
        self.items.append(Item(kind, old, "carried", where, place))

    def changed(self, kind: str, old: str, place: str, how: str) -> None:
        """Notes what is in the new site in another form."""
        self.items.append(Item(kind, old, "changed", how, place))

    def left(self, kind: str, old: str, place: str, why: str) -> None:
        """Notes what is not in the new site."""
        self.items.append(Item(kind, old, "left", why, place))

    def compared(self, kind: str, old: str, new: str, place: str) -> None:
        """Notes a text that is carried if it is the same, else changed to what it is now."""
        if " ".join(old.split()) == new:
            self.carried(kind, old, place)
        else:
            self.changed(kind, old, place, f"now {new}")

    def lose(self, kind: str, what: str, why: str) -> None:
        """Notes that a thing, which seemed to be carried, is not in the new site after all."""
        for index, item in enumerate(self.items):
            if item.kind == kind and item.outcome != "left" and what in (*item.old.split(), *item.how.split()):
                self.items[index] = Item(kind, item.old, "left", why, item.place)
                return

    def count(self, outcome: Outcome) -> int:
        """How many things came out so."""
        return Counter(item.outcome for item in self.items)[outcome]

    def warnings(self) -> Iterable[str]:
        """None: what was not carried is a line of the report."""
        return ()

    def lines(self) -> Iterator[str]:
        """A line for each thing, those of a kind together, then a summary."""
        yield from map(str, self._grouped())
        yield self.summary

    @property
    def summary(self) -> str:
        """How much came out how, in one line."""
        counts = ", ".join(f"{self.count(outcome)} {outcome}" for outcome in ("carried", "changed", "left"))
        return f"parity: {len(self.items)} things on the old site: {counts}"

    def _grouped(self) -> Iterator[Item]:
        kinds = dict.fromkeys(item.kind for item in self.items)
        for kind in kinds:
            yield from (item for item in self.items if item.kind == kind)
