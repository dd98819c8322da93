"""The owner's own words, from ``content/words.yaml``: any part of a catalogue, in place of the catalogue's words."""

import re
from collections.abc import Iterator
from typing import Any

from homepage.models.site import Place
from homepage.models.words import Words
from homepage.validation import Mistake, validate
from homepage.words.plural_forms import mistakes_in_plurals, plural_messages

_WHOLE = {"plural_rules", "ordinals"}
"""Facts of a language, whose parts belong together."""
_NAMES = {"arXiv", "DOI", "PDF", "BibTeX", "CSL-JSON", "RIS"}


def with_own_words(words: Words, own: object) -> tuple[Words, list[Mistake]]:
    """The words of a catalogue with the owner's in their place; those of the catalogue if there are mistakes.

    Args:
        words: The catalogue.
        own: The data of the owner's file.
    """
    data = words.model_dump(exclude_none=True)
    if isinstance(own, dict):
        for key in _WHOLE:
            data.pop(key if own.get(key) is not None else "", None)
    merged, mistakes = validate(Words, _merged(data, own))
    if merged:
        mistakes += mistakes_in_plurals(merged, own)
    return words if merged is None or mistakes else merged, mistakes


def not_replaced(words: Words, own: object) -> list[str]:
    """The words that the owner's file does not replace, by their keys, such as ``filter.clear``.

    Names, such as BibTeX, and messages without letters are the same in every language, and do not count.

    Args:
        words: The words of the catalogue and the owner.
        own: The data of the owner's file.
    """
    unused = {
        (*place, category)
        for place, forms in plural_messages(words)
        for category in forms.keys() - {*words.plural_rules, "other"}
    }
    data = words.model_dump(exclude=_WHOLE, exclude_none=True)
    return [".".join(map(str, place)) for place in _kept(data, own, ()) if place not in unused]


def _merged(data: Any, own: Any) -> Any:  # noqa: ANN401 - any part of a catalogue
    if not (isinstance(data, dict) and isinstance(own, dict)):
        return data if own is None else own
    return {**data, **{key: _merged(data.get(key), part) for key, part in own.items()}}


def _kept(data: object, own: object, place: Place) -> Iterator[Place]:
    if isinstance(data, dict):
        for key, part in data.items():
            yield from _kept(part, own.get(key) if isinstance(own, dict) else None, (*place, key))
    elif own is None and data not in _NAMES and re.search(r"[^\W\d_]", re.sub(r"{\w+}", "", str(data))):
        yield place
