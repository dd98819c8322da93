"""The profile of the site's owner."""

from typing import Self

from pydantic import Field

from homepage.models.base import Model
from homepage.models.links import Link, Mailbox, SitePath
from homepage.models.text import FixedText, LanguageTag, Text, initials


class NativeName(Model):
    """The name in its original script."""

    text: FixedText = Field(description="The name in that script.", examples=["许靖"])
    lang: LanguageTag = Field(description="The language of that name, as in HTML's lang.", examples=["zh-Hans"])


class Profile(Model):
    """``content/profile.yaml``."""

    name: FixedText = Field(description="The name at the top of the page.")
    native_name: NativeName | None = Field(None, description="The name in another script.")
    other_names: tuple[FixedText, ...] = Field(
        (),
        description="Other spellings of your name in author lists. An author with one of these spellings is you.",
    )
    tagline: Text | None = Field(None, description="Your position or role, in one line.")
    email: Mailbox | None = Field(None, description="A public e-mail address.")
    picture: SitePath | None = Field(None, description="A photo in assets/. Without one, your initials are shown.")
    links: tuple[Link, ...] = Field((), description="Links to other pages about you: Google Scholar, GitHub, a CV, …")

    @property
    def names(self) -> tuple[str, ...]:
        """Every spelling of the name."""
        native = (self.native_name.text,) if self.native_name else ()
        return (self.name, *native, *self.other_names)

    def in_language(self, language: str, first: str) -> Self:
        """The profile for the pages in another language: if the native name is in this language, it is the name there.

        Args:
            language: The language of the pages.
            first: The first language of the site, which the name is in.
        """
        native = self.native_name
        if native is None or native.lang != language:
            return self
        return self.model_copy(update={"name": native.text, "native_name": NativeName(text=self.name, lang=first)})

    @property
    def initials(self) -> str:
        """The first letters of the first and the last word of the name, for the monogram."""
        return initials(self.name)
