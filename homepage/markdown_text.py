"""Renders Markdown as sanitized HTML: raw HTML is escaped, and only allowed links are accepted."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple
from xml.etree.ElementTree import Element, SubElement

import markdown
import nh3
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from pydantic import TypeAdapter, ValidationError

from homepage.models.links import Url, is_site_path
from homepage.models.pictures import Picture
from homepage.models.site import Html

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
IN_SECTION = 3
"""The level of the highest headings of a text in a section: the page and the section have levels 1 and 2."""

_TAGS = {
    "a",
    "blockquote",
    "br",
    "code",
    "em",
    "hr",
    "img",
    "li",
    "ol",
    "p",
    "picture",
    "pre",
    "source",
    "strong",
    "ul",
    *(f"h{level}" for level in range(2, 7)),
}
_OF_PICTURES = {"src", "srcset", "sizes", "type", "width", "height", "loading", "decoding"}
_ATTRIBUTES = {
    "a": {"href", "title"},
    "img": {"alt", "title", *_OF_PICTURES},
    "source": _OF_PICTURES,
    "ol": {"start"},
}
_URL: TypeAdapter[str] = TypeAdapter(Url)

_Handler = Callable[[Element], None]
"""Changes the element of a link or a picture in place."""

_ADDRESS = re.compile(
    r"(?P<before>\]\(\s*<?|^[ ]{0,3}\[[^\[\]]*\]:[ ]*(?:\n[ ]*)?<?)|<(?P<autolink>[A-Za-z][A-Za-z0-9+.-]*://[^<>]*)(?=>)",
    re.MULTILINE,
)
"""The start of an address in a link or picture, in a reference definition, or in an autolink."""

_PLACE = re.compile("\ufdd0([0-9]+):([0-9]+)\ufdd1")
"""A place as ``_with_places`` writes it, between two noncharacters of Unicode, which no text contains."""


class Mistake(NamedTuple):
    """An error in the address of a link or picture.

    Attributes:
        line: The line of the address, from 1.
        column: From 1.
        message: What is wrong, and what to write.
    """

    line: int
    column: int
    message: str


def to_html(
    source: str,
    href: Callable[[str], str],
    picture: Callable[[str], Picture | None] = lambda _: None,
    first_heading: int = IN_SECTION,
) -> Html:
    """Renders Markdown.

    Args:
        source: The Markdown. HTML in it is shown as text.
        href: Makes the URL for the page from an address.
        picture: The responsive picture for an address; None to show the original file.
        first_heading: The level of its highest headings in the page.
    """

    def link(element: Element) -> None:
        element.set("href", href(element.get("href", "")))

    def image(element: Element) -> None:
        address = element.get("src", "")
        _set_sources(element, picture(address) or Picture(address), href)

    html = markdown.markdown(source, extensions=["sane_lists", _SiteMarkdown(link, image, first_heading)])
    return Html(
        nh3.clean(html, tags=_TAGS, attributes=_ATTRIBUTES, url_schemes={"http", "https", "mailto"}, link_rel=None)
    )


def mistakes(
    source: str,
    resolves: Callable[[str], bool],
    picture_problem: Callable[[str], str | None] = lambda _: None,
) -> list[Mistake]:
    """Finds the errors in the links and pictures of a text.

    Args:
        source: The Markdown.
        resolves: Whether an address, if it is a path of the site, exists.
        picture_problem: Why the existing file at a path of the site cannot be shown as a picture; None if it can.
    """
    found: list[Mistake] = []

    def note(address: str, find_problems: Callable[[str], Iterable[str]]) -> None:
        place = _PLACE.search(address)
        line, column = map(int, place.groups()) if place else (1, 1)
        found.extend(Mistake(line, column, message) for message in find_problems(_PLACE.sub("", address)))

    def picture_problems(address: str) -> Iterator[str]:
        problems = list(_picture_problems(address, resolves))
        yield from problems
        wrong = None if problems else picture_problem(address)
        if wrong:
            yield wrong

    def link(element: Element) -> None:
        note(element.get("href", ""), lambda address: _link_problems(address, resolves))

    def picture(element: Element) -> None:
        note(element.get("src", ""), picture_problems)

    markdown.markdown(_with_places(source), extensions=["sane_lists", _SiteMarkdown(link, picture)])
    return found


def _with_places(source: str) -> str:
    """Writes the line and column of each address into the text, because Python-Markdown keeps no positions."""

    def with_place(found: re.Match[str]) -> str:
        start = found.start("autolink") if found["autolink"] else found.end()
        line, column = source.count("\n", 0, start) + 1, start - source.rfind("\n", 0, start)
        return f"{found[0]}\ufdd0{line}:{column}\ufdd1"

    return _ADDRESS.sub(with_place, source)


def addresses_in(source: str) -> list[str]:
    """The addresses of all links and pictures in a Markdown text, except fragments such as #news."""
    found: list[str] = []

    def note(element: Element) -> None:
        found.append(element.get("href") or element.get("src") or "")

    markdown.markdown(source, extensions=["sane_lists", _SiteMarkdown(note, note)])
    return [address for address in found if not address.startswith("#")]


def _picture_problems(address: str, resolves: Callable[[str], bool]) -> Iterator[str]:
    if is_site_path(address):
        yield from _link_problems(address, resolves)
    else:
        yield f"{address!r} is not a path of this site; put the picture in assets/ and write its path, such as /me.jpg"


def _link_problems(address: str, resolves: Callable[[str], bool]) -> Iterator[str]:
    if address.startswith("#"):
        return
    try:
        _URL.validate_python(address)
    except ValidationError as error:
        yield str(error.errors()[0]["ctx"]["error"])
    else:
        if not resolves(address):
            message = f"{address!r} is neither a page of this site nor a file in assets/"
            yield f"{message}; put the file there or correct the path"


def _set_sources(image: Element, picture: Picture, href: Callable[[str], str]) -> None:
    """Replaces an ``img`` element by the responsive picture with all its sizes and formats."""
    attributes = {**image.attrib, "src": href(picture.src), "decoding": "async"}
    better, fallback = picture.sources(href)
    if picture.size:
        attributes |= {"width": str(picture.size[0]), "height": str(picture.size[1])}
    if picture.is_lazy:
        attributes["loading"] = "lazy"
    sizes = {"sizes": picture.sizes} if picture.sizes else {}
    if fallback:
        attributes |= {"srcset": fallback, **sizes}
    image.attrib.clear()
    if not better:
        image.attrib.update(attributes)
        return
    image.tag = "picture"
    for kind, files in better.items():
        SubElement(image, "source", {"type": kind, "srcset": files, **sizes})
    SubElement(image, "img", attributes)


class _SiteMarkdown(Extension):
    """Markdown without raw HTML, with headings below those of the page."""

    def __init__(self, link: _Handler, picture: _Handler, first_heading: int = IN_SECTION) -> None:
        super().__init__()
        self.changes = {"href": link, "src": picture}
        self.first_heading = first_heading

    def extendMarkdown(self, md: markdown.Markdown) -> None:  # noqa: N802 - Markdown's name
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        md.treeprocessors.register(_Addresses(md, self.changes), "addresses", 0)
        md.treeprocessors.register(_Headings(md, self.first_heading), "headings", 0)


class _Addresses(Treeprocessor):
    def __init__(self, md: markdown.Markdown, changes: dict[str, _Handler]) -> None:
        super().__init__(md)
        self.changes = changes

    def run(self, root: Element) -> Any:  # noqa: ANN401 - Markdown's signature
        for element in list(root.iter()):
            for name, change in self.changes.items():
                address = element.get(name)
                if address is not None and not _is_obfuscated(address):
                    change(element)


class _Headings(Treeprocessor):
    """Changes the levels of headings, so that the highest is the one below the page's own headings."""

    def __init__(self, md: markdown.Markdown, first_heading: int) -> None:
        super().__init__(md)
        self.first_heading = first_heading

    def run(self, root: Element) -> Any:  # noqa: ANN401 - Markdown's signature
        headings = [element for element in root.iter() if element.tag in _HEADINGS]
        highest = min((_HEADINGS[element.tag] for element in headings), default=1)
        for element in headings:
            element.tag = f"h{min(_HEADINGS[element.tag] - highest + self.first_heading, 6)}"


def _is_obfuscated(address: str) -> bool:
    """Whether Markdown obfuscated an e-mail address with character references."""
    return re.search(r"[\x02\x03]", address) is not None
