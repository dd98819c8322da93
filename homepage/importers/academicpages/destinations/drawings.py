"""Checks that an SVG file is safe: it has no scripts, and loads nothing."""

import re
from xml.parsers import expat  # safe here, because declarations of entities are rejected

_SVG = "http://www.w3.org/2000/svg"
_WEB = {_SVG, "", "http://www.w3.org/1999/xhtml", "http://www.w3.org/1998/Math/MathML"}
"""The namespaces that browsers interpret. Elements without a namespace are not drawn, but HTML may interpret them."""
_XLINK, _XML = "http://www.w3.org/1999/xlink", "http://www.w3.org/XML/1998/namespace"
_ELEMENTS = {"script", "foreignobject", "handler", "listener", "iframe", "embed", "object", "audio", "video", "canvas"}
_INSIDE = re.compile(r"#|data:(?:image/(?:png|jpeg|jpg|gif|webp|avif)|font/[\w+-]+|application/(?:x-)?font[\w+-]*)[;,]")
_CSS_URL = re.compile(r"url\(\s*[\"']?\s*([^\"')]*)", re.IGNORECASE)
_CSS_LOADS = re.compile(r"\\|@import|image-set\s*\(|\bsrc\s*\(|\bimage\s*\(", re.IGNORECASE)
"""CSS that can contain or hide an address: escapes, and functions other than ``url``."""


class _UnsafeError(Exception):
    pass


def unsafe_part(data: bytes) -> str | None:
    """The unsafe part of a drawing, in words for its owner; None if it is safe.

    Files with entities are rejected, and the parser reads no other file.
    """
    judge = _SafetyCheck()
    parser = expat.ParserCreate("UTF-8", namespace_separator=" ")
    parser.XmlDeclHandler = judge.declaration
    parser.EntityDeclHandler = judge.own_declaration
    parser.AttlistDeclHandler = judge.own_declaration
    parser.ProcessingInstructionHandler = judge.instruction
    parser.StartElementHandler = judge.start
    parser.EndElementHandler = judge.end
    parser.CharacterDataHandler = judge.text
    try:
        data.decode("utf-8")
        parser.Parse(data, True)
    except UnicodeDecodeError:
        return "it is not UTF-8"
    except _UnsafeError as error:
        return str(error)
    except expat.ExpatError as error:
        return f"it is not XML: {expat.errors.messages.get(error.code, error)}"
    return None


class _SafetyCheck:
    """Handles the parser's events, and raises an error at the first unsafe part."""

    def __init__(self) -> None:
        self.is_begun = False
        self.style: list[str] | None = None

    def declaration(self, _version: str, encoding: str | None, _standalone: int) -> None:
        if encoding and encoding.lower() not in {"utf-8", "us-ascii"}:
            raise _UnsafeError(f"its encoding is {encoding}, not UTF-8")

    def own_declaration(self, *_declared: object) -> None:
        raise _UnsafeError("it declares entities or attributes")

    def instruction(self, target: str, _data: str) -> None:
        raise _UnsafeError(f"it contains the instruction {target}")

    def start(self, name: str, attributes: dict[str, str]) -> None:
        space, element = _parted(name)
        if not self.is_begun and (space, element) != (_SVG, "svg"):
            raise _UnsafeError("it does not begin with the element svg")
        self.is_begun = True
        if space in _WEB and (space != _SVG or element.lower() in _ELEMENTS):
            raise _UnsafeError(f"it contains the element {element}")
        if space == _SVG and element.lower() == "style":
            self.style = []
        for (space_of, attribute), value in ((_parted(each), value) for each, value in attributes.items()):
            if space_of in {_XLINK, _XML} or (space_of == "" and space == _SVG):  # others belong to drawing programs
                _check_attribute(space_of, attribute, value)

    def text(self, text: str) -> None:
        if self.style is not None:
            self.style.append(text)

    def end(self, _name: str) -> None:
        if self.style is not None:
            _check_css("".join(self.style))
        self.style = None


def _parted(name: str) -> tuple[str, str]:
    space, _, local = name.rpartition(" ")
    return space, local


def _check_attribute(space: str, name: str, value: str) -> None:
    if (space, name) == (_XML, "base"):
        raise _UnsafeError("it sets the base address of its links")
    lower = name.lower()
    is_reference = lower in {"href", "src"}
    changes = value.strip().lower().rpartition(":")[2] if lower == "attributename" else ""
    if lower.startswith("on") or changes.startswith("on") or changes in {"href", "src", "style"}:
        raise _UnsafeError(
            f"it contains the attribute {name} for {value}" if changes else f"it contains the handler {name}"
        )
    if is_reference and not _INSIDE.match(value.strip()):
        raise _UnsafeError(f"it refers to {value.strip()[:60]}")
    if not is_reference and not lower.startswith(("data-", "aria-")):
        _check_css(value)


def _check_css(css: str) -> None:
    found = _CSS_LOADS.search(css) or next(
        (each for each in _CSS_URL.finditer(css) if not _INSIDE.match(each[1])), None
    )
    if found:
        raise _UnsafeError(f"its style contains {found[0][:60]}")
