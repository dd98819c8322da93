"""Reads the words of the interface: one YAML catalogue for each language, named by its lower-case language tag.

To add a language, add a file. ``models/words.py`` defines its keys.
"""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files as resources
from importlib.resources.abc import Traversable

from homepage.errors import ContentError, ContentErrors
from homepage.models.words import Words
from homepage.validation import validate
from homepage.words.plural_forms import mistakes_in_plurals
from homepage.yaml_files.reader import read_yaml

ENGLISH = "en"

_WRITTEN_AS = {"zh": "zh-hans", "zh-hk": "zh-hant", "zh-mo": "zh-hant", "zh-tw": "zh-hant"}
"""Tags of Chinese that name no script, and the catalogue of the script that is usual there."""


def catalogue(language: str) -> Words:
    """The words for a language tag: those of its catalogue, or else English ones.

    Args:
        language: A BCP 47 tag, such as ``de-CH``.
    """
    return _catalogue(catalogue_tag(language) or ENGLISH)


def catalogue_tag(language: str) -> str | None:
    """The tag of the catalogue for a language: that of the language with or without its region; None without one.

    Args:
        language: A BCP 47 tag, such as ``de-CH``.
    """
    return next((tag for tag in _candidates(language) if _file(tag).is_file()), None)


def read_catalogue(text: str, file: str) -> Words:
    """Parses and validates a catalogue.

    Args:
        text: The YAML source.
        file: The file name, for messages.

    Raises:
        ContentErrors: With every word that is missing, unknown or invalid.
    """
    document = read_yaml(text)
    words, mistakes = validate(Words, document.data)
    if words:
        mistakes += mistakes_in_plurals(words, document.data)
    found = [*document.mistakes]
    found += [(each.place, document.position(each.place, of_key=each.of_key), each.message) for each in mistakes]
    if words is None or found:
        raise ContentErrors(ContentError(file, *at, ".".join(map(str, place)), message) for place, at, message in found)
    return words


def _candidates(language: str) -> Iterator[str]:
    parts = language.lower().split("-")
    for length in range(len(parts), 0, -1):
        tag = "-".join(parts[:length])
        yield _WRITTEN_AS.get(tag, tag)


@cache
def _catalogue(tag: str) -> Words:
    file = _file(tag)
    return read_catalogue(file.read_text(encoding="utf-8"), file.name)


def _file(tag: str) -> Traversable:
    return resources(__name__) / f"{tag}.yaml"
