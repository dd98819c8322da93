"""What the processors of Markdown need to know about the text that they convert."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from homepage.models.word_groups import TextWords

IN_SECTION = 3
"""The level of the highest headings of a text in a section: the page and the section have levels 1 and 2."""

Handler = Callable[[Element], None]
"""Changes the element of an address in place."""


class Report(Protocol):
    """Records a mistake."""

    def __call__(self, text: str, message: str, offset: int = 0) -> None:
        """Records a mistake.

        Args:
            text: Text that contains its place, as ``places.marked`` writes it.
            message: What is wrong, and what to write.
            offset: How many characters after that place it is.
        """


class Remark(Protocol):
    """Records a remark."""

    def __call__(self, written: str, message: str) -> None:
        """Records a remark.

        Args:
            written: The part of the Markdown in question.
            message: What is perhaps wrong, and what to write.
        """


def _ignore(*_: object, **__: object) -> None:
    """Mistakes and remarks are found by ``mistakes`` alone."""


@dataclass(frozen=True)
class Conversion:
    """How one text is converted.

    Attributes:
        link: Called with every element that has ``href``.
        picture: Called with every ``img``.
        media: Called with every ``audio`` and ``video``.
        first_heading: The level of its highest headings in the page.
        prefix: Makes its ids unique in the page.
        words: The words of the interface in texts; None if the HTML is not published.
        report: Records a mistake.
        remark: Records a remark.
        value: Called with the index of each value that ``computed_values.marked_values`` marked.
        definition: Called with the address of each definition of a link, such as ``[a]: /x``.
    """

    link: Handler
    picture: Handler
    media: Handler
    first_heading: int = IN_SECTION
    prefix: str = ""
    words: TextWords | None = None
    report: Report = _ignore
    remark: Remark = _ignore
    value: Callable[[int], None] = _ignore
    definition: Callable[[str], None] = _ignore


class Current:
    """The conversion at hand. The processors are made once, because that takes longer than to convert a short text."""

    def __init__(self) -> None:
        self.conversion: Conversion
        self.refused: set[str]
        """The names of the elements that were reported, so that their end tags are not."""

    def begin(self, conversion: Conversion) -> None:
        """Begins the conversion of a text."""
        self.conversion, self.refused = conversion, set()


class Definitions(dict[str, tuple[str, str]]):
    """The definitions of links in the text at hand: address and title by name. A later one replaces one of its name."""

    def __init__(self, current: Current) -> None:
        super().__init__()
        self.current = current

    def __setitem__(self, name: str, target: tuple[str, str]) -> None:
        """Adds a definition."""
        self.current.conversion.definition(target[0])
        super().__setitem__(name, target)


class TextTreeprocessor(Treeprocessor):
    """A tree processor that depends on the conversion at hand."""

    def __init__(self, md: Markdown, current: Current) -> None:
        super().__init__(md)
        self.current = current
