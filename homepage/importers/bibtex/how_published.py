"""Parts the addresses in ``howpublished`` from its words, which name the venue."""

import re

from homepage.importers.bibtex.addresses import web_address
from homepage.latex.text import to_address

_LINKED = re.compile(
    r"<a\b[^>]*?href\s*=\s*[\"']?(?P<html>[^\"'\s>]+)[^>]*>(?P<words>.*?)</a\s*>"
    r"|\\href\s*\{(?P<href>[^{}]*)\}\s*\{(?P<label>[^{}]*)\}"
    r"|\\(?:url|path|nolinkurl)\s*\{(?P<url>[^{}]*)\}",
    re.IGNORECASE,
)
_BARE = re.compile(r"<?(?P<url>(?:https?://|www\.)[^\s{}<>]*[^\s{}<>.,;:])>?", re.IGNORECASE)
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*+"
_FILLING = (
    r"(?:(?:freely |publicly )?available(?: online)?(?: at| from| via| on)?|online(?: at)?|retrieved from|from|see|and"
    r"|url|web ?(?:page|site)"
    rf"|(?:last )?(?:accessed|visited|checked|retrieved)(?:[\s:.,/-]|\bon\b|\d++(?:st|nd|rd|th)?|{_MONTH})*)"
)
_FILLINGS = re.compile(rf"(?:^|(?<=[,.;:()\[\]]))\s*{_FILLING}\s*(?=[,.;:()\[\]]|$)", re.IGNORECASE)
"""Words that only say that the work is at the address."""
_EMPTY = re.compile(r"\([\s,.;:]*\)|\[[\s,.;:]*\]|\{[\s,.;:]*\}")
_DEEPEST = 5  # brackets within brackets around an address
_DOUBLED = re.compile(r"(?<![\s,;:])[\s,;:]+(?=[,.;:)\]])")
"""Signs before another sign, between which an address was."""


def addresses_and_words(latex: str) -> tuple[list[str], str]:
    """The web addresses in the value of a field, and the rest of the value; without addresses, it is unchanged."""
    found: list[str] = []

    def words(match: "re.Match[str]") -> str:
        groups = match.groupdict()
        written = next(filter(None, (groups.get(name) for name in ("html", "href", "url"))), "")
        bracket = ")" if written.endswith(")") and "(" not in written else ""  # around the address
        link = web_address(to_address(written.removesuffix(bracket)))
        if link is None:
            return match[0]
        found.append(link)
        return groups.get("words") or groups.get("label") or f";{bracket}"

    rest = _BARE.sub(words, _LINKED.sub(words, " ".join(latex.split())))
    if not found:
        return [], latex
    for _ in range(_DEEPEST):
        rest = _EMPTY.sub(";", _FILLINGS.sub("", rest))
    return list(dict.fromkeys(found)), " ".join(_DOUBLED.sub("", rest).split()).strip(" ,.;:")
