"""The last step: removes every element, attribute, class and scheme that no module of this package writes."""

import nh3
from pygments.token import STANDARD_TYPES

from homepage.models.site import Html

_IN_LINES = "a abbr br cite code del em img input kbd label mark picture q small source span strong sub sup"
_BLOCKS = "blockquote dd details div dl dt figcaption figure h2 h3 h4 h5 h6 hr li ol p pre summary ul audio video"
_OF_TABLES = "table tbody td th thead tr"
_TAGS = {*_IN_LINES.split(), *_BLOCKS.split(), *_OF_TABLES.split()}
_OF_PICTURES = {"src", "srcset", "sizes", "type", "width", "height", "loading", "decoding"}
_OF_MEDIA = {"src", "controls", "preload", "aria-label"}
_ATTRIBUTES = {
    "*": {"dir", "id", "lang"},
    "a": {"href", "title", "aria-label"},
    "abbr": {"title"},
    "audio": _OF_MEDIA,
    "details": {"open"},
    "div": {"aria-label"},
    "img": {"alt", "title", *_OF_PICTURES},
    "input": {"checked", "disabled"},
    "ol": {"start"},
    "source": {*_OF_PICTURES, "media"},
    "video": _OF_MEDIA,
}
_ALIGNMENTS = {"align": {"left", "center", "right"}}
_VALUES = {
    "div": {"role": {"group"}, "tabindex": {"0"}},
    "input": {"type": {"checkbox"}},
    "td": _ALIGNMENTS,
    "th": _ALIGNMENTS,
}
_CLASSES = {
    "a": {"footnote-backref", "footnote-ref"},
    "div": {"footnote", "gallery", "highlight", "table"},
    "li": {"task"},
    "p": {"video"},
    "span": {name for name in STANDARD_TYPES.values() if name},
}


def sanitized(html: str) -> Html:
    """The HTML with nothing that this package does not write."""
    return Html(_CLEANER.clean(html))


# Code can be wider than the screen: keyboard users must be able to scroll it.
_CLEANER = nh3.Cleaner(
    tags=_TAGS,
    attributes=_ATTRIBUTES,
    tag_attribute_values=_VALUES,
    set_tag_attribute_values={"pre": {"tabindex": "0"}},
    allowed_classes=_CLASSES,
    url_schemes={"http", "https", "mailto"},
    link_rel=None,
)
