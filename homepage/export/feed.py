"""The Atom feed (RFC 4287) of publications, news and posts. All dates come from the content."""

from xml.etree.ElementTree import Element, SubElement, indent, tostring

from homepage.models import addresses
from homepage.models.dates import PartialDate
from homepage.models.publications import Publication
from homepage.models.site import Page, Post, Site
from homepage.page_model.html_text import plain_text
from homepage.page_model.pages import page_sections
from homepage.page_model.section_content import NewsLine, NewsList
from homepage.page_model.wording import byline
from homepage.rich_text.views import to_plain

_MOST_ENTRIES = 50
_NAMESPACE = "http://www.w3.org/2005/Atom"


def feed(site: Site) -> str:
    """The latest publications, news and posts, latest first. Entries without a date are left out."""
    settings = site.settings
    root = Element("feed", {"xmlns": _NAMESPACE, "xml:lang": settings.language})
    dated = [(each.date, _of_publication(site, each, each.date)) for each in site.shown_publications if each.date]
    for page in site.pages:
        contents = (section.content for section in page_sections(site, page))
        news = (line for content in contents if isinstance(content, NewsList) for line in content.lines)
        dated += [(each.date, _of_news(site, page, each)) for each in news]
    dated += [(each.matter.date, _of_post(site, each)) for each in site.posts]
    latest = sorted(dated, key=lambda each: each[0].sort_key(), reverse=True)[:_MOST_ENTRIES]
    _add(root, "title", site.profile.name)
    _add(root, "subtitle", settings.description)
    _add(root, "id", settings.absolute(addresses.HOME))
    _add(root, "link", rel="alternate", type="text/html", href=settings.absolute(addresses.HOME))
    _add(root, "link", rel="self", type="application/atom+xml", href=settings.absolute(addresses.FEED))
    _add(root, "updated", _timestamp(latest[0][0] if latest else PartialDate(1970)))
    _add(SubElement(root, "author"), "name", site.profile.name)
    root.extend(entry for _, entry in latest)
    indent(root, "")
    return '<?xml version="1.0" encoding="utf-8"?>\n' + tostring(root, encoding="unicode") + "\n"


def _of_publication(site: Site, publication: Publication, date: PartialDate) -> Element:
    where = f"{byline(publication, site.words)}. {publication.appeared_in_short or ''} {publication.year}.".replace(
        ". .", "."
    )
    address = site.settings.absolute(addresses.record(publication.id))
    entry = _entry(address, to_plain(publication.title), date, site.fallbacks.texts.get(publication.title))
    for author in publication.authors:
        _add(SubElement(entry, "author"), "name", author.name)
    _add(
        entry,
        "summary",
        " ".join(where.split()) + (f"\n\n{to_plain(publication.abstract)}" if publication.abstract else ""),
    )
    return entry


def _of_news(site: Site, page: Page, news: NewsLine) -> Element:
    address = site.settings.absolute(page.address)
    language = site.fallbacks.html.get(news.html)
    entry = _entry(f"{address}#{news.id}", plain_text(news.html), news.date, language)
    _add(entry, "content", news.html, **{"type": "html", "xml:base": address})
    return entry


def _of_post(site: Site, post: Post) -> Element:
    address = site.settings.absolute(post.address)
    language = site.fallbacks.texts.get(post.matter.title)
    entry = _entry(address, to_plain(post.matter.title), post.matter.date, language)
    for tag in post.matter.tags:
        _add(entry, "category", term=tag)
    if post.matter.summary:
        _add(entry, "summary", to_plain(post.matter.summary))
    _add(entry, "content", post.html, **{"type": "html", "xml:base": address})
    return entry


def _entry(address: str, title: str, date: PartialDate, language: str | None) -> Element:
    """An entry.

    Args:
        address: The absolute URL of its page.
        title: Its title.
        date: Its date.
        language: The language of the title, if it is not that of the feed.
    """
    entry = Element("entry")
    _add(entry, "title", title, **({"xml:lang": language} if language else {}))
    _add(entry, "id", address)
    _add(entry, "link", href=address)
    _add(entry, "updated", _timestamp(date))
    return entry


def _add(parent: Element, tag: str, text: str | None = None, **attributes: str) -> None:
    SubElement(parent, tag, attributes).text = text


def _timestamp(date: PartialDate) -> str:
    """A date as an RFC 3339 timestamp: the start of the day, month or year."""
    return f"{date.year:04}-{date.month or 1:02}-{date.day or 1:02}T00:00:00Z"
