"""The parity report: for everything on the old site, whether and how it is in the new site."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal

Outcome = Literal["carried", "changed", "left"]

_LONGEST = 120  # characters of an old value, so that lines of the report stay short


@dataclass(frozen=True)
class Item:
    """One thing on the old site.

    Attributes:
        kind: Its kind: URL, title, author, star, venue, link, …
        old: Its old value.
        outcome: Whether it is in the new site unchanged, in another form, or not at all.
        how: The other form, or the reason why it is left out; if it is unchanged, its new place, or nothing.
        place: Its old place, such as ``_pages/about.md:12``.
    """

    kind: str
    old: str
    outcome: Outcome
    how: str
    place: str

    def __str__(self) -> str:
        """One line, suited for editors and ``grep``."""
        value = " ".join(self.old.split())
        value = value if len(value) <= _LONGEST else f"{value[:_LONGEST]}…"
        how = f": {self.how}" if self.how else ""
        return f"{self.kind}: {value}: {self.outcome}{how} ({self.place})"


@dataclass
class Report:
    """The things on the old site with their results, in the order of the conversion."""

    items: list[Item] = field(default_factory=list)

    def carried(self, kind: str, old: str, place: str, where: str = "") -> None:
        """Records a thing that is in the new site unchanged."""
        self.items.append(Item(kind, old, "carried", where, place))

    def changed(self, kind: str, old: str, place: str, how: str) -> None:
        """Records a thing that is in the new site in another form."""
        self.items.append(Item(kind, old, "changed", how, place))

    def left(self, kind: str, old: str, place: str, why: str) -> None:
        """Records a thing that is not in the new site."""
        self.items.append(Item(kind, old, "left", why, place))

    def compared(self, kind: str, old: str, new: str, place: str) -> None:
        """Records a text as carried if it is the same, otherwise as changed."""
        if " ".join(old.split()) == new:
            self.carried(kind, old, place)
        else:
            self.changed(kind, old, place, f"now {new}")

    def lose(self, kind: str, what: str, why: str) -> None:
        """Changes the record of a thing that was recorded as carried, but is left out after all."""
        for index, item in enumerate(self.items):
            if item.kind == kind and item.outcome != "left" and what in (*item.old.split(), *item.how.split()):
                self.items[index] = Item(kind, item.old, "left", why, item.place)
                return

    def count(self, outcome: Outcome) -> int:
        """The number of things with this outcome."""
        return Counter(item.outcome for item in self.items)[outcome]

    def warnings(self) -> Iterable[str]:
        """No warnings: what is left out is a line of the report."""
        return ()

    def lines(self) -> Iterator[str]:
        """A line for each thing, grouped by kind, then a summary."""
        yield from map(str, self._grouped())
        yield self.summary

    @property
    def summary(self) -> str:
        """The numbers of things by outcome, in one line."""
        counts = ", ".join(f"{self.count(outcome)} {outcome}" for outcome in ("carried", "changed", "left"))
        return f"parity: {len(self.items)} things on the old site: {counts}"

    def _grouped(self) -> Iterator[Item]:
        kinds = dict.fromkeys(item.kind for item in self.items)
        for kind in kinds:
            yield from (item for item in self.items if item.kind == kind)
