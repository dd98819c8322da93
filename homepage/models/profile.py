"""The profile of the site's owner."""

import re
from typing import Annotated, Self

from pydantic import BeforeValidator, Field, ValidationInfo, field_validator

from homepage.models.base import Model, TextOrModel, as_list
from homepage.models.identifiers import orcid_address
from homepage.models.links import Link, Mailbox, Phone, SitePath, Url
from homepage.models.services import Services
from homepage.models.text import FixedText, LanguageTag, Name, Text, initials


class NativeName(Model):
    """The name in its original script."""

    text: FixedText = Field(description="The name in that script.", examples=["艾达"])
    lang: LanguageTag = Field(description="The language of that name, as in HTML's lang.", examples=["zh-Hans"])


class Affiliation(TextOrModel):
    """An organisation that the owner belongs to. Written as a plain string if only the name is given."""

    text_key = "name"

    name: Name = Field(description="Its name.", examples=["Example University"])
    url: Url | None = Field(None, description="Its page.", examples=["https://example.edu"])


class Office(TextOrModel):
    """Where the owner can be visited. Written as a plain string if only the name is given."""

    text_key = "name"

    name: Text = Field(description="Room and building.", examples=["Room 3.14, Pier Building"])
    map: Url | None = Field(None, description="A map or directions.", examples=["https://example.edu/map#pier"])


class Profile(Model):
    """``content/profile.yaml``."""

    name: FixedText = Field(description="The name at the top of the page.", examples=["Ada Kranz"])
    native_name: NativeName | None = Field(None, description="The name in another script.")
    other_names: tuple[FixedText, ...] = Field(
        (),
        description="Other spellings of your name in author lists. An author with one of these spellings is you.",
        examples=[["A. Kranz", "Ada M. Kranz"]],
    )
    position: Text | None = Field(None, description="Your position.", examples=["Ph.D. student in oceanography"])
    affiliation: Annotated[
        tuple[Affiliation, ...],
        BeforeValidator(as_list, json_schema_input_type=Affiliation | tuple[Affiliation, ...]),
    ] = Field((), description="The organisation that you belong to, or a list of these.")
    tagline: Text | None = Field(
        None,
        description="What you do, or your position and affiliation, in one line.",
        examples=["I measure waves in estuaries."],
    )
    office: Office | None = Field(None, description="Where people find you, perhaps with a map.")
    location: Name | None = Field(None, description="Your town.", examples=["Bergen, Norway"])
    phone: Phone | None = Field(None, description="A public telephone number.", examples=["+47 55 00 00 00"])
    email: Mailbox | None = Field(None, description="A public e-mail address.")
    picture: SitePath | None = Field(
        None, description="A photo in assets/. Without one, your initials are shown.", examples=["/portrait.jpg"]
    )
    cv: Url | None = Field(None, description="Your CV.", examples=["/cv.pdf"])
    services: Services = Field(
        {},
        description="Your pages on known services, by a name or an id.",
        examples=[{"github": "ada", "mastodon": "@ada@hci.social"}],
    )
    wechat: SitePath | None = Field(
        None, description="The picture of your WeChat code, in assets/.", examples=["/wechat.png"]
    )
    calendar: Url | None = Field(
        None,
        description="A page where people see when you are free, or make appointments.",
        examples=["https://calendar.example/ada"],
    )
    links: tuple[Link, ...] = Field((), description="Links to other pages about you.")
    webfinger: bool = Field(
        False,
        description="Whether a search for you at this site's host, on Mastodon and similar services, finds the account "
        "that services names under mastodon. Needs a site without a path in its url.",
    )

    @field_validator("webfinger")
    @classmethod
    def _account_for_webfinger(cls, value: bool, info: ValidationInfo) -> bool:
        account = info.data.get("services", {}).get("mastodon", "")
        if value and "services" in info.data and not re.fullmatch(r"https://[^/]+/@\w+/?", account):
            raise ValueError('needs an account; write it under services, such as mastodon: "@ada@hci.social"')
        return value

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
    def orcid(self) -> str | None:
        """The URL of the owner's ORCID iD, if a service or a link has it."""
        urls = (*self.services.values(), *(link.url for link in self.links))
        return next(filter(None, map(orcid_address, urls)), None)

    @property
    def initials(self) -> str:
        """The first letters of the first and the last word of the name, for the monogram."""
        return initials(self.name)
