"""Converts a page of ``_portfolio`` to a project."""

import re

from homepage.importers.academicpages.context import MoveContext
from homepage.importers.academicpages.old_site.jekyll import Page
from homepage.importers.academicpages.old_site.page_date import date_of_page
from homepage.importers.academicpages.records.teaser import TEASER_KEYS, teaser
from homepage.importers.academicpages.texts.plain_text import plain

_LINKS = {"link": "Link", "url": "Link", "code": "Code", "github": "Code", "demo": "Demo", "paperurl": "Paper"}
_KNOWN = {*_LINKS, *TEASER_KEYS, "title", "date", "year", "excerpt", "description", "tags", "category", "categories"}


def project(context: MoveContext, page: Page) -> dict[str, object]:
    """Converts a page."""
    path = context.pages.path(page)
    title = context.words(page, "title", "title") or page.title_of_name
    date = context.date(page) if date_of_page(page) else None
    picture = teaser(context, page)
    converter = context.converter(page, path)
    text = converter.markdown(page.body)
    excerpt = converter.markdown(page.text("excerpt") or page.text("description"))
    excerpt = re.sub(rf"!\[[^\]]*\]\({re.escape(picture)}\)", "", excerpt).strip() if picture else excerpt
    if text:
        context.report.carried("text", plain(text), page.at_text(page.body), "content/projects.yaml")
    whole = "\n\n".join(part for part in (excerpt, text) if part and (part is text or plain(part) not in plain(text)))
    links = context.links(page, path, _LINKS)
    context.leave_rest(page, _KNOWN)
    return {"title": title, "date": date, "picture": picture, "links": links, "text": whole or None}
