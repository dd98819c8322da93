"""Settings of the site as a whole: its address, language, description, sections and old addresses."""

from collections.abc import Iterable
from typing import Annotated, Literal, Self
from urllib.parse import quote, urlsplit

from pydantic import AfterValidator, Field, PrivateAttr, ValidationInfo, field_validator

from homepage.models import addresses
from homepage.models.base import TextOrModel
from homepage.models.dates import PublicationDate
from homepage.models.links import SitePath, Url, WebUrl, is_site_path
from homepage.models.looks import Look
from homepage.models.pages import LONGEST_DESCRIPTION, Description, PageAddress, PageSettings, WrittenIn
from homepage.models.publication_view import PublicationView
from homepage.models.text import FixedText, LanguageTag, Slug, Text

DEFAULT_LANGUAGE = "en"


def _address(value: str) -> str:
    """Normalizes the address: no slash at the end, its path percent-encoded as browsers do it."""
    parts = urlsplit(value)
    if set("?#") & set(value) or "@" in parts.netloc:
        raise ValueError(
            f"{value!r} is more than an address; write scheme, host and path, such as https://example.org/me"
        )
    names = addresses.segments(parts.path.removesuffix("/") + "/")[:-1]
    return f"{parts.scheme}://{parts.netloc}" + "".join("/" + quote(name, safe="~!$&()+,;=:@") for name in names)


CvTemplate = Literal["classic", "margin"]
"""The layouts of the CV: dates at the end of the line, or in the margin."""


class SectionSettings(PublicationView, TextOrModel):
    """A section of a page. Written as a plain heading if its name implies its kind.

    The criteria and the grouping of publications are only for the kind ``publications``.
    """

    text_key = "heading"

    heading: Text = Field(description="The heading of the section.", examples=["Selected publications"])
    kind: FixedText | None = Field(
        None, description="The kind of content; known names, such as news, imply it.", examples=["publications"]
    )
    language: WrittenIn = None


class Settings(Look):
    """``content/site.yaml``."""

    url: Annotated[WebUrl, AfterValidator(_address)] = Field(
        description="The URL of the site. If it has a path, as in https://example.org/me, all pages are below it.",
        examples=["https://jane.example", "https://jane.github.io/homepage"],
    )
    languages: tuple[LanguageTag, ...] = Field(
        (),
        description="The languages of a site in several: the first one is at /, the others are below /TAG/. Any text "
        "may then be written as a mapping, such as {en: Waves, zh-Hans: 波浪}.",
        examples=[["de", "en"]],
    )
    language: LanguageTag = Field(
        DEFAULT_LANGUAGE,
        validate_default=True,
        description="The language the pages are written in, as in HTML's lang. It chooses the words of the interface.",
    )
    publication_language: LanguageTag | None = Field(
        None,
        description="The language of the publications that do not name theirs, if it is not that of the site.",
        examples=["en"],
    )
    description: Description = Field(
        description=f"One sentence for search engines and link previews, at most {LONGEST_DESCRIPTION} characters.",
        examples=["Ada Kranz measures waves in estuaries."],
    )
    social_image: SitePath | None = Field(
        None, description="A picture in assets/ for link previews, 1200 by 630 pixels.", examples=["/social-card.png"]
    )
    updated: PublicationDate | None = Field(
        None, description="When you last changed the content, for the foot of the pages: 2025, 2025-07 or 2025-07-01."
    )
    sections: dict[Slug, SectionSettings] | None = Field(
        None,
        description="The sections of the site, each with its heading, in the order of the home page. Other sections "
        "are not shown; without this key, every known section that has content is shown.",
        examples=[{"biography": "About me", "awards": "Awards"}],
    )
    pages: dict[PageAddress, PageSettings] = Field(
        default={},
        description="Further pages by address, each with a title and the names of its sections. The home page, /, has "
        "the sections that no other page has, unless it is listed here too.",
        examples=[{"/group/": {"title": "Group", "sections": ["members"]}}],
    )
    sitemap: tuple[SitePath, ...] = Field(
        (), description="Pages in assets/ that search engines should find, such as /slides/.", examples=[["/slides/"]]
    )
    cv: CvTemplate | None = Field(
        None,
        description="The layout of a CV made of the sections, /cv.pdf and /resume.json: classic, with the dates at "
        "the end of the line, or margin. Default: no CV.",
    )
    machine_readable: bool = Field(
        True,
        description="Whether programs find the pages as Markdown (/index.html.md), a list of them (/llms.txt), and the "
        "content as JSON (/site.json).",
    )
    redirects: dict[SitePath, Url] = Field(
        default={},
        description="Old paths of this site, each with its new address.",
        examples=[{"/old.html": "/group/"}],
    )

    _pages: frozenset[str] = PrivateAttr(frozenset())
    """The files of the pages that exist in the language of these settings, if it is not the first one."""

    @field_validator("languages", mode="after")
    @classmethod
    def _different(cls, languages: tuple[str, ...]) -> tuple[str, ...]:
        if len({each.lower() for each in languages}) < len(languages):
            raise ValueError("names a language twice; keep one")
        return languages

    @field_validator("language", mode="after")
    @classmethod
    def _first(cls, language: str, info: ValidationInfo) -> str:
        first = next(iter(info.data.get("languages", ())), language)
        if language not in (DEFAULT_LANGUAGE, first):
            raise ValueError(f"is {language!r}, and languages begins with {first!r}; remove language")
        return first

    @property
    def origin(self) -> str:
        """Scheme and host, such as ``https://example.org``."""
        parts = urlsplit(self.url)
        return f"{parts.scheme}://{parts.netloc}"

    @property
    def base_path(self) -> str:
        """The path that all pages are below: empty, or such as ``/me``."""
        return urlsplit(self.url).path

    def at_root(self) -> "Settings":
        """A copy of the settings without the base path."""
        return self.model_copy(update={"url": self.origin})

    def in_language(self, language: str, pages: Iterable[str]) -> Self:
        """The settings of another language of the site.

        Args:
            language: One of its languages.
            pages: The addresses that exist in this language, as those of the first language.
        """
        settings = self.model_copy(update={"language": language})
        settings._pages = frozenset(map(addresses.page_file, pages))
        return settings

    @property
    def folder(self) -> str:
        """The folder of the pages in this language in the published folder: empty, or such as ``zh-Hans/``."""
        return f"{self.language}/" if self._pages else ""

    def href(self, address: str) -> str:
        """The URL for a link on a page of this site: paths of the site get the base path."""
        return self.base_path + self._localized(address) if is_site_path(address) else address

    def absolute(self, address: str) -> str:
        """The absolute URL of an address."""
        return self.url + self._localized(address) if is_site_path(address) else address

    def identifier(self, address: str) -> str:
        """The absolute URL of an address in the first language, which identifies what all its pages are about."""
        return self.url + address

    def versions(self, address: str) -> dict[str, str]:
        """The path of a page, below the base path, in each language by its tag; empty if the site has one language.

        Args:
            address: Its address in the first language.
        """
        if len(self.languages) < 2:
            return {}
        return {tag: address if tag == self.languages[0] else f"/{tag}{address}" for tag in self.languages}

    def _localized(self, address: str) -> str:
        if len(self.languages) < 2:  # asked first, because pydantic takes long to read a private attribute
            return address
        return f"/{self.language}{address}" if self._pages and self.page_file(address) in self._pages else address

    def page_file(self, address: str) -> str | None:
        """The file of the page that an address leads to; None if it is outside this site, or no file can have it.

        Args:
            address: A path of the site or a URL, with or without query and fragment.
        """
        path = address.removeprefix(self.url).partition("#")[0].partition("?")[0] or addresses.HOME
        try:
            return addresses.page_file(path)
        except ValueError:
            return None
