"""What a page of the finished site refers to and contains."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

_NO_SCRIPT = {"application/ld+json"}
_IN_STYLES = re.compile(r"""url\(\s*["']?([^"')]+)""")
_REFRESH = re.compile(r"(?i)\s*\d+\s*;\s*url=(.*)")


@dataclass(frozen=True)
class Reference:
    """An address in a page.

    Attributes:
        address: As it is written.
        line: The line of the page, from 1.
        is_loaded: Whether the browser loads it with the page, such as a picture; else visitors follow it.
    """

    address: str
    line: int
    is_loaded: bool


@dataclass
class Page:
    """A parsed page.

    Attributes:
        references: All addresses in it.
        ids: The ids of its elements, in their order.
        policy: The Content-Security-Policy in it; empty without one.
        canonical: Its own address, which search engines use; empty without one.
        is_redirect: Whether it leads browsers to another address.
        title: The text of its ``title``.
        language: The language tag of the page.
        scripts: The texts of its inline scripts.
        styles: The texts of its inline stylesheets.
        forbidden: Attributes with code, such as ``onclick`` and ``style``, each with its line.
        without_text: The lines of pictures without ``alt``.
    """

    references: list[Reference] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    policy: str = ""
    canonical: str = ""
    is_redirect: bool = False
    title: str = ""
    language: str = ""
    scripts: list[str] = field(default_factory=list)
    styles: list[str] = field(default_factory=list)
    forbidden: list[tuple[str, int]] = field(default_factory=list)
    without_text: list[int] = field(default_factory=list)


def parse_page(text: str) -> Page:
    """Parses the HTML of a page."""
    parser = _Parser()
    parser.feed(text)
    parser.close()
    return parser.page


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.page = Page()
        self.texts: list[str] | None = None  # of the element that is being read

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        page, line = self.page, self.getpos()[0]
        if attributes.get("id"):
            page.ids.append(attributes["id"])
        page.forbidden += [(name, line) for name in attributes if name == "style" or name.startswith("on")]
        self._read_references(tag, attributes, line)
        match tag:
            case "html":
                page.language = attributes.get("lang", "")
            case "img" if "alt" not in attributes:
                page.without_text.append(line)
            case "meta" if attributes.get("http-equiv", "").lower() == "content-security-policy":
                page.policy = attributes.get("content", "")
            case "title" | "style":
                self.texts = []
            case "script" if "src" not in attributes and attributes.get("type") not in _NO_SCRIPT:
                self.texts = []

    def handle_data(self, data: str) -> None:
        if self.texts is not None:
            self.texts.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag not in {"title", "style", "script"} or self.texts is None:
            return
        text, self.texts = "".join(self.texts), None
        if tag == "title":
            self.page.title = self.page.title or text.strip()  # an SVG picture may have titles too
        elif tag == "script":
            self.page.scripts.append(text)
        else:
            self.page.styles.append(text)
            self._add(_IN_STYLES.findall(text), self.getpos()[0], is_loaded=True)

    def _read_references(self, tag: str, attributes: dict[str, str], line: int) -> None:
        if tag == "link":
            relation = attributes.get("rel", "").split()
            if "canonical" in relation:
                self.page.canonical = attributes.get("href", "")
            is_loaded = bool({"icon", "stylesheet", "preload", "modulepreload"} & set(relation))
            self._add([attributes.get("href", "")], line, is_loaded=is_loaded)
        elif tag in {"a", "area"}:
            self._add([attributes["href"]] if "href" in attributes else [], line, is_loaded=False)
        elif tag == "meta" and attributes.get("http-equiv", "").lower() == "refresh":
            self.page.is_redirect = True
            self._add(_REFRESH.findall(attributes.get("content", "")), line, is_loaded=False)
        loaded = [attributes[name] for name in ("src", "poster", "data-script") if attributes.get(name)]
        sizes = [each.split()[0] for each in attributes.get("srcset", "").split(", ") if each.strip()]
        self._add([*loaded, *sizes], line, is_loaded=True)

    def _add(self, addresses: list[str], line: int, *, is_loaded: bool) -> None:
        self.page.references += [Reference(each, line, is_loaded) for each in addresses if each]
