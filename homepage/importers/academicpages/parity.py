"""The parity report: for everything on the old site, whether and how it is in the new site."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from typing import Literal

Outcome = Literal["carried", "changed", "left", "template"]
OUTCOMES: tuple[Outcome, ...] = ("left", "changed", "carried", "template")
"""In the order of the report: first what the owner has to look at."""

_LONGEST = 120  # characters of an old value, so that lines of the report stay short
_MOST = 5  # changes of one kind that are listed on the screen


@dataclass(frozen=True)
class Item:
    """One thing on the old site.

    Attributes:
        kind: Its kind: URL, title, author, star, venue, link, …
        old: Its old value.
        outcome: Whether it is in the new site unchanged, in another form, or not at all; or whether it is no content
            of the owner, but a part of the template.
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
    notices: list[str] = field(default_factory=list)

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
            if (
                item.kind == kind
                and item.outcome in {"carried", "changed"}
                and what in (*item.old.split(), *item.how.split())
            ):
                self.items[index] = Item(kind, item.old, "left", why, item.place)
                return

    def template(self, kind: str, old: str, place: str, why: str) -> None:
        """Records a part of the template, which is not the owner's, and is not in the new site."""
        self.items.append(Item(kind, old, "template", why, place))

    def notice(self, message: str) -> None:
        """Records something that the owner must know first."""
        self.notices.append(message)

    def count(self, outcome: Outcome) -> int:
        """The number of things with this outcome."""
        return Counter(item.outcome for item in self.items)[outcome]

    def warnings(self) -> Iterable[str]:
        """What the owner must know first."""
        return self.notices

    def lines(self) -> Iterator[str]:
        """What did not come along, then what changed, then the numbers. Many changes of one kind are shortened."""
        if self.count("left"):
            yield "not in the new site:"
            for kind, items in self._by_kind("left").items():
                yield from _shortened(kind, items, _MOST if kind.startswith("key ") else len(items))
        if self.count("changed"):
            yield "in another form:"
            for kind, items in self._by_kind("changed").items():
                yield from _shortened(kind, items, _MOST)
        for outcome in ("carried", "template"):
            kinds = self._by_kind(outcome)
            if kinds:
                yield f"{_TITLES[outcome]}: {', '.join(f'{len(items)} {kind}' for kind, items in kinds.items())}"
        yield self.summary

    def whole(self) -> Iterator[str]:
        """Everything: a line for each thing, by outcome and kind, then the numbers."""
        yield from self.notices
        for outcome in OUTCOMES:
            yield from map(str, self._grouped(outcome))
        yield self.summary

    def data(self) -> dict[str, object]:
        """Everything as data, for programs."""
        return {"notices": self.notices, "items": [asdict(item) for item in self.items]}

    @property
    def summary(self) -> str:
        """The numbers of things by outcome, in one line."""
        counts = ", ".join(f"{self.count(outcome)} {outcome}" for outcome in ("carried", "changed", "left"))
        of_template = self.count("template")
        were = "parts of the template were" if of_template > 1 else "part of the template was"
        parts = f"; {of_template} {were} left out" if of_template else ""
        return f"parity: {len(self.items) - of_template} things on the old site: {counts}{parts}"

    def _by_kind(self, outcome: Outcome) -> dict[str, list[Item]]:
        kinds: dict[str, list[Item]] = {}
        for item in self.items:
            if item.outcome == outcome:
                kinds.setdefault(item.kind, []).append(item)
        return kinds

    def _grouped(self, outcome: Outcome) -> Iterator[Item]:
        return (item for items in self._by_kind(outcome).values() for item in items)


_TITLES: Mapping[Outcome, str] = {"carried": "in the new site", "template": "parts of the template, left out"}


def _shortened(kind: str, items: list[Item], most: int) -> Iterator[str]:
    """The lines for things of a kind; if there are too many, the first ones and the number of the others."""
    shown = items if len(items) <= most else items[: most - 2]
    yield from (f"  {item}" for item in shown)
    if len(shown) < len(items):
        yield f"  {kind}: {len(items) - len(shown)} more, which --report FILE lists"
