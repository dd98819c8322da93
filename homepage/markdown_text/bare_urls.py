"""Links from web addresses that are written as they are.

The extension MagicLink of pymdown-extensions would also make links of mail addresses, ``www.`` and ``ftp:``.
"""

import re
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.util import AtomicString

from homepage.models.links import is_web_address

_URL = r"(?<![\w/@])https?://[^\s<>\x02\x03\"]+"
_CLOSING = {")": "(", "]": "["}


class BareUrls(InlineProcessor):
    """Makes a link of a web address; punctuation at its end belongs to the sentence.

    An address that is not valid is text.
    """

    ANCESTOR_EXCLUDES = ("a",)

    def __init__(self, md: Markdown) -> None:
        super().__init__(_URL, md)

    def handleMatch(self, m: re.Match[str], data: str) -> Any:  # type: ignore[override] # noqa: ANN401, ARG002, N802 - Markdown's
        """The link."""
        url = m[0]
        while url[-1] in ".,:;!?'*_~|}" or _is_unopened(url):
            url = url[:-1]
        if not is_web_address(url):
            return None, None, None
        link = Element("a", {"href": url})
        link.text = AtomicString(url)
        return link, m.start(), m.start() + len(url)


def _is_unopened(url: str) -> bool:
    opening = _CLOSING.get(url[-1])
    return opening is not None and url.count(opening) < url.count(url[-1])
