"""The content of the site as JSON: the values that the owner wrote, and that pages show."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from homepage.citation.bibtex import DISPLAY_FIELDS
from homepage.machine_readable.texts import markdown_of
from homepage.models import addresses
from homepage.models.base import Model
from homepage.models.publications import PEOPLE, Publication
from homepage.models.site import Page, Post, Rendered, SectionSource, Site
from homepage.page_model.pages import page_sections, title

_ENCODER = json.JSONEncoder(ensure_ascii=False)  # its option for indentation takes ten times as long

_NOT_SHOWN = {
    "profile": {"webfinger"},
    "publication": {"show", "same_as"},
    "post": {"draft", "redirect_from"},
    "entry": {"text"},
}
"""The keys that only say how the site is made."""


def site_json(site: Site) -> str:
    """Everything in the first language, with a line for each publication, page, post and entry.

    Names are those of the content files. Texts are Markdown. Addresses that begin with a slash are below ``url``.
    """
    settings = site.settings
    content = {
        "url": settings.url,
        "language": settings.language,
        "description": settings.description,
        "updated": str(settings.updated) if settings.updated else None,
        "profile": _written(site.profile, "profile"),
        "topics": [_written(each) for each in site.topics],
        "pages": [_page(site, page) for page in site.pages],
        "sections": [section for page in site.pages for section in _sections(site, page)],
        "posts": [_post(site, post) for post in site.posts],
        "publications": [_publication(work) for work in site.shown_publications],
    }
    lines = (f'"{key}": {_lines(value)}' for key, value in content.items() if value)
    text = "{\n" + ",\n".join(lines) + "\n}\n"
    return text.replace("@", "\\u0040")  # as in pages: a search for mail addresses in the source finds none


def _lines(value: object) -> str:
    if isinstance(value, list):
        return "[\n" + ",\n".join(map(_ENCODER.encode, value)) + "\n]"
    return _ENCODER.encode(value)


def _written(model: Model, kind: str = "") -> dict[str, Any]:
    """The values of a model, as content files write them, without defaults and without what no page shows."""
    return model.model_dump(mode="json", by_alias=True, exclude_defaults=True, exclude=_NOT_SHOWN.get(kind))


def _page(site: Site, page: Page) -> Mapping[str, str]:
    text = markdown_of(site, page.html)
    return {"address": page.address, "title": title(site, page), **({"text": text} if text else {})}


def _sections(site: Site, page: Page) -> Iterator[Mapping[str, Any]]:
    """The sections that the page shows, with what their files have."""
    shown = {each.id for each in page_sections(site, page)}
    yield from (_section(site, source) for source in page.sections if source.name in shown)


def _section(site: Site, source: SectionSource) -> Mapping[str, Any]:
    found = {
        "text": markdown_of(site, source.html),
        "entries": [_entry(site, each) for each in source.entries],
    }
    name = {"name": source.name, "heading": source.heading, "kind": source.kind, "page": source.page}
    return name | {key: value for key, value in found.items() if value}


def _entry(site: Site, rendered: Rendered[Any]) -> Mapping[str, Any]:
    text = markdown_of(site, rendered.html)
    return _written(rendered.entry, "entry") | ({"text": text} if text else {})


def _post(site: Site, post: Post) -> Mapping[str, Any]:
    return {"address": post.address, **_written(post.matter, "post"), "text": markdown_of(site, post.html)}


def _publication(work: Publication) -> Mapping[str, Any]:
    written = _written(work, "publication")
    for role in PEOPLE:
        for person in written.get(role, ()):
            if not person.get("owner"):
                person.pop("owner", None)
    further = {name: value for name, value in work.bibtex.items() if name not in DISPLAY_FIELDS}
    if written.pop("bibtex", None) and further:
        written["bibtex"] = further
    return written | {"type": work.type, "status": work.status, "page": addresses.record(work.id)}
