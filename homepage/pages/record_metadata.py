"""Metadata of a publication's page, for Google Scholar, search engines and link previews."""

from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlsplit

import reflex as rx

from homepage.components.template import Markup, joined, template
from homepage.models import addresses
from homepage.models.authors import Author
from homepage.models.dates import PartialDate
from homepage.models.identifiers import doi_address
from homepage.models.pages import LONGEST_DESCRIPTION
from homepage.models.publication_types import TYPES
from homepage.models.publications import Publication
from homepage.models.site import Site
from homepage.models.text import shortened
from homepage.models.words import Words
from homepage.page_model.wording import byline
from homepage.pages.metadata import address_and_preview, alternate_links, json_ld, person_id, preview_image
from homepage.rich_text.views import to_plain

_CONTAINER = {
    "article": "journal_title",
    "inproceedings": "conference_title",
    "incollection": "inbook_title",
}
_INSTITUTION = {
    "phdthesis": "dissertation_institution",
    "mastersthesis": "dissertation_institution",
    "techreport": "technical_report_institution",
}


def record_head(site: Site) -> Callable[[Publication], Markup]:
    """A function that renders title, description, canonical address, Open Graph, Highwire Press tags and JSON-LD."""

    @template
    def about(title: str, work: str, description: str, address: str, path: str) -> rx.Component:
        return rx.fragment(
            rx.el.title(title),
            rx.el.meta(name="description", content=description),
            rx.el.meta(property="og:image", content=preview_image(site)),
            *address_and_preview(site, address, title=work, description=description, kind="article"),
            *alternate_links(site.settings, path),
        )

    def render(publication: Publication) -> Markup:
        work = to_plain(publication.title)
        title = f"{work} – {site.profile.name}"
        path = addresses.record(publication.id)
        address = site.settings.absolute(path)
        tags = (_citation_tag(f"citation_{name}", content) for name, content in citation_tags(site, publication))
        facts = _facts(Markup(json_ld(creative_work(site, publication))))
        return joined([about(title, work, description(publication, site.words), address, path), *tags, facts])

    return render


def description(publication: Publication, words: Words) -> str:
    """The description for search results: the sentence, the beginning of the abstract, or else authors and venue."""
    return shortened(
        to_plain(publication.tldr or publication.abstract or "") or _authors_and_venue(publication, words),
        LONGEST_DESCRIPTION,
    )


@template
def _citation_tag(name: str, content: str) -> rx.Component:
    return rx.el.meta(name=name, content=content)


@template
def _facts(json: str) -> rx.Component:
    return rx.el.script(json, type="application/ld+json")


def citation_tags(site: Site, publication: Publication) -> Iterator[tuple[str, str]]:
    """Highwire Press tags: names without ``citation_``, and values. Source: Google Scholar's inclusion guidelines.

    Only the page in the first language of a site has them, so that there is one page for each work.
    """
    if site.settings.folder:
        return
    yield "title", to_plain(publication.title)
    for author in publication.authors:
        yield "author", author.name
    if publication.date:
        yield "publication_date", _day_or_year(publication.date)
    facts = {
        _CONTAINER.get(TYPES[publication.type].bibtex, "journal_title"): _container(publication),
        _INSTITUTION.get(TYPES[publication.type].bibtex, "publisher"): publication.publisher,
        "volume": publication.volume,
        "issue": publication.number,
        **dict(zip(("firstpage", "lastpage"), publication.page_range, strict=False)),
        "doi": publication.doi,
        "arxiv_id": publication.arxiv,
        "abstract_html_url": site.settings.absolute(addresses.record(publication.id)),
        "pdf_url": _own_pdf(site, publication),
    }
    yield from ((name, fact) for name, fact in facts.items() if fact)


def _day_or_year(date: PartialDate) -> str:
    """A date in Google Scholar's format: a full date or a year, never only a month."""
    return str(date).replace("-", "/") if date.day else f"{date.year:04}"


def _own_pdf(site: Site, publication: Publication) -> str | None:
    """The URL of a PDF on this site, or None. Google Scholar ignores PDFs on other hosts, or drops the page."""
    written = map(site.settings.absolute, filter(None, (publication.links.pdf, publication.links.paper)))
    own = (address for address in written if address.startswith(f"{site.settings.url}/"))
    return next((address for address in own if urlsplit(address).path.lower().endswith(".pdf")), None)


def creative_work(site: Site, publication: Publication) -> dict[str, Any]:
    """The work as a schema.org CreativeWork. The owner has the ``@id`` of the person on the home page."""
    settings = site.settings
    address = settings.absolute(addresses.record(publication.id))
    venue = _container(publication)
    facts = {
        "@context": "https://schema.org",
        "@type": TYPES[publication.type_or_preprint].schema_org,
        "@id": f"{settings.identifier(addresses.record(publication.id))}#work",
        "url": address,
        "headline": to_plain(publication.title),
        "name": to_plain(publication.title),
        "author": [_author(site, author) for author in publication.authors],
        "editor": [_author(site, editor) for editor in publication.editors],
        "translator": [_author(site, translator) for translator in publication.translators],
        "contributor": [_author(site, advisor) for advisor in publication.advisors],
        "inLanguage": publication.language,
        "datePublished": publication.date and str(publication.date),
        "isPartOf": venue
        and {"@type": "Periodical" if TYPES[publication.type].bibtex == "article" else "Book", "name": venue},
        "itemReviewed": publication.reviewed and {"@type": "CreativeWork", "name": to_plain(publication.reviewed)},
        "pagination": publication.pages,
        "award": publication.award,
        "sameAs": [
            settings.absolute(url) for kind, url in publication.resources.items() if kind in {"paper", "arxiv", "doi"}
        ],
        "identifier": publication.doi and doi_address(publication.doi),
        "about": [topic.name for topic in site.topics if topic.id in publication.topics],
    }
    return {name: fact for name, fact in facts.items() if fact}


def _container(publication: Publication) -> str | None:
    """The venue where it appeared. A venue where it was only submitted is left out."""
    return None if publication.status == "submitted" else publication.venue_full or publication.venue


def _author(site: Site, author: Author) -> dict[str, Any]:
    """An author as a schema.org Person; the owner has the ``@id`` of the person on the home page."""
    facts = {
        "@type": "Person",
        "@id": person_id(site) if author.owner else None,
        "name": author.name,
        "url": author.url and site.settings.absolute(author.url),
    }
    return {name: fact for name, fact in facts.items() if fact}


def _authors_and_venue(publication: Publication, words: Words) -> str:
    when = f"{publication.venue or ''} {publication.year or ''}".strip()
    return f"{publication.title}. {byline(publication, words)}. {when}.".removesuffix(" .")
