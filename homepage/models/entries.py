"""What all entries of sections have in common."""

from abc import ABC, abstractmethod
from dataclasses import dataclass

from homepage.models.base import Model
from homepage.models.links import Link
from homepage.models.periods import Period


@dataclass(frozen=True)
class Outline:
    """An entry without what is particular to its kind, for output in which all kinds look alike, such as Markdown.

    Attributes:
        heading: What the entry is about.
        url: Where the heading leads; None if it leads nowhere.
        circumstances: Short facts, such as a role or a place; those that are None are left out.
        periods: When it was.
        points: A list of what it consists of.
        links: Further links.
    """

    heading: str
    url: str | None = None
    circumstances: tuple[str | None, ...] = ()
    periods: tuple[Period, ...] = ()
    points: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()


class Entry(Model, ABC):
    """An entry of a section. Its text is in ``text``, if its model has one, and is not part of the outline."""

    @property
    @abstractmethod
    def outline(self) -> Outline:
        """The entry in the form that all kinds have."""
