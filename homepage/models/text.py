"""Plain text as an author writes it: shown as it stands, never read as markup."""

import re
import unicodedata
from itertools import filterfalse
from typing import Annotated

from pydantic import AfterValidator, Field

_UNSEEN = {"Cc", "Cf", "Cs"}  # controls, among them those that turn the direction of what follows
_JOINERS = "\u200c\u200d"  # which Persian, Indian scripts and emoji are written with
_NO_CHARACTERS = "\ufffe\uffff"  # which no XML may hold
_SLUG = r"^[a-z0-9]+(-[a-z0-9]+)*$"
_LANGUAGE = r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$"


def _one_line(value: str) -> str:
    """Joins folded lines, composes letters with their marks, and refuses what nobody can see."""
    text = unicodedata.normalize("NFC", " ".join(value.split()))
    if not text:
        raise ValueError("is empty; write some text or remove the key")
    unseen = None if text.isprintable() else next((each for each in text if is_unseen(each)), None)
    if unseen is not None:
        raise ValueError(f"holds the invisible character U+{ord(unseen):04X}; remove it")
    return text


def _lines(value: str) -> str:
    """Composes letters with their marks, and refuses what nobody can see but the ends of lines."""
    lines = unicodedata.normalize("NFC", value.replace("\t", "    ")).strip("\n").splitlines()
    unseen = next((each for line in lines for each in line if is_unseen(each)), None)
    if unseen is not None:
        raise ValueError(f"holds the invisible character U+{ord(unseen):04X}; remove it")
    text = "\n".join(lines)
    if not text.strip():
        raise ValueError("is empty; write some text or remove the key")
    return text


def is_unseen(character: str) -> bool:
    """Whether a character shows nothing, and is not one that letters are joined by."""
    return character in _NO_CHARACTERS or (unicodedata.category(character) in _UNSEEN and character not in _JOINERS)


def _slug(value: str) -> str:
    if not re.fullmatch(_SLUG, value):
        raise ValueError(
            f"{value!r} is not an id; write small letters, digits and single hyphens, such as model-merging"
        )
    return value


def _language(value: str) -> str:
    if not re.fullmatch(_LANGUAGE, value):
        raise ValueError(f"{value!r} is not a language tag; write one such as en, de or zh-Hans")
    return value


Text = Annotated[str, AfterValidator(_one_line), Field(min_length=1)]
"""One line of text, NFC, single spaces."""

Markdown = Annotated[str, AfterValidator(_lines), Field(min_length=1)]
"""Text in Markdown, whose lines count, NFC."""

Slug = Annotated[str, AfterValidator(_slug), Field(json_schema_extra={"pattern": _SLUG})]
"""An id that can stand in a URL as it is."""

LanguageTag = Annotated[str, AfterValidator(_language), Field(json_schema_extra={"pattern": _LANGUAGE})]
"""A BCP 47 language tag, as in HTML's ``lang``."""


def slug(text: str, longest: int = 60) -> str:
    """An id made of a text: its letters and digits without marks, small, parted by hyphens; empty if it has none.

    Args:
        text: Such as a title.
        longest: The most characters; whole words where there are several.
    """
    letters = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", letters.replace("'", ""))
    while len(words) > 1 and len("-".join(words)) > longest:
        words.pop()
    return "-".join(words)[:longest]


def seen(text: str) -> str:
    """A text on one line, its letters composed, without what nobody can see."""
    text = " ".join(unicodedata.normalize("NFC", text).split())
    return text if text.isprintable() else " ".join("".join(filterfalse(is_unseen, text)).split())
