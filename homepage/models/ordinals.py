"""Ordinal numbers of years in a language, as they are written beside the word for year: 5th year, 5e année."""

from collections.abc import Mapping
from typing import Annotated, Self

from pydantic import Field, model_validator

from homepage.models.base import Model
from homepage.models.messages import Word, message
from homepage.models.plural_rules import PluralCategory, PluralRules, plural_category


class Ordinals(Model):
    """The ordinal numbers of a language, in the one form and gender that is right in every sentence.

    A language whose ordinals change with the sentence, as in Russian, has none.
    """

    rules: PluralRules = Field(default={})
    forms: Mapping[PluralCategory, Annotated[str, message("number")]]
    words: tuple[Word, ...] = ()

    @model_validator(mode="after")
    def _forms_of_all_rules(self) -> Self:
        if self.forms.keys() != {*self.rules, "other"}:
            raise ValueError(f"has other forms than its rules name; write {', '.join([*self.rules, 'other'])}")
        return self

    def in_digits(self, number: int) -> str:
        """An ordinal such as 5th."""
        return self.forms[plural_category(self.rules, number)].format(number=number)

    def in_words(self, number: int) -> str:
        """An ordinal such as fifth; in digits if the language has no word for it here.

        Args:
            number: From 1.
        """
        return self.words[number - 1] if number <= len(self.words) else self.in_digits(number)
