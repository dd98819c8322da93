"""The person whose site it is."""

from pydantic import Field

from homepage.models.base import Model
from homepage.models.links import Link, Mailbox, SitePath
from homepage.models.text import LanguageTag, Text


class NativeName(Model):
    """The name in the script it comes from."""

    text: Text = Field(description="The name as it is written there.", examples=["许靖"])
    lang: LanguageTag = Field(description="The language of that name, as in HTML's lang.", examples=["zh-Hans"])


class Profile(Model):
    """``content/profile.yaml``."""

    name: Text = Field(description="The name as it stands at the top of the page.")
    native_name: NativeName | None = Field(None, description="The name in another script.")
    other_names: tuple[Text, ...] = Field(
        (),
        description="Other spellings that author lists know you by. A publication's author is you if spelt like one.",
    )
    tagline: Text | None = Field(None, description="What you are, in one line.")
    email: Mailbox | None = Field(None, description="An address that anybody may read.")
    picture: SitePath | None = Field(None, description="A photo in assets/. Without one a monogram is drawn.")
    links: tuple[Link, ...] = Field((), description="Where else you are: Google Scholar, GitHub, a CV, …")

    @property
    def names(self) -> tuple[str, ...]:
        """Every spelling of the name."""
        native = (self.native_name.text,) if self.native_name else ()
        return (self.name, *native, *self.other_names)

    @property
    def initials(self) -> str:
        """One or two letters for the monogram: of the first and the last word of the name."""
        words = self.name.split()
        ends = words if len(words) < 2 else (words[0], words[-1])
        return "".join(word[0].upper()[:1] for word in ends)
