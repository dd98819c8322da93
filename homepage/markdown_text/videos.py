"""Videos of YouTube and Vimeo: a card with a link, which loads nothing from there."""

import re
from html import escape
from typing import Any
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element, SubElement

from homepage.markdown_text.conversion import Conversion, TextTreeprocessor
from homepage.markdown_text.places import unmarked

_HOSTS = {
    "youtube": re.compile(
        r"https?://(?:(?:www\.|m\.)?youtube(?:-nocookie)?\.com/(?:watch\?|embed/|shorts/|live/|playlist\?)|youtu\.be/)\S+"
    ),
    "vimeo": re.compile(r"https?://(?:www\.|player\.)?vimeo\.com/\S+"),
}
_FRAMES = (
    (re.compile(r"https://(?:www\.)?youtube(?:-nocookie)?\.com/embed/([\w-]+)"), "https://www.youtube.com/watch?v={}"),
    (re.compile(r"https://player\.vimeo\.com/video/([0-9]+)"), "https://vimeo.com/{}"),
)


def video_host(address: str) -> str | None:
    """The key of the host, if it is the address of a video."""
    return next((host for host, pattern in _HOSTS.items() if pattern.fullmatch(address)), None)


def framed_video(attributes: dict[str, str], place: str, conversion: Conversion) -> str:
    """The card in place of an ``iframe``; nothing, with a report, if it shows something else."""
    source = re.sub("^(?:https?:)?//", "https://", unmarked(attributes.get("src", "")))
    for pattern, page in _FRAMES:
        found = pattern.match(source)
        if found:
            address = page.format(found[1])
            link = Element("a", {"href": address})
            conversion.link(link)
            title = attributes.get("title", "") or _shown(address)
            words = f" <small>{escape(_words(conversion, address))}</small>"
            return (
                f'<p class="video"><a href="{escape(link.attrib["href"])}"><span>{escape(title)}</span>{words}</a></p>'
            )
    conversion.report(place, "<iframe> is allowed only for videos of YouTube and Vimeo; write a link, [text](address)")
    return ""


class VideoLinks(TextTreeprocessor):
    """Makes a card of a link to a video that is alone in its paragraph."""

    def run(self, root: Element) -> Any:  # noqa: ANN401 - Markdown's signature
        """Changes the paragraphs in place."""
        for paragraph in root.iter("p"):
            if len(paragraph) != 1 or (paragraph.text or "").strip() or (paragraph[0].tail or "").strip():
                continue
            link = paragraph[0]
            if link.tag != "a" or len(link):
                continue
            address = unmarked(link.attrib["href"])
            if not video_host(address):
                continue
            paragraph.set("class", "video")
            title = SubElement(link, "span")
            title.text = _shown(address) if link.text == address else link.text
            title.tail, link.text = " ", None
            SubElement(link, "small").text = _words(self.current.conversion, address)


def _shown(address: str) -> str:
    """An address as people write it."""
    parts = urlsplit(address)
    return f"{parts.netloc.removeprefix('www.')}{parts.path}{'?' * bool(parts.query)}{parts.query}"


def _words(conversion: Conversion, address: str) -> str:
    host = video_host(address)
    return conversion.words.videos[host] if conversion.words and host else ""
