"""Reads the language of a work. Bibliographies have it as a language tag, or as a name of babel or biblatex."""

import re
from collections.abc import Mapping

from homepage.latex.text import to_text
from homepage.models.text import LANGUAGE

_FIELDS = ("language", "langid")
_NAMES: Mapping[str, str] = {
    **dict.fromkeys(("english", "eng"), "en"),
    **dict.fromkeys(("american", "usenglish"), "en-US"),
    **dict.fromkeys(("british", "ukenglish"), "en-GB"),
    "australian": "en-AU",
    "canadian": "en-CA",
    **dict.fromkeys(("german", "ngerman", "deutsch", "ger", "deu"), "de"),
    **dict.fromkeys(("austrian", "naustrian"), "de-AT"),
    **dict.fromkeys(("swissgerman", "nswissgerman"), "de-CH"),
    **dict.fromkeys(("french", "francais", "français", "fre", "fra"), "fr"),
    **dict.fromkeys(("italian", "italiano", "ita"), "it"),
    **dict.fromkeys(("spanish", "español", "spa"), "es"),
    "catalan": "ca",
    "galician": "gl",
    "basque": "eu",
    **dict.fromkeys(("portuguese", "português", "por"), "pt"),
    **dict.fromkeys(("brazilian", "brazil"), "pt-BR"),
    **dict.fromkeys(("dutch", "nederlands"), "nl"),
    "danish": "da",
    "swedish": "sv",
    **dict.fromkeys(("norwegian", "norsk"), "no"),
    "nynorsk": "nn",
    "finnish": "fi",
    "icelandic": "is",
    "estonian": "et",
    "latvian": "lv",
    "lithuanian": "lt",
    **dict.fromkeys(("polish", "polski"), "pl"),
    "czech": "cs",
    "slovak": "sk",
    **dict.fromkeys(("slovene", "slovenian"), "sl"),
    "croatian": "hr",
    "serbian": "sr",
    **dict.fromkeys(("hungarian", "magyar"), "hu"),
    "romanian": "ro",
    "bulgarian": "bg",
    "ukrainian": "uk",
    **dict.fromkeys(("russian", "rus"), "ru"),
    **dict.fromkeys(("greek", "polutonikogreek"), "el"),
    "latin": "la",
    **dict.fromkeys(("turkish", "türkçe"), "tr"),
    "hebrew": "he",
    "arabic": "ar",
    **dict.fromkeys(("persian", "farsi"), "fa"),
    "hindi": "hi",
    "vietnamese": "vi",
    **dict.fromkeys(("chinese", "chi", "zho"), "zh"),
    **dict.fromkeys(("japanese", "jpn"), "ja"),
    **dict.fromkeys(("korean", "kor"), "ko"),
}
"""Language tags by names in lower case: those of babel and biblatex, and codes with three letters."""


def read_language(fields: dict[str, str]) -> str | None:
    """The language of a work as a language tag; None if it is not said, or not understood.

    Args:
        fields: LaTeX by field names; fields that say no more than the tag are removed.
    """
    tags = {name: _tag(to_text(fields[name])) for name in _FIELDS if name in fields}
    chosen = next(iter(tags.values()), None)
    if chosen is None:
        return None
    for name, tag in tags.items():
        if tag and _primary(tag) == _primary(chosen):
            del fields[name]
    return chosen


def _tag(written: str) -> str | None:
    tag = written.strip().replace("_", "-")
    return _NAMES.get(tag.lower()) or (tag if re.fullmatch(LANGUAGE, tag) else None)


def _primary(tag: str) -> str:
    """The part of a tag that names the language, without the country."""
    return tag.partition("-")[0].lower()
