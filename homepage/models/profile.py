"""The profile of the site's owner."""

from pydantic import Field

from homepage.models.base import Model
from homepage.models.links import Link, Mailbox, SitePath
from homepage.models.text import LanguageTag, Text, initials


class NativeName(Model):
    """The name in its original script."""

    text: Text = Field(description="The name in that script.", examples=["许靖"])
    lang: LanguageTag = Field(description="The language of that name, as in HTML's lang.", examples=["zh-Hans"])


class Profile(Model):
    """``content/profile.yaml``."""

    name: Text = Field(description="The name at the top of the page.")
    native_name: NativeName | None = Field(None, description="The name in another script.")
    other_names: tuple[Text, ...] = Field(
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

    @property
    def initials(self) -> str:
        """The first letters of the first and the last word of the name, for the monogram."""
        return initials(self.name)
