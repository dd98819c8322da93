"""Types for plain text, Markdown, ids and language tags, and functions that normalize text."""

import re
import unicodedata
from itertools import filterfalse
from typing import Annotated

from pydantic import AfterValidator, Field

_INVISIBLE_CATEGORIES = {"Cc", "Cf", "Cs"}  # controls, among them those that change the text direction
_JOINERS = "\u200c\u200d"  # needed by Persian, Indian scripts and emoji
_NONCHARACTERS = "\ufffe\uffff"  # not allowed in XML
SLUG = r"^[a-z0-9]+(-[a-z0-9]+)*$"
"""The pattern of an id."""

LANGUAGE = r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$"
"""The pattern of a language tag."""

SENTENCE_ENDS = (".", "?", "!", "。", "？", "！")  # noqa: RUF001 - the signs of Chinese and Japanese
"""The signs at the end of a text after which it needs no period."""


def _one_line(value: str) -> str:
    """Joins lines, normalizes to NFC, and rejects invisible characters."""
    text = unicodedata.normalize("NFC", " ".join(value.split()))
    if not text:
        raise ValueError("is empty; write some text or remove the key")
    invisible = None if text.isprintable() else next((each for each in text if is_invisible(each)), None)
    if invisible is not None:
        raise ValueError(f"holds the invisible character U+{ord(invisible):04X}; remove it")
    return text


def _lines(value: str) -> str:
    """Normalizes to NFC and rejects invisible characters, except line ends."""
    lines = unicodedata.normalize("NFC", value.replace("\t", "    ")).strip("\n").splitlines()
    invisible = next((each for line in lines for each in line if is_invisible(each)), None)
    if invisible is not None:
        raise ValueError(f"holds the invisible character U+{ord(invisible):04X}; remove it")
    text = "\n".join(lines)
    if not text.strip():
        raise ValueError("is empty; write some text or remove the key")
    return text


def is_invisible(character: str) -> bool:
    """Whether a character is invisible. Joiners do not count, because some scripts need them."""
    return character in _NONCHARACTERS or (
        unicodedata.category(character) in _INVISIBLE_CATEGORIES and character not in _JOINERS
    )


def _slug(value: str) -> str:
    if not re.fullmatch(SLUG, value):
        raise ValueError(
            f"{value!r} is not an id; write lower-case letters, digits and single hyphens, such as model-merging"
        )
    return value


def _language(value: str) -> str:
    if not re.fullmatch(LANGUAGE, value):
        raise ValueError(f"{value!r} is not a language tag; write one such as en, de or zh-Hans")
    return value


FixedText = Annotated[str, AfterValidator(_one_line), Field(min_length=1)]
"""One line of text that is the same in every language of a site, such as a name. In NFC, with single spaces."""

TRANSLATABLE = "translatable"
"""The key of a JSON Schema whose texts may be written in several languages; see ``homepage.translation``."""

NAME = "name"
"""The value of that key for proper names, which are often the same in all languages; ``True`` for all other texts."""

_IS_TRANSLATABLE = Field(min_length=1, json_schema_extra={TRANSLATABLE: True})

Text = Annotated[str, AfterValidator(_one_line), _IS_TRANSLATABLE]
"""One line of text, in NFC, with single spaces."""

Name = Annotated[str, AfterValidator(_one_line), Field(min_length=1, json_schema_extra={TRANSLATABLE: NAME})]
"""The name of a place, an organisation or a person: a ``Text`` that need not be translated."""

Markdown = Annotated[str, AfterValidator(_lines), _IS_TRANSLATABLE]
"""Markdown, in NFC, with its line ends."""

Slug = Annotated[str, AfterValidator(_slug), Field(json_schema_extra={"pattern": SLUG})]
"""An id that needs no encoding in a URL."""

LanguageTag = Annotated[str, AfterValidator(_language), Field(examples=["de"], json_schema_extra={"pattern": LANGUAGE})]
"""A BCP 47 language tag, as in HTML's ``lang``."""


def slugify(text: str, max_length: int = 60) -> str:
    """Makes an id from a text: lower-case ASCII letters and digits with hyphens between words; may be empty.

    Args:
        text: A text, such as a title.
        max_length: The maximum length; words are not cut unless there is only one.
    """
    letters = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", letters.replace("'", ""))
    while len(words) > 1 and len("-".join(words)) > max_length:
        words.pop()
    return "-".join(words)[:max_length]


def normalize_text(text: str) -> str:
    """Normalizes a text to one line, NFC, without invisible characters."""
    text = " ".join(unicodedata.normalize("NFC", text).split())
    return text if text.isprintable() else " ".join("".join(filterfalse(is_invisible, text)).split())


def shortened(text: str, max_length: int) -> str:
    """Shortens a text: at the end of a word, unless there is no space between words. An ellipsis shows the cut.

    Args:
        text: One line of text.
        max_length: The maximum length in characters.
    """
    if len(text) <= max_length:
        return text
    cut = text[: max_length - 1]
    words = cut.rpartition(" ")[0]
    return (words if len(words) > max_length // 2 else cut).rstrip(" ,.;:") + "…"


def character_references(text: str) -> str:
    """A text in character references of HTML and Markdown: a search for mail addresses in the source finds none."""
    return "".join(f"&#{ord(each)};" for each in text)


def initials(name: str) -> str:
    """The first letters of the first and the last word of a name, for a monogram."""
    words = name.split()
    ends = words if len(words) < 2 else (words[0], words[-1])
    return "".join(word[0].upper()[:1] for word in ends)
