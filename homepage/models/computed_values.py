"""Values in texts that are computed from a date when the site is built: ``{{ ordinal_year_since 2021-09 }}``."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches

from homepage.models.dates import PartialDate
from homepage.models.ordinals import Ordinals

BRACES = "{{"
"""How a value begins."""

ValueAt = Callable[[str, int], tuple[str, int]]
"""A function of a text and the index at which the braces of a value begin: the value, and the index after it."""

_EXPRESSION = re.compile(r"\{\{([^{}]*)\}\}")
_EXAMPLE = "{{ years_since 2016-10 }}"
_LITERAL = r"for two braces, write \{{"
_IN_PLAIN_TEXT = re.compile(r"\\\{\{|\{\{")

VALUES: Mapping[str, Callable[[int, Ordinals], str]] = {
    "years_since": lambda full_years, _: str(full_years),
    "current_year_since": lambda full_years, _: str(full_years + 1),
    "ordinal_year_since": lambda full_years, ordinals: ordinals.in_digits(full_years + 1),
    "ordinal_word_since": lambda full_years, ordinals: ordinals.in_words(full_years + 1),
    "Ordinal_word_since": lambda full_years, ordinals: _capitalized(ordinals.in_words(full_years + 1)),
}
"""What is computed from the full years since a date."""

_WITHOUT_ORDINALS = ("years_since", "current_year_since")


class NotComputableError(Exception):
    """A value that cannot be computed; the message says why, and what to write.

    Attributes:
        index: Where it begins in the text.
    """

    def __init__(self, message: str, index: int) -> None:
        self.index = index
        super().__init__(message)


@dataclass(frozen=True)
class Computation:
    """What values depend on, besides the text.

    Attributes:
        today: The day of the build.
        language: The language of the text.
        ordinals: Those of the language; None if it has none.
    """

    today: date
    language: str
    ordinals: Ordinals | None

    def value_at(self, text: str, index: int) -> tuple[str, int]:
        """The value whose braces begin at an index, and the index after it.

        Raises:
            NotComputableError: If there is no value, its name is not known, or its date cannot be used.
        """
        found = _EXPRESSION.match(text, index)
        if found is None:
            raise NotComputableError(f"{{{{ begins a value, and }}}} does not end it; {_LITERAL}", index)
        try:
            return self._value(found[1].split()), found.end()
        except ValueError as error:
            raise NotComputableError(f"{' '.join(found[0].split())}: {error}", index) from None

    def _value(self, words: list[str]) -> str:
        name, *dates = words or [""]
        if name not in VALUES:
            near = get_close_matches(name, VALUES, n=1)
            known = f"did you mean {near[0]}? Else" if near else f"known are {', '.join(VALUES)};"
            raise ValueError(f"{name!r} is not the name of a value; {known} {_LITERAL}")
        if len(dates) != 1:
            raise ValueError(f"has {len(dates)} dates; write one, such as {_EXAMPLE}")
        since = PartialDate.parse(dates[0])
        if self.ordinals is None and name not in _WITHOUT_ORDINALS:
            raise ValueError(
                f"there is no ordinal number that is right in every sentence in the language {self.language!r}; "
                f"write current_year_since, or words of your own"
            )
        years = full_years(since, self.today)
        if years < 0:
            raise ValueError(f"{since} has not come yet; write it when it has")
        return VALUES[name](years, self.ordinals or Ordinals(forms={"other": "{number}"}))


def with_values(text: str, value_at: ValueAt) -> str:
    r"""A plain text with its values; ``\{{`` becomes two braces."""
    parts, done = list[str](), 0
    while found := _IN_PLAIN_TEXT.search(text, done):
        value, end = (BRACES, found.end()) if found[0] != BRACES else value_at(text, found.start())
        parts += [text[done : found.start()], value]
        done = end
    return "".join([*parts, text[done:]])


def full_years(since: PartialDate, today: date) -> int:
    """The number of full years since a date, negative if it has not come yet.

    Args:
        since: The date; its first day if only the year or the month is known.
        today: The day.
    """
    before = (today.month, today.day) < (since.month or 1, since.day or 1)
    return today.year - since.year - before


def _capitalized(word: str) -> str:
    return word[:1].upper() + word[1:]
