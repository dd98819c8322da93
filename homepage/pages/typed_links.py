"""Typed links in the head of a publication's page: its other formats, and FAIR Signposting.

Source: the FAIR Signposting Profile, level 1, for landing pages (https://signposting.org/FAIR/).
"""

from collections.abc import Iterator
from typing import NamedTuple

from homepage.models import addresses
from homepage.models.identifiers import doi_address
from homepage.models.publication_types import TYPES
from homepage.models.publications import Publication
from homepage.models.site_base import SiteBase


class TypedLink(NamedTuple):
    """A link in the head of a page.

    Attributes:
        rel: Its link relations, separated by spaces.
        href: Its target.
        type: The MIME type of the target, if it is not that of a page.
    """

    rel: str
    href: str
    type: str | None = None


def typed_links(site: SiteBase, publication: Publication) -> Iterator[TypedLink]:
    """The links from a work's page to its identifier, authors, type, content and descriptions."""
    href, name = site.settings.href, publication.id
    yield TypedLink("alternate describedby", href(addresses.record_bibtex(name)), "application/x-bibtex")
    csl_json = "application/vnd.citationstyles.csl+json"
    yield TypedLink("alternate describedby", href(addresses.record_csl_json(name)), csl_json)
    if publication.doi:
        yield TypedLink("cite-as", doi_address(publication.doi))
    elif publication.arxiv:
        yield TypedLink("cite-as", publication.resources["arxiv"])
    for author in publication.authors:
        orcid = site.profile.orcid if author.owner else author.orcid
        if orcid:
            yield TypedLink("author", orcid)
    yield TypedLink("type", "https://schema.org/AboutPage")  # this page, by the profile's rules
    yield TypedLink("type", f"https://schema.org/{TYPES[publication.type_or_preprint].schema_org}")
    if publication.pdf_url:
        yield TypedLink("item", href(publication.pdf_url), "application/pdf")
