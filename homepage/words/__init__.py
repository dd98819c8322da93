"""Reads the words of the interface: one YAML catalogue for each language, named by its lower-case language tag.

To add a language, add a file. ``models/words.py`` defines its keys.
"""

from functools import cache
from importlib.resources import files as resources
from importlib.resources.abc import Traversable

from homepage.errors import ContentError, ContentErrors
from homepage.models.words import Words
from homepage.validation import validate
from homepage.yaml_source import read_yaml

ENGLISH = "en"


def catalogue(language: str) -> Words:
    """The words for a language tag. Falls back to the language without its region, then to English.

    Args:
        language: A BCP 47 tag, such as ``de-CH``.
    """
    tags = language.lower().split("-")
    wanted = ("-".join(tags[:length]) for length in range(len(tags), 0, -1))
    return _catalogue(next((tag for tag in wanted if _file(tag).is_file()), ENGLISH))


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
    found = [*document.mistakes]
    found += [(each.place, document.position(each.place, of_key=each.of_key), each.message) for each in mistakes]
    if words is None or found:
        errors = (ContentError(file, at.line, at.column, ".".join(map(str, place)), told) for place, at, told in found)
        raise ContentErrors(errors)
    return words


@cache
def _catalogue(tag: str) -> Words:
    file = _file(tag)
    return read_catalogue(file.read_text(encoding="utf-8"), file.name)


def _file(tag: str) -> Traversable:
    return resources(__name__) / f"{tag}.yaml"
