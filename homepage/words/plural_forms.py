"""Checks that messages have the plural forms of their language."""

from collections.abc import Iterator, Mapping

from homepage.models.plural_rules import CATEGORIES
from homepage.models.site import Place
from homepage.models.words import Words
from homepage.validation import Mistake


def plural_messages(words: Words) -> Iterator[tuple[Place, Mapping[str, str]]]:
    """The messages with plural forms: their places in the catalogue, and their forms by category."""
    return _plural_messages(words.model_dump(exclude={"plural_rules", "ordinals"}), ())


def mistakes_in_plurals(words: Words, written: object) -> Iterator[Mistake]:
    """The plural forms that are missing or never used.

    Args:
        words: The words, with the rules of their language.
        written: The data to check: the whole catalogue, or the part of it that the owner wrote.
    """
    needed = [category for category in CATEGORIES if category in words.plural_rules or category == "other"]
    for place, forms in plural_messages(words):
        own = _at(written, place)
        if own is None:
            continue
        if missing := [category for category in needed if category not in forms]:
            message = f"has no plural form {', '.join(missing)}, which the plural_rules of this language need; add it"
            yield Mistake(place, message, of_key=False)
        for category in own:
            if category not in needed:
                message = "is a plural form that the plural_rules of this language do not name; remove it"
                yield Mistake((*place, category), message, of_key=True)


def _plural_messages(data: Mapping[str, object], place: Place) -> Iterator[tuple[Place, Mapping[str, str]]]:
    for key, part in data.items():
        if isinstance(part, dict):
            if part.keys() <= set(CATEGORIES):
                yield (*place, key), part
            else:
                yield from _plural_messages(part, (*place, key))


def _at(data: object, place: Place) -> Mapping[str, object] | None:
    """The mapping at a place, or None."""
    for key in place:
        data = data.get(key) if isinstance(data, dict) else None
    return data if isinstance(data, dict) else None
