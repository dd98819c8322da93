"""Converts a page of ``_talks`` or ``_teaching`` to an entry."""

from homepage.importers.academicpages.context import MoveContext
from homepage.importers.academicpages.old_site.jekyll import Page
from homepage.importers.academicpages.records.teaser import TEASER_KEYS
from homepage.importers.academicpages.texts.plain_text import plain

_LINKS = {
    "link": "Link",
    "url": "Link",
    "paperurl": "Paper",
    "slidesurl": "Slides",
    "slides": "Slides",
    "video": "Video",
    "videourl": "Video",
    "recording": "Recording",
    "poster": "Poster",
    "code": "Code",
    "website": "Website",
}
_KNOWN = {*_LINKS, *TEASER_KEYS, "title", "type", "venue", "location", "date", "year", "excerpt", "description"}


def activity(context: MoveContext, page: Page, path: str) -> dict[str, object]:
    """Converts a page.

    Args:
        context: The context of the import.
        page: The page.
        path: Its old path.
    """
    date = context.date(page)
    title = context.words(page, "title", "title") or page.title_of_name
    converter = context.converter(page, path)
    text = converter.markdown(page.body)
    if not text:
        text = converter.markdown(page.text("excerpt") or page.text("description"))
    if text:
        context.report.carried("text", plain(text), page.at_text(page.body))
    links = context.links(page, path, _LINKS)
    for key in sorted(TEASER_KEYS):
        if picture := page.text(key, "teaser") or page.text(key):
            context.report.left("picture", picture, page.at(key), "such an entry has no picture")
    context.leave_rest(page, _KNOWN)
    fields = {key: context.words(page, key, key) or None for key in ("type", "venue", "location")}
    return {"title": title, "date": date, **fields, "links": links, "text": text or None}
