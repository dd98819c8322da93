"""Pictures, audio and video that are alone in a paragraph: figures with captions, and galleries."""

import re
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from markdown.treeprocessors import Treeprocessor

from homepage.markdown_text.places import unmarked

_MEDIA = {
    "audio": re.compile(r"[^?#]+\.(?:aac|flac|m4a|mp3|oga|ogg|opus|wav)(?:[?#].*)?", re.IGNORECASE),
    "video": re.compile(r"[^?#]+\.(?:m4v|mov|mp4|ogv|webm)(?:[?#].*)?", re.IGNORECASE),
}
_SHOWN = {"img", *_MEDIA}


class Media(Treeprocessor):
    """Makes audio and video of pictures whose file is one."""

    def run(self, root: Element) -> Any:  # noqa: ANN401 - Markdown's signature
        """Changes the elements in place."""
        for image in list(root.iter("img")):
            source = unmarked(image.attrib["src"])
            tag = next((tag for tag, pattern in _MEDIA.items() if pattern.fullmatch(source)), None)
            if tag:
                image.tag = tag
                image.attrib |= {"controls": "", "preload": "metadata"}
                label = image.attrib.pop("alt", "")
                if label:
                    image.set("aria-label", label)


class Figures(Treeprocessor):
    """Makes a figure of a picture with a title, and a gallery of several, if they are alone in a paragraph."""

    def run(self, root: Element) -> Any:  # noqa: ANN401 - Markdown's signature
        """Changes the paragraphs in place."""
        for paragraph in list(root.iter("p")):
            children = [child for child in paragraph if child.tag != "br"]
            pictures = [picture for child in children if (picture := _shown(child)) is not None]
            if not children or _has_text(paragraph) or len(pictures) < len(children):
                continue
            if len(children) == 1:
                self._make_figure(paragraph, children[0], pictures[0])
                continue
            paragraph.tag, paragraph.text = "div", None
            paragraph.set("class", "gallery")
            paragraph[:] = []
            for child, picture in zip(children, pictures, strict=True):
                self._make_figure(SubElement(paragraph, "p"), child, picture)

    @staticmethod
    def _make_figure(parent: Element, child: Element, picture: Element) -> None:
        """Makes a figure of the parent, if the picture, which is its only child or linked by it, has a title."""
        parent.text = child.tail = None
        parent[:] = [child]
        title = picture.attrib.pop("title", None)
        if title:
            parent.tag = "figure"
            SubElement(parent, "figcaption").text = title


def _shown(element: Element) -> Element | None:
    """The picture that is all of an element, or of the link that it is."""
    if element.tag == "a" and len(element) == 1 and not _has_text(element):
        return _shown(element[0])
    return element if element.tag in _SHOWN else None


def _has_text(element: Element) -> bool:
    """Whether there is text between its children."""
    return any((text or "").strip() for text in (element.text, *(child.tail for child in element)))
