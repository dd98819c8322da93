"""Converts Jekyll's Markdown, with HTML, to this site's Markdown: text, links and pictures."""

import re
from collections.abc import Callable
from urllib.parse import urlsplit

from homepage.importers.academicpages.destinations.addresses import Addresses
from homepage.importers.academicpages.markdown.captions import with_captions
from homepage.importers.academicpages.markdown.code_spans import replaced
from homepage.importers.academicpages.markdown.embeds import MEDIA, is_video, with_links
from homepage.importers.academicpages.markdown.html_blocks import unindented
from homepage.importers.academicpages.markdown.html_tables import with_own_tables
from homepage.importers.academicpages.markdown.kept_tags import KEPT, own_tag, with_paired_tags
from homepage.importers.academicpages.markdown.liquid import Liquid
from homepage.importers.academicpages.markdown.list_marks import MARKS, replace_marks
from homepage.importers.academicpages.markdown.lists import spaced_lists
from homepage.importers.academicpages.markdown.mathematics import with_own_formulas
from homepage.importers.academicpages.old_site.jekyll import OldSite, Page
from homepage.importers.academicpages.parity import Report
from homepage.importers.academicpages.texts.plain_text import FORMATTING, TAG, attribute, link_text, plain
from homepage.markdown_text import addresses_in
from homepage.models.text import is_invisible

_ATTRIBUTES = re.compile(r"(?<=[)\]*_`>\w])\{:[^{}\n]*\}|^[ \t]*\{:[^{}\n]*\}[ \t]*$", re.MULTILINE)
_PROGRAMS = re.compile(
    r"<(?P<tag>script|style|link|meta|form|svg|canvas|noscript|button|input|select|textarea|math)"
    r"\b[^>]*?(?:/>|>(?:.*?</(?P=tag)\s*>)?)",
    re.DOTALL | re.IGNORECASE,
)
_NOTHING = re.compile(r"<(?P<tag>strong|b|em|i|u|span|code|font|small)\b[^<>]*>\s*</(?P=tag)\s*>", re.IGNORECASE)
_DEEPEST = 3  # nested elements without other content
_ANCHOR = re.compile(r"<a\b(?P<attributes>[^<>]*)>(?P<label>(?:(?!</?a\b).)*?)</a\s*>", re.DOTALL | re.IGNORECASE)
_HEADING = re.compile(r"<h(?P<level>[1-6])\b[^<>]*>(?P<text>.*?)</h(?P=level)\s*>", re.DOTALL | re.IGNORECASE)
_TARGET = (
    r"\[(?P<label>(?:[^\[\]]|\[(?:[^\[\]]|\[[^\[\]]*\])*\])*)\]"
    r"\(\s*(?P<address><[^<>\n]*>|(?:[^()\s]|\([^()\s]*\))+(?:[ ](?:[^()\s\"']|\([^()\s]*\))+)*)?"
    r"(?:\s+(?P<title>\"[^\"\n]*\"|'[^'\n]*'))?\s*\)"
)
_PICTURE = re.compile("!" + _TARGET)
_LINK = re.compile("(?<!!)" + _TARGET)
_NO_BREAKS = re.compile(r"(?<![^\n])[ ]+(?=\n)|[ ]+(?=\n[ ]*\n|\n*\Z)|(?<=\S)[ ](?=\n)|(?<=[ ]{2})[ ]+(?=\n)")
"""Spaces at the end of a line that are not a line break."""
_DEFINITION = re.compile(r"^[ ]{0,3}\[(?P<label>[^\]\n]+)\]:[ \t]*(?P<address>\S+)(?P<title>.*)$", re.MULTILINE)
_LEFT_TAG = re.compile(rf"<(?!/?(?:{'|'.join(KEPT)})>)(?=/?[A-Za-z][A-Za-z0-9-]*[\s/>]|!--)")
"""The beginning of a tag that is not known, and is shown as text."""
_HARD_BREAK = re.compile(r"(?P<formula>\$\$.+?\$\$)|[ \t]*\\\\[ \t]*$", re.DOTALL | re.MULTILINE)
"""kramdown's line break, which is two spaces in any Markdown. In a formula it is the end of a row."""
_MARKS = {"strong": "**", "b": "**", "em": "*", "i": "*", "code": "`", "tt": "`"}
_BREAKS = {"br": "  \n", "hr": "\n\n---\n\n", "li": "\n- ", "p": "\n\n", "div": "\n\n", "ul": "\n\n", "ol": "\n\n"}
_BREAKS |= {
    "blockquote": "\n\n",
    "center": "\n\n",
    "section": "\n\n",
    "table": "\n\n",
    "tr": "\n",
    "td": " ",
    "th": " ",
}


class Converter:
    """Converts the texts of one page, and records every link in the report."""

    def __init__(self, site: OldSite, page: Page, path: str, addresses: Addresses, report: Report) -> None:
        self.page = page
        self.path = path
        self.addresses = addresses
        self.report = report
        self.liquid = Liquid(site, page, report)
        self.made: set[str] = set()

    def source(self, text: str) -> str:
        """Text without Liquid, scripts, frames and other parts that only the old site could use; videos are links."""
        text = with_links(self._source(text), lambda old: old if is_video(old) else None, self._frame)
        return replace_marks(text, lambda _: "")

    def markdown(self, text: str, lists: Callable[[str], str] = lambda _: "") -> str:
        """Converts text to this site's Markdown. What is left out is in the report.

        Args:
            text: The text.
            lists: The Markdown in place of the list of a collection; without it, nothing is in its place.
        """
        return replace_marks(self.with_marks(text), lists)

    def with_marks(self, text: str) -> str:
        """The same, with marks in place of lists."""
        text = with_links(self._source(text), lambda old: self.addresses.now(old, self.path), self._embed)
        text = with_captions(text)
        text = with_own_formulas(with_own_tables(unindented(text)))
        text = replaced(_HARD_BREAK, text, lambda match: match["formula"] or "  ")
        for _ in range(_DEEPEST):
            text = replaced(_NOTHING, text, lambda _: "")
        text = replaced(_HEADING, text, self._heading)
        text = replaced(_ANCHOR, text, self._anchor)
        text = replaced(TAG, text, self._tag)
        text = replaced(_DEFINITION, text, self._definition)
        text = replaced(_LINK, replaced(_PICTURE, text, self._picture), self._link)
        text = replaced(_LEFT_TAG, with_paired_tags(text, KEPT), lambda _: r"\<")
        text = _NO_BREAKS.sub("", spaced_lists(text))
        return self._safe(re.sub(r"\n{3,}", "\n\n", text).strip("\n"))

    def _source(self, text: str) -> str:
        kept = {"\n", "\t", *MARKS}
        text = "".join(each for each in self.liquid.render(text) if not is_invisible(each) or each in kept)
        return replaced(_ATTRIBUTES, replaced(_PROGRAMS, text.expandtabs(4), self._program), lambda _: "")

    def _program(self, match: "re.Match[str]") -> str:
        self.report.left("HTML", match[0], self.page.at_text(match[0]), "scripts, frames and styles are left out")
        return ""

    def _embed(self, element: str, old: str, new: str | None) -> None:
        place = self.page.at_text(element)
        if new is None:
            self.report.left("HTML", element, place, "frames and players have no place here; its target is not there")
        else:
            self.made.add(new)
            self.report.changed("embed", old, place, f"a link: {new}")

    def _frame(self, element: str, old: str, new: str | None) -> None:
        """Records a frame or a player in a plain text."""
        if new is None:
            self.report.left("HTML", element, self.page.at_text(element), "frames and players have no place here")
        else:
            self._embed(element, old, new)

    def _heading(self, match: "re.Match[str]") -> str:
        return f"\n\n{'#' * int(match['level'])} {plain(match['text'])}\n\n"

    def _anchor(self, match: "re.Match[str]") -> str:
        href, label = attribute(match["attributes"], "href"), match["label"].strip()
        return f"[{link_text(label)}](<{href}>)" if href and label and not re.search("[<>\n]", href) else label

    def _tag(self, match: "re.Match[str]") -> str:
        name = match["name"].lower()
        if name not in FORMATTING:
            return match[0]
        if name == "img":
            source, words = (attribute(match["attributes"], key) for key in ("src", "alt"))
            return f"![{link_text(words)}](<{source}>)" if source and not re.search("[<>\n]", source) else ""
        if name in _MARKS:
            return _MARKS[name]
        if name in KEPT:
            return own_tag(name, is_end=bool(match["end"]))
        return "" if match["end"] and name in {"li", "tr", "td", "th"} else _BREAKS.get(name, "")

    def _definition(self, match: "re.Match[str]") -> str:
        address = self._now(match["label"], match["address"])
        return f"[{match['label']}]: {address}{match['title']}" if address else ""

    def _picture(self, match: "re.Match[str]") -> str:
        written, label = (match["address"] or "").strip("<>"), match["label"]
        place = self.page.at_text(written)
        path = self.addresses.now(written, self.path) or ""
        if path in self.made and path.lower().endswith(MEDIA):
            return match[0]  # a player, which is in the report
        if path.startswith("/"):
            why = self.addresses.wrong_with_picture(path)
        else:
            why = "pages load nothing from other hosts" if path else "there is no such file"
        if why:
            self.report.left("picture", f"{label} {written}".strip(), place, why)
            return ""
        self.report.carried("picture", written, place, path)
        self.made.add(path)
        return f"![{label}]({path}{' ' * bool(match['title'])}{match['title'] or ''})"

    def _link(self, match: "re.Match[str]") -> str:
        label = match["label"]
        address = self._now(label, (match["address"] or "").strip("<>"))
        if address and not label.strip():  # the picture in it is left out
            label = urlsplit(address).hostname or address
        return f"[{label}]({address})" if address else label

    def _now(self, label: str, written: str) -> str | None:
        """The new address for an old one, recorded in the report."""
        place, address = self.page.at_text(written), self.addresses.now(written, self.path)
        link = f"{plain(label)} {written}".strip()
        if address is None:
            self.report.left("link", link, place, "its target is not in the new site; its text is kept")
        elif address == written:
            self.report.carried("link", link, place)
        else:
            self.report.changed("link", link, place, f"now {address}")
        if address:
            self.made.add(address)
        return address

    def _safe(self, text: str) -> str:
        """Text in which Markdown finds only links that have a target."""
        for address in dict.fromkeys(addresses_in(text)):
            if address in self.made:
                continue
            if self.addresses.now(address, self.path) == address:
                self.report.carried("link", address, self.page.at_text(address))
                continue
            self.report.left(
                "link",
                address,
                self.page.at_text(address),
                "its target is not in the new site; its text is kept",
            )
            text = text.replace(f"({address}", f"\\({address}").replace(f"<{address}>", address)
        seen = set(addresses_in(text)) - self.made
        return text if all(self.addresses.now(each, self.path) for each in seen) else text.replace("[", "\\[")
