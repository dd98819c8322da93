"""What other packages do with a text in Markdown: render it, check it, list its addresses."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple
from xml.etree.ElementTree import Element

from homepage.markdown_text.addresses import link_problems, media_problems, set_sources
from homepage.markdown_text.computed_values import marked_values
from homepage.markdown_text.conversion import IN_SECTION, Conversion
from homepage.markdown_text.converter import convert
from homepage.markdown_text.formulas import typeset
from homepage.markdown_text.html_rules import unpaired_tags
from homepage.markdown_text.places import first_place, marked, place_in, unmarked
from homepage.markdown_text.sanitizer import sanitized
from homepage.models.computed_values import ValueAt
from homepage.models.pictures import Picture
from homepage.models.site import Html
from homepage.models.word_groups import TextWords


class Mistake(NamedTuple):
    """An error in a text: in an address, or in HTML; or a remark.

    Attributes:
        line: Its line, from 1.
        column: From 1.
        message: What is wrong, and what to write.
        is_mistake: Whether it stops a build; else it is a remark.
    """

    line: int
    column: int
    message: str
    is_mistake: bool = True


def to_html(  # noqa: PLR0913 - a text, and what depends on its place in the site
    source: str,
    href: Callable[[str], str],
    picture: Callable[[str], Picture | None] = lambda _: None,
    first_heading: int = IN_SECTION,
    *,
    words: TextWords,
    prefix: str = "",
) -> Html:
    """Renders Markdown.

    Args:
        source: The Markdown. HTML that is not allowed in it is shown as text.
        href: Makes the URL for the page from an address.
        picture: The responsive picture for an address; None to show the original file.
        first_heading: The level of its highest headings in the page.
        words: The words of the interface in texts.
        prefix: Makes the ids of this text unique in its page; "" if the page has no other text.
    """

    def link(element: Element) -> None:
        element.set("href", href(element.attrib["href"]))

    def image(element: Element) -> None:
        address = element.attrib["src"]
        set_sources(element, picture(address) or Picture(address), href)

    def media(element: Element) -> None:
        element.set("src", href(element.attrib["src"]))

    html = sanitized(convert(source, Conversion(link, image, media, first_heading, prefix, words)))
    return Html(typeset(html))


def mistakes(
    source: str,
    resolves: Callable[[str], bool],
    picture_problem: Callable[[str], str | None] = lambda _: None,
    address_of: Callable[[str], str] = str,
) -> list[Mistake]:
    """Finds the errors in the links, pictures and HTML of a text, and what is shown as its source.

    Args:
        source: The Markdown.
        resolves: Whether an address, if it is a path of the site, exists.
        picture_problem: Why the existing file at a path of the site cannot be shown as a picture; None if it can.
        address_of: The address that a link, a picture or media leads to, as it is written.
    """
    check = _Check(source, resolves, picture_problem, address_of)
    html = convert(
        marked(source), Conversion(check.link, check.picture, check.media, report=check.report, remark=check.remark)
    )
    for tag, message in unpaired_tags(html):
        check.report(tag, message)
    return sorted(set(check.found))


@dataclass
class _Check:
    """Collects the mistakes in one text; the arguments are those of ``mistakes``."""

    source: str
    resolves: Callable[[str], bool]
    picture_problem: Callable[[str], str | None]
    address_of: Callable[[str], str]
    found: list[Mistake] = field(default_factory=list)

    def report(self, text: str, message: str, offset: int = 0) -> None:
        line, column = place_in(text)
        self.found.append(Mistake(line, column + offset, message))

    def remark(self, written: str, message: str) -> None:
        self.found.append(Mistake(*first_place(self.source, written), message, is_mistake=False))

    def link(self, element: Element) -> None:
        self._report_all(element.attrib["href"], link_problems)

    def media(self, element: Element) -> None:
        self._report_all(element.attrib["src"], media_problems)

    def picture(self, element: Element) -> None:
        self._report_all(element.attrib["src"], self._picture_problems)

    def _picture_problems(self, address: str, resolves: Callable[[str], bool]) -> Iterator[str]:
        problems = list(media_problems(address, resolves))
        yield from problems
        wrong = None if problems else self.picture_problem(address)
        if wrong:
            yield wrong

    def _report_all(self, address: str, problems: Callable[[str, Callable[[str], bool]], Iterable[str]]) -> None:
        for problem in problems(self.address_of(unmarked(address)), self.resolves):
            self.report(address, problem)


def with_values(source: str, value_at: ValueAt) -> str:
    """A text whose braces are replaced by the computed values. Braces in code and formulas stay.

    Args:
        source: The Markdown.
        value_at: The value whose braces begin at an index of a text, and the index after it.
    """
    found = set[int]()
    convert(marked_values(source), Conversion(_ignore, _ignore, _ignore, value=found.add))
    parts, done = list[str](), 0
    for index in sorted(found):
        value, end = value_at(source, index)
        parts += [source[done:index], value]
        done = end
    return "".join([*parts, source[done:]])


def _ignore(_: Element) -> None:
    """Nothing is to do with an address."""


def addresses_in(source: str) -> list[str]:
    """The addresses of all links, pictures and media in a Markdown text, except fragments such as #news."""
    found: list[str] = []

    def note(element: Element) -> None:
        found.append(element.get("href") or element.get("src") or "")

    convert(source, Conversion(note, note, note))
    return [address for address in found if not address.startswith("#")]
