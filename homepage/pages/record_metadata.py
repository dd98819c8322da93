"""The head of a publication's page, for Google Scholar, reference managers, search engines and link previews."""

from collections.abc import Callable

import reflex as rx

from homepage.components.template import Markup, joined, template
from homepage.models import addresses
from homepage.models.pages import LONGEST_DESCRIPTION
from homepage.models.publications import Publication
from homepage.models.site import Site
from homepage.models.site_base import SiteBase
from homepage.models.text import shortened
from homepage.models.words import Words
from homepage.page_model.wording import byline
from homepage.pages.citation_tags import citation_tags
from homepage.pages.creative_work import creative_work
from homepage.pages.metadata import (
    LARGE_CARD,
    address_and_preview,
    alternate_links,
    json_ld,
    preview_image,
    twitter_card,
)
from homepage.pages.record import Record
from homepage.pages.typed_links import typed_links
from homepage.rich_text.views import to_plain

About = Callable[[str, str, str, str, str, str, str], Markup]
"""Renders the first elements of a head: of the title of the page and of the work, the description, the URL and path of
the page, the URL of the picture for link previews, and the ``twitter:card``."""


def about_record(site: Site) -> About:
    """A function that renders title, description, addresses and Open Graph of the page of each publication."""

    @template
    def about(  # noqa: PLR0913, PLR0917 - what differs between works
        title: str, work: str, description: str, address: str, path: str, image: str, card: str
    ) -> rx.Component:
        return rx.fragment(
            rx.el.title(title),
            rx.el.meta(name="description", content=description),
            rx.el.meta(property="og:image", content=image),
            *address_and_preview(site, address, title=work, description=description, kind="article", card=card),
            *alternate_links(site.settings, path),
        )

    return about


def record_head(site: SiteBase, record: Record, about: About) -> Markup:
    """The head of a publication's page: title, addresses, Open Graph, typed links, citation tags and JSON-LD.

    Args:
        site: The site.
        record: What the page shows.
        about: The function that ``about_record`` returns.
    """
    publication, card = record.publication, record.card
    work = to_plain(publication.title)
    path = addresses.record(publication.id)
    common = about(
        f"{work} – {site.profile.name}",
        work,
        description(publication, site.words),
        site.settings.absolute(path),
        path,
        site.settings.absolute(card.address) if card else preview_image(site),
        LARGE_CARD if card else twitter_card(site),
    )
    links = (
        _typed_link(link.rel, link.href, link.type) if link.type else _link(link.rel, link.href)
        for link in typed_links(site, publication)
    )
    tags = (_citation_tag(name, content) for name, content in citation_tags(site, publication))
    facts = _facts(Markup(json_ld(creative_work(site, publication))))
    return joined([common, _alternative(card.title) if card else "", *links, *tags, facts])


def description(publication: Publication, words: Words) -> str:
    """The description for search results: the sentence, the beginning of the abstract, or else authors and venue."""
    return shortened(
        to_plain(publication.tldr or publication.abstract or "") or _authors_and_venue(publication, words),
        LONGEST_DESCRIPTION,
    )


def _authors_and_venue(publication: Publication, words: Words) -> str:
    when = f"{publication.appeared_in_short or ''} {publication.year or ''}".strip()
    return f"{to_plain(publication.title)}. {byline(publication, words)}. {when}.".removesuffix(" .")


@template
def _alternative(title: str) -> rx.Component:
    """What a card says, for people who do not see it; previews show its other texts beside it."""
    return rx.el.meta(property="og:image:alt", content=title)


@template
def _citation_tag(name: str, content: str) -> rx.Component:
    return rx.el.meta(name=name, content=content)


@template
def _link(relations: str, address: str) -> rx.Component:
    return rx.el.link(rel=relations, href=address)


@template
def _typed_link(relations: str, address: str, type_: str) -> rx.Component:
    return rx.el.link(rel=relations, href=address, type=type_)


@template
def _facts(json: str) -> rx.Component:
    return rx.el.script(json, type="application/ld+json")
