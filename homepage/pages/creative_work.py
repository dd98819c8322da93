"""A publication as JSON-LD, with the properties that schema.org has for its type."""

from typing import Any

from homepage.models import addresses
from homepage.models.authors import Author
from homepage.models.identifiers import doi_address
from homepage.models.publication_types import TYPES
from homepage.models.publications import Publication
from homepage.models.site_base import SiteBase
from homepage.pages.metadata import person_id
from homepage.rich_text.views import to_plain

_PAGINATED = frozenset({"ScholarlyArticle", "NewsArticle", "Report", "Chapter"})
"""The types that have ``pagination``."""

_WHOLES = {"article": "Periodical", "newspaper": "Newspaper", "inproceedings": "Book", "incollection": "Book"}
"""The type of the venue. The venue of other works may be an event, a series or a host."""


def creative_work(site: SiteBase, publication: Publication) -> dict[str, Any]:
    """The work as a schema.org CreativeWork. The owner has the ``@id`` of the person on the home page."""
    address = site.settings.absolute(addresses.record(publication.id))
    type_ = TYPES[publication.type_or_preprint].schema_org
    facts = {
        "@context": "https://schema.org",
        "@type": type_,
        "@id": f"{site.settings.identifier(addresses.record(publication.id))}#work",
        "url": address,
        "headline": to_plain(publication.title),
        "name": to_plain(publication.title),
        "author": [_person(site, author) for author in publication.authors],
        "editor": [_person(site, editor) for editor in publication.editors],
        "translator": [_person(site, translator) for translator in publication.translators],
        "contributor": [_person(site, advisor) for advisor in publication.advisors],
        "inLanguage": publication.language,
        "datePublished": publication.date and str(publication.date),
        "isPartOf": _whole(publication),
        "publisher": publication.publisher and {"@type": "Organization", "name": publication.publisher},
        "itemReviewed": publication.reviewed
        and type_ == "Review"
        and {"@type": "CreativeWork", "name": to_plain(publication.reviewed)},
        "pagination": publication.pages if type_ in _PAGINATED else None,
        "award": publication.award and to_plain(publication.award),
        "sameAs": [
            site.settings.absolute(url)
            for kind, url in publication.resources.items()
            if kind in {"paper", "arxiv", "doi"}
        ],
        "identifier": publication.doi and doi_address(publication.doi),
        "keywords": [topic.name for topic in site.topics if topic.id in publication.topics],
    }
    return _known(facts)


def _whole(publication: Publication) -> dict[str, Any] | None:
    """What the work is part of: the issue, in the volume, in the journal; or the book."""
    venue = publication.appeared_in
    type_ = _WHOLES.get("article" if publication.type == "review" else publication.type_or_preprint)
    if not venue or not type_:
        return None
    whole: dict[str, Any] = {"@type": type_, "name": venue}
    if type_ == "Book":
        return whole
    if publication.volume:
        whole = {"@type": "PublicationVolume", "volumeNumber": publication.volume, "isPartOf": whole}
    if publication.number:
        whole = {"@type": "PublicationIssue", "issueNumber": publication.number, "isPartOf": whole}
    return whole


def _person(site: SiteBase, author: Author) -> dict[str, Any]:
    """An author as a schema.org Person; the owner has the ``@id`` of the person on the home page."""
    facts = {
        "@type": "Person",
        "@id": person_id(site) if author.owner else None,
        "name": author.name,
        "url": author.url and site.settings.absolute(author.url),
    }
    return _known(facts)


def _known(facts: dict[str, Any]) -> dict[str, Any]:
    return {name: fact for name, fact in facts.items() if fact}
