"""The addresses of links, pictures and media in a text."""

import re
from collections.abc import Callable, Iterator
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from pydantic import TypeAdapter, ValidationError

from homepage.markdown_text.conversion import TextTreeprocessor
from homepage.markdown_text.stash import plain_attribute
from homepage.models.links import Url, is_site_path
from homepage.models.near_addresses import missing_file
from homepage.models.pictures import WITH_MOTION, Picture

_URL: TypeAdapter[str] = TypeAdapter(Url)
_CONTENT_FILE = re.compile(r"(?!/)[^:?#]+\.(?:md|ya?ml)(?:#.*)?")
"""A relative path of a file such as those in content/."""


def media_problems(address: str, resolves: Callable[[str], bool]) -> Iterator[str]:
    """Why the address of a picture, audio or video cannot be published."""
    if is_site_path(address):
        yield from link_problems(address, resolves)
    else:
        yield f"{address!r} is not a path of this site; put the file in assets/ and write its path, such as /me.jpg"


def link_problems(address: str, resolves: Callable[[str], bool]) -> Iterator[str]:
    """Why a link cannot be published."""
    if address.startswith("#"):
        return
    if _CONTENT_FILE.fullmatch(address):
        advice = "correct the path, or write the address of a page, such as /visit/"
        yield f"{address!r} is not the file of a page, a post or a section on a page; {advice}"
        return
    try:
        _URL.validate_python(address)
    except ValidationError as error:
        yield str(error.errors()[0]["ctx"]["error"])
    else:
        if not resolves(address):
            yield missing_file(address, resolves)


def set_sources(image: Element, picture: Picture, href: Callable[[str], str]) -> None:
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
    if not better and not picture.animation:
        image.attrib.update(attributes)
        return
    image.tag = "picture"
    if picture.animation:
        SubElement(image, "source", {"media": WITH_MOTION, "srcset": href(picture.animation)})
    for kind, files in better.items():
        SubElement(image, "source", {"type": kind, "srcset": files, **sizes})
    SubElement(image, "img", attributes)


class Addresses(TextTreeprocessor):
    """Calls the handlers of the conversion with each element that has an address."""

    def run(self, root: Element) -> Any:  # noqa: ANN401 - Markdown's signature
        """Changes the elements in place."""
        conversion = self.current.conversion
        handlers = {"a": conversion.link, "img": conversion.picture, "audio": conversion.media}
        handlers["video"] = conversion.media
        for element in list(root.iter()):
            address = element.get("href", element.get("src"))
            if address is None or _is_obfuscated(address):
                continue
            for name, value in element.items():
                element.set(name, plain_attribute(self.md, value) if "\x02" in value else value)
            handlers[element.tag](element)


def _is_obfuscated(address: str) -> bool:
    """Whether Markdown obfuscated an e-mail address with character references."""
    return re.match(r"\x02amp\x03", address) is not None
