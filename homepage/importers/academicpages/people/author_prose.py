"""Reads the authors from a line of prose."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import unescape

from homepage.importers.academicpages.people.name_order import PARTICLES, Part, in_order, is_short_for, whole
from homepage.importers.academicpages.texts.plain_text import TAG
from homepage.models.text import normalize_text

_STAR, _BOLD = "\ue000", "\ue001"  # of the private use area, so that they are in no page
_STARS = "*\u2217\u204e\uff0a"  # usual, operator, low and full-width asterisk
_OTHER_MARKS = "†‡§¶✉#♯♮♭☨✝"
_EQUAL = re.compile(
    rf"(?:\\?([{_STARS}{_OTHER_MARKS}])|\b([a-z]))(?:</sup>)?[\s:)=\"']*(?:\w+\s){{0,3}}?(?:\w+\s)?"
    r"(?:equal|co-?first|joint first|contributed equally)",
    re.IGNORECASE,
)
_OTHERWISE = re.compile(
    rf"\\?([{_STARS}{_OTHER_MARKS}])(?:</sup>)?[\s:)=\"']*(?:\w+\s){{0,3}}?(?:corresponding|correspondence|advis)",
    re.IGNORECASE,
)
_LABEL = re.compile(
    rf"^[\s{_BOLD}]*(?:Authors?|By|with|作者)(?:\s+Authors?)?[\s{_BOLD}]*[:\uff1a][\s{_BOLD}]*", re.IGNORECASE
)
_ET_AL = re.compile(r"(?:,|\band\b|&|\s)*\b(?:et\.?\s*al\b\.?|and others|others)\s*|…|\.\.\.\s*", re.IGNORECASE)
_LINK = re.compile(
    r"\[(?P<words>[^\[\]]*)\]\((?P<url>[^()\s]*)\)|<a\b[^<>]*href=[\"'](?P<href>[^\"'<>]*)[\"'][^<>]*>(?P<label>.*?)</a>"
)
_RAISED = re.compile(r"<sup>([^<>]*)</sup>|\^\{?([\d,*†‡§¶]+)\}?", re.IGNORECASE)
_SEPARATOR = re.compile(r"\s*(?:[,\uff0c、;\uff1b]\s*(?:and\b|&)?|\band\b|&|\n|\s[·•|]\s)\s*", re.IGNORECASE)
_SUFFIX = re.compile(r",\s*((?:Jr|Sr)\.?|II|III|IV)(?=\s*(?:,|$|\band\b|&))")
_WORD = re.compile(r"[^\W\d_](?:[\w.'\u2019\u02bc\u2010·-]|[^\W\d_])*")


@dataclass(frozen=True)
class ProseAuthor:
    """An author in a line of prose.

    Attributes:
        name: The name as written, without marks.
        equal: Whether a mark of equal contribution follows the name.
        is_bold: Whether the name is bold.
        url: The address of its link, or empty.
        marks: Other marks after it, which the page does not explain.
        family: The family name, if the line shows which part it is.
    """

    name: str
    equal: bool = False
    is_bold: bool = False
    url: str = ""
    marks: str = ""
    family: str = ""


@dataclass(frozen=True)
class AuthorLine:
    """The authors of a work.

    Attributes:
        authors: In their order.
        et_al: Whether the line says that there are more authors.
    """

    authors: tuple[ProseAuthor, ...]
    et_al: bool = False


ReadAuthors = Callable[[str], AuthorLine | None]
"""Reads the authors from a line of one page."""


def equal_marks(page: str) -> str:
    """The marks of an equal contribution, as explained on a page; asterisks if the page explains none."""
    explained = {match[1] for match in _EQUAL.finditer(page) if match[1]}
    otherwise = {match[1] for match in _OTHERWISE.finditer(page)} - explained
    marks = explained or ({"*"} - otherwise)
    return "".join(sorted(marks)).replace("*", _STARS)


def explains_marks(text: str) -> bool:
    """Whether a text explains marks after names."""
    return bool(_EQUAL.search(text) or _OTHERWISE.search(text))


def authors_in(prose: str, equal: str = _STARS, names: Sequence[str] = ()) -> AuthorLine | None:
    """Reads the authors in a line; returns None if it is not a list of names, or is ambiguous.

    Args:
        prose: The line, in Markdown or HTML.
        equal: The marks of an equal contribution.
        names: The owner's names.
    """
    text, urls = _without_links(unescape(prose))
    text = re.sub(r"(?<=\w\w)\.$", "", _LABEL.sub("", _with_marks(text)).strip())
    shorter = _ET_AL.sub(" ", text)
    found = _names(shorter, lambda name: name in names or any(is_short_for(name, each) for each in names))
    if not found or not all(_is_name(part.name) for part in found):
        return None
    return AuthorLine(tuple(_author(part, equal, urls) for part in found), shorter != text)


def _without_links(text: str) -> tuple[str, dict[str, str]]:
    """Replaces links by their text; returns also the addresses by these texts."""
    urls: dict[str, str] = {}

    def words(match: "re.Match[str]") -> str:
        label = str(match["words"] or match["label"] or "")
        urls[_bare(_with_marks(label))] = match["url"] or match["href"] or ""
        return label

    return _LINK.sub(words, text), urls


def _with_marks(text: str) -> str:
    """Replaces all notations of asterisks and of bold by one character each."""
    text = re.sub(r"</?(?:strong|b|u|ins)\b[^<>]*>", _BOLD, text, flags=re.IGNORECASE)
    text = _RAISED.sub(lambda match: re.sub(r"[\d,\s]", "", match[1] or match[2]), text)
    text = TAG.sub("", re.sub(r"<br\s*/?>", " ", text, flags=re.IGNORECASE))
    text = re.sub(r"\\([_†‡])", r"\1", re.sub(r"\\\*", _STAR, text))
    text = text.replace("$", "")
    text = re.sub(r"(?<![\w.])\*\*\*(?=\w)([^*]+)\*\*\*", rf"{_BOLD}\1{_BOLD}", text)
    text = re.sub(r"\*\*\*", _STAR + _BOLD, text)
    text = re.sub(r"\*\*|(?<!\w)__(?=\w)|(?<=[\w.\ue000])__(?!\w)", _BOLD, text)
    text = re.sub(r"(?<![\w.)\ue001])([*_])(?=\w)([^*_,]+)\1(?!\w)", r"\2", text)
    return text.replace("*", _STAR)


def _names(text: str, is_owner: Callable[[str], bool]) -> list[Part] | None:
    """Splits a line into names, given names first; returns None if it is ambiguous."""
    if ";" in text:
        return [_one_name(each) for each in text.split(";") if each.strip(f"{_BOLD}{_STAR} ")]
    halves = [_parts(half) for half in re.split(r"\s+(?:and|&)\s+", _SUFFIX.sub(r" \1", text))]
    is_bibtex = len(halves) > 1 and all(len(half) == 2 for half in halves)
    return in_order([part for half in halves for part in half], is_bibtex=is_bibtex, is_owner=is_owner)


def _parts(text: str) -> list[Part]:
    return [_part(each) for each in _SEPARATOR.split(text) if each.strip(f"{_BOLD}{_STAR} ")]


def _part(text: str) -> Part:
    return Part(_bare(text), "".join(each for each in text if each in f"{_STAR}{_BOLD}{_STARS}{_OTHER_MARKS}"))


def _one_name(text: str) -> Part:
    """The name of one person, in any order."""
    family, comma, given = text.partition(",")
    return whole(_part(family), _part(given)) if comma and _bare(given) else _part(text)


def _author(part: Part, equal: str, urls: dict[str, str]) -> ProseAuthor:
    marks = part.marks.replace(_STAR, "*").replace(_BOLD, "")
    others = "".join(each for each in marks if each not in equal)
    url = urls.get(part.name, "")
    return ProseAuthor(part.name, any(each in equal for each in marks), _BOLD in part.marks, url, others, part.family)


def _bare(text: str) -> str:
    """A name without marks, numbers of affiliations and similar additions."""
    text = re.sub(rf"[{_STAR}{_BOLD}{_STARS}{_OTHER_MARKS}¹²³⁴⁵⁰-⁹]|\(\s*\)", "", text)
    text = re.sub(r"(?<=[^\W\d_])[\d,]+$|\s+\d+(?:\s*,\s*\d+)*$", "", text.strip())
    text = normalize_text(text).strip(" ,;:[]")
    return text if text.count("(") == text.count(")") else text.strip("() ")


def _is_name(name: str) -> bool:
    words = re.sub(r"[()]", "", name).split()
    if not 0 < len(words) <= 6 or len(name) > 60 or not all(map(_WORD.fullmatch, words)):
        return False
    small = [word for word in words if word[0].islower() and word.lower() not in PARTICLES]
    return not small and any(not word[0].islower() for word in words)
