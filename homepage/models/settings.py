"""Settings of the site as a whole: its address, language, description, sections and old addresses."""

from typing import Annotated, Literal
from urllib.parse import quote, urlsplit

from pydantic import AfterValidator, Field

from homepage.models import addresses
from homepage.models.base import TextOrModel
from homepage.models.dates import PublicationDate
from homepage.models.links import SitePath, Url, WebUrl, is_site_path
from homepage.models.looks import Look
from homepage.models.pages import Description, PageAddress, PageSettings
from homepage.models.publication_view import PublicationView
from homepage.models.text import LanguageTag, Slug, Text


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

    heading: Text = Field(description="The heading of the section.")
    kind: Text | None = Field(None, description="The kind of content; known names, such as news, imply it.")


class Settings(Look):
    """``content/site.yaml``."""

    url: Annotated[WebUrl, AfterValidator(_address)] = Field(
        description="The URL of the site. If it has a path, as in https://example.org/me, all pages are below it.",
        examples=["https://jane.example", "https://jane.github.io/homepage"],
    )
    language: LanguageTag = Field(
        "en",
        description="The language the pages are written in, as in HTML's lang. It chooses the words of the interface.",
    )
    description: Description = Field(
        description="One sentence for search engines and link previews, at most 160 characters."
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
    )
    pages: dict[PageAddress, PageSettings] = Field(
        default={},
        description="Further pages by address, each with a title and the names of its sections. The home page, /, has "
        "the sections that no other page has, unless it is listed here too.",
    )
    sitemap: tuple[SitePath, ...] = Field(
        (), description="Pages in assets/ that search engines should find, such as /slides/."
    )
    cv: CvTemplate | None = Field(
        None,
        description="The layout of a CV made of the sections, /cv.pdf and /resume.json: classic, with the dates at "
        "the end of the line, or margin. Default: no CV.",
    )
    redirects: dict[SitePath, Url] = Field(default={}, description="Old paths of this site, each with its new address.")

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

    def href(self, address: str) -> str:
        """The URL for a link on a page of this site: paths of the site get the base path."""
        return self.base_path + address if is_site_path(address) else address

    def absolute(self, address: str) -> str:
        """The absolute URL of an address."""
        return self.url + address if is_site_path(address) else address

    def page_file(self, address: str) -> str | None:
        """The file of the page that an address leads to; None if it is outside this site, or no file can have it.

        Args:
            address: A path of the site or a URL, with or without query and fragment.
        """
        path = address.removeprefix(self.url).partition("#")[0].partition("?")[0] or addresses.HOME
        if not is_site_path(path):
            return None
        try:
            return addresses.page_file(path)
        except ValueError:
            return None
