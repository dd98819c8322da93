"""Metadata of pages, for browsers, search engines and link previews."""

import json
import re
from dataclasses import dataclass
from typing import Any

import reflex as rx

from homepage.components.raw_html import raw_html
from homepage.models import addresses
from homepage.models.settings import Settings
from homepage.models.site import Page, Post, Site
from homepage.models.site_base import SiteBase
from homepage.page_model import pages
from homepage.page_model.profile_links import same_as
from homepage.rich_text.views import to_plain

_MAILTO = re.compile(r'(?<=")mailto:[^"\\]+(?=")')

LARGE_CARD = "summary_large_image"
"""The ``twitter:card`` of a picture that is as wide as the preview."""


@dataclass(frozen=True)
class Metadata:
    """Metadata of a page.

    Attributes:
        title: The title, for browser tabs and search results.
        description: The description, at most 160 characters.
        image: The absolute URL of a picture for link previews.
        meta: Further elements of the head.
    """

    title: str
    description: str
    image: str
    meta: list[rx.Component]

    def elements(self) -> list[rx.Component]:
        """The elements of the head."""
        return [
            rx.el.title(self.title),
            rx.el.meta(name="description", content=self.description),
            rx.el.meta(property="og:image", content=self.image),
            *self.meta,
        ]


def page_metadata(site: Site, page: Page) -> Metadata:
    """Title, description, canonical address and Open Graph; on the home page also the person as JSON-LD."""
    profile = site.profile
    name = profile.name if profile.native_name is None else f"{profile.name} ({profile.native_name.text})"
    is_home = page.address == addresses.HOME
    facts = [raw_html(rx.el.script, json_ld(person(site)), type="application/ld+json")] if is_home else []
    heading = name if is_home else pages.title(site, page)
    described = pages.description(site, page)
    address = site.settings.absolute(page.address)
    kind = "profile" if is_home else "website"
    preview = address_and_preview(site, address, title=heading, description=described, kind=kind)
    return Metadata(
        title=name if is_home else f"{heading} – {profile.name}",
        description=described,
        image=preview_image(site),
        meta=[*preview, *alternate_links(site.settings, page.address), *facts],
    )


def post_metadata(site: Site, post: Post) -> Metadata:
    """Title, description, canonical address, Open Graph, and the post as JSON-LD."""
    matter, described = post.matter, pages.post_description(post)
    address = site.settings.absolute(post.address)
    published = rx.el.meta(property="article:published_time", content=str(matter.date))
    facts = raw_html(rx.el.script, json_ld(blog_posting(site, post)), type="application/ld+json")
    heading = to_plain(matter.title)
    preview = address_and_preview(site, address, title=heading, description=described, kind="article")
    return Metadata(
        title=f"{heading} – {site.profile.name}",
        description=described,
        image=preview_image(site),
        meta=[*preview, *alternate_links(site.settings, post.address), published, facts],
    )


def address_and_preview(  # noqa: PLR0913 - what differs between pages
    site: Site, address: str, *, title: str, description: str, kind: str, card: str | None = None
) -> list[rx.Component]:
    """The canonical address, the feed, and Open Graph.

    Args:
        site: The site.
        address: The absolute URL of the page.
        title: The title for link previews.
        description: The description for link previews.
        kind: The ``og:type``.
        card: The ``twitter:card``. Default: large if the site has a picture for it.
    """
    settings = site.settings
    properties = {"og:title": title, "og:description": description, "og:type": kind, "og:url": address}
    feed = settings.href(addresses.FEED)
    return [
        rx.el.link(rel="canonical", href=address),
        rx.el.link(rel="alternate", type="application/atom+xml", title=site.profile.name, href=feed),
        *(rx.el.meta(property=name, content=content) for name, content in properties.items()),
        rx.el.meta(name="twitter:card", content=card or twitter_card(site)),
    ]


def alternates(settings: Settings, address: str) -> dict[str, str]:
    """The URLs of a page in all languages by ``hreflang``; none if the site has one language.

    Args:
        settings: The settings of the site.
        address: The address of the page.
    """
    urls = {tag: settings.url + path for tag, path in settings.versions(address).items()}
    return {**urls, "x-default": next(iter(urls.values()))} if urls else {}


def alternate_links(settings: Settings, address: str) -> list[rx.Component]:
    """The links to a page in all languages, for search engines; none if the site has one language."""
    urls = alternates(settings, address).items()
    return [rx.el.link(rel="alternate", custom_attrs={"hreflang": tag}, href=url) for tag, url in urls]


def twitter_card(site: SiteBase) -> str:
    """The ``twitter:card`` of pages without a picture of their own."""
    return LARGE_CARD if site.settings.social_image else "summary"


def not_found_metadata(site: Site) -> Metadata:
    """The metadata of the 404 page, which search engines must not index."""
    return Metadata(
        title=site.words.not_found.title,
        description=site.words.not_found.description,
        image=preview_image(site),
        meta=[rx.el.meta(name="robots", content="noindex")],
    )


def preview_image(site: SiteBase) -> str:
    """The absolute URL of the picture for link previews."""
    return site.settings.absolute(site.settings.social_image or site.profile.picture or "/favicon.svg")


def person(site: Site) -> dict[str, Any]:
    """The owner of the site as a schema.org Person."""
    profile, settings, office = site.profile, site.settings, site.profile.office
    facts = {
        "@context": "https://schema.org",
        "@type": "Person",
        "@id": person_id(site),
        "name": profile.name,
        "alternateName": list(profile.names[1:]),
        "url": settings.absolute("/"),
        "jobTitle": profile.position,
        "affiliation": [
            _named("Organization", each.name, url=each.url and settings.absolute(each.url))
            for each in profile.affiliation
        ],
        "description": profile.tagline,
        "workLocation": office and _named("Place", office.name, hasMap=office.map and settings.absolute(office.map)),
        "address": profile.location,
        "telephone": profile.phone,
        "email": profile.email and f"mailto:{profile.email}",
        "image": profile.picture and settings.absolute(profile.picture),
        "knowsAbout": [topic.name for topic in site.topics],
        "sameAs": same_as(profile),
    }
    return {name: fact for name, fact in facts.items() if fact}


def _named(kind: str, name: str, **facts: str | None) -> dict[str, str]:
    return {"@type": kind, "name": name, **{key: fact for key, fact in facts.items() if fact}}


def blog_posting(site: Site, post: Post) -> dict[str, Any]:
    """A post as a schema.org BlogPosting."""
    address, matter = site.settings.absolute(post.address), post.matter
    facts = {
        "@context": "https://schema.org",
        "@type": "BlogPosting",
        "@id": f"{address}#post",
        "url": address,
        "headline": to_plain(matter.title),
        "description": pages.post_description(post),
        "datePublished": str(matter.date),
        "keywords": list(matter.tags),
        "inLanguage": site.settings.language,
        "author": {"@type": "Person", "@id": person_id(site), "name": site.profile.name},
    }
    return {name: fact for name, fact in facts.items() if fact}


def person_id(site: SiteBase) -> str:
    """The JSON-LD ``@id`` of the owner, the same on all pages."""
    return site.settings.identifier(addresses.HOME) + "#person"


def json_ld(facts: dict[str, Any]) -> str:
    """Serializes facts as JSON-LD. Every ``<`` is escaped, so that no text can end the script element.

    E-mail addresses are escaped too, as those in the page: a search of its source for an @ does not find them.
    """
    text = json.dumps(facts, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return _MAILTO.sub(lambda found: re.sub("....", r"\\u\g<0>", found[0].encode("utf-16-be").hex()), text)
