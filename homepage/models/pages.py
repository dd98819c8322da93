"""Pages besides the home page, as the owner writes them: in site.yaml, or as Markdown files with front matter."""

from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field

from homepage.models import addresses
from homepage.models.base import Model
from homepage.models.dates import PublicationDate
from homepage.models.links import SitePath
from homepage.models.text import LanguageTag, Slug, Text

LONGEST_DESCRIPTION = 160


def _page_address(value: str) -> str:
    if not value.endswith("/"):
        raise ValueError(f"{value!r} is not the address of a page; write {value}/, with a slash at the end")
    return value


def _not_home(value: str) -> str:
    if value == addresses.HOME:
        raise ValueError(
            "'/' is the home page, whose texts are sections; write content/biography.md, or another address"
        )
    return value


def _navigation(value: object) -> object:
    if value is None or isinstance(value, bool) or value in ("true", "false"):
        return value
    if not str(value).isdecimal() or int(str(value)) < 1:
        raise ValueError(f"{value!r} is no place in the navigation bar; write true, false or a position, such as 2")
    return int(str(value))


PageAddress = Annotated[SitePath, AfterValidator(_page_address)]
"""The path of a page: it begins and ends with a slash."""

WrittenIn = Annotated[
    LanguageTag | None,
    Field(description="The language of the text and the title, if it is not that of the site.", examples=["fr"]),
]
"""The language of one text."""

Description = Annotated[Text, Field(max_length=LONGEST_DESCRIPTION)]
"""One sentence for search engines and link previews."""


class _PageSettings(Model):
    """What all pages have."""

    description: Description | None = Field(
        None,
        description=f"One sentence for search engines, at most {LONGEST_DESCRIPTION} characters.",
        examples=["The lecture, its slides and its exercises."],
    )
    navigation: Annotated[bool | int | None, BeforeValidator(_navigation)] = Field(
        None,
        description="Whether the navigation bar has this page; or its position there, from 1. Default: true for "
        "addresses such as /group/, false for those below another, such as /teaching/algorithms/.",
        examples=[2],
    )
    redirect_from: tuple[SitePath, ...] = Field(
        (), description="Old paths of this page, which lead to it.", examples=[["/courses.html"]]
    )


class PageSettings(_PageSettings):
    """A page with sections: an entry of ``pages`` in ``content/site.yaml``."""

    title: Text | None = Field(
        None, description="The title. Required, except for the home page.", examples=["Teaching"]
    )
    sections: tuple[Slug, ...] = Field(
        description="The names of its sections, in order.", min_length=1, examples=[["teaching", "awards"]]
    )


class PageMatter(_PageSettings):
    """The front matter of a page with a text: ``content/pages/NAME.md``."""

    title: Text = Field(description="The title.", examples=["Algorithms"])
    address: Annotated[PageAddress, AfterValidator(_not_home)] | None = Field(
        None, description="The path of the page. Default: the file's name, as /NAME/.", examples=["/lectures/"]
    )
    language: WrittenIn = None


class PostMatter(Model):
    """The front matter of a post: ``content/posts/NAME.md``."""

    title: Text = Field(description="The title.", examples=["My first research cruise"])
    date: PublicationDate = Field(
        description="The day of publication, such as 2025-07-01. Default: the date in the file's name."
    )
    summary: Text | None = Field(
        None,
        description="A few sentences, for the list of posts and the feed.",
        examples=["Three weeks on the North Sea."],
    )
    tags: tuple[Text, ...] = Field((), description="What it is about.", examples=[["fieldwork"]])
    language: WrittenIn = None
    draft: bool = Field(False, description="Whether it is only shown while you write, and not published.")
    redirect_from: tuple[SitePath, ...] = Field(
        (), description="Old paths of this post, which lead to it.", examples=[["/blog/cruise.html"]]
    )


def default_navigation(address: str) -> bool:
    """Whether the navigation bar has a page if its settings do not say so."""
    return len(addresses.segments(address)) <= 2
