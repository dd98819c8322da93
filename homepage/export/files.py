"""Files beside the pages: redirects, sitemap, robots.txt, icon. Each depends only on the site.

Those of one publication are in ``works.py``.
"""

from collections.abc import Callable, Iterator
from functools import partial
from html import escape
from urllib.parse import quote, unquote

from homepage.citation.bibtex import bibtex_file
from homepage.citation.csl_json import csl_json_file
from homepage.citation.ris import ris_file
from homepage.components.template import Markup, joined
from homepage.cv import cv_pdf, json_resume
from homepage.export.content_security import with_policy
from homepage.export.feed import feed
from homepage.export.webfinger import webfinger
from homepage.looks.tokens import accent_pair
from homepage.machine_readable import lists_for_programs, markdown_pages
from homepage.models import addresses
from homepage.models.languages import html_attributes
from homepage.models.messages import message_parts
from homepage.models.settings import Settings
from homepage.models.site import Site
from homepage.models.word_groups import MovedWords
from homepage.pages.metadata import alternates

File = tuple[str, Callable[[], str]]
"""A path below the site's base path, and a function that renders the text there."""

BinaryFile = tuple[str, Callable[[], bytes]]
"""A path below the site's base path, and a function that renders the bytes there."""


def files(site: Site) -> Iterator[File]:
    """All files beside the pages."""
    yield from citation_files(site)
    yield from other_files(site)


def citation_files(site: Site) -> Iterator[File]:
    """The listed publications in BibTeX and RIS.

    The process that renders the list writes them: the rows have BibTeX too, and the other process has more to write.
    """
    yield addresses.BIBTEX.removeprefix("/"), partial(bibtex_file, site.shown_publications)
    yield addresses.RIS.removeprefix("/"), partial(ris_file, site.shown_publications, site.settings)


def other_files(site: Site) -> Iterator[File]:
    """All files beside the pages, but for those of ``citation_files``."""
    yield from redirects(site)
    yield from record_files(site)
    if site.settings.cv:
        yield addresses.JSON_RESUME.removeprefix("/"), partial(json_resume, site)
    if site.profile.webfinger:
        yield addresses.WEBFINGER.removeprefix("/"), partial(webfinger, site.profile)
    yield "sitemap.xml", partial(sitemap, site)
    yield "robots.txt", partial(robots, site.settings)
    yield from markdown_pages(site)


def binary_files(site: Site) -> Iterator[BinaryFile]:
    """The files that are no texts: the CV."""
    if site.settings.cv:
        yield addresses.CV.removeprefix("/"), partial(cv_pdf, site, site.settings.cv)


def record_files(site: Site) -> Iterator[File]:
    """The listed publications in CSL-JSON, and the feeds."""
    yield addresses.CSL_JSON.removeprefix("/"), partial(csl_json_file, site.shown_publications, site.settings)
    for version in site.versions:
        yield version.settings.folder + addresses.FEED.removeprefix("/"), partial(feed, version)


def defaults(site: Site) -> Iterator[File]:
    """The files that are published unless the owner has one of that name, as ``models/published.py`` plans them."""
    yield "favicon.svg", partial(monogram, site.profile.initials, accent_pair(site.settings.accent)[0])
    yield ".nojekyll", str  # empty; else GitHub Pages omits files that begin with _
    yield "_redirects", partial(redirect_rules, site)
    yield from lists_for_programs(site)


def redirects(site: Site) -> Iterator[File]:
    """A page at every old address that redirects to the new one, without JavaScript."""
    for old, new in site.redirects.items():
        yield addresses.page_file(old), partial(redirect, site.settings.href(new), site.settings, site.words.moved)


def redirect_rules(site: Site) -> str:
    """The old addresses for Netlify, Cloudflare Pages and GitLab Pages, which then answer 301 instead of a page."""
    rules = ((site.settings.href(old), site.settings.href(new)) for old, new in site.redirects.items())
    # A colon or an asterisk would be a placeholder there.
    return "".join(f"{quote(unquote(old), safe='/')} {new} 301\n" for old, new in rules)


def redirect(target: str, settings: Settings, words: MovedWords) -> str:
    """A page that redirects immediately (``meta refresh``), and shows a link in case the browser does not."""
    href = escape(target)
    canonical = escape(target if "://" in target else settings.origin + target)
    title = escape(words.title)
    advice = joined(message_parts(words.advice, address=Markup(f'<a href="{href}">{canonical}</a>')))
    return with_policy(
        f"<!doctype html>\n<html {html_attributes(settings.language)}>\n"
        f'<meta charset="utf-8">\n<title>{title}</title>\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta name="color-scheme" content="light dark">\n<link rel="icon" href="{settings.href("/favicon.svg")}">\n'
        f'<meta http-equiv="refresh" content="0; url={href}">\n<link rel="canonical" href="{canonical}">\n'
        f"<main><h1>{title}</h1><p>{advice}</p></main>\n"
    )


def robots(settings: Settings) -> str:
    """The rules for search engines: they may read everything."""
    return f"User-agent: *\nAllow: /\nSitemap: {settings.absolute('/sitemap.xml')}\n"


def sitemap(site: Site) -> str:
    """The sitemap: the absolute URLs of all pages that search engines may index."""
    pages = [page.address for page in site.pages] + [post.address for post in site.posts]
    records = [addresses.record(publication.id) for publication in site.publications]
    settings, names = site.settings, ""
    urls = [(url, links) for path in (*pages, *records) for url, links in _in_all_languages(settings, path)]
    urls += [(settings.absolute(path), "") for path in settings.sitemap]
    if site.translations:
        names = ' xmlns:xhtml="http://www.w3.org/1999/xhtml"'
    entries = "".join(f"<url><loc>{escape(url)}</loc>{links}</url>\n" for url, links in urls)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"{names}>\n{entries}</urlset>\n'
    )


def _in_all_languages(settings: Settings, path: str) -> Iterator[tuple[str, str]]:
    """The URL of a page in each language, with the links to it in all languages."""
    urls = alternates(settings, path)
    links = "".join(f'<xhtml:link rel="alternate" hreflang="{tag}" href="{escape(url)}"/>' for tag, url in urls.items())
    yield from ((url, links) for url in dict.fromkeys(urls.values()) or [settings.absolute(path)])


def monogram(initials: str, color: str) -> str:
    """An icon with the initials on a colour, for a site without its own icon in assets/."""
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">'
        f'<rect width="64" height="64" rx="12" fill="{color}"/>'
        '<text x="32" y="43" font-family="Georgia,serif" font-size="30" text-anchor="middle" fill="#fff">'
        f"{escape(initials)}</text></svg>\n"
    )
