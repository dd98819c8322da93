"""Converts a page with a text of its own."""

from homepage.importers.academicpages.context import MoveContext
from homepage.importers.academicpages.markdown.list_marks import marks_in, replace_marks
from homepage.importers.academicpages.old_site.jekyll import Page
from homepage.importers.academicpages.records.lists import list_markdown
from homepage.importers.academicpages.records.matter import with_matter
from homepage.importers.academicpages.records.teaser import TEASER_KEYS, teaser
from homepage.importers.academicpages.texts.chunks import chunks, joined, without_empty_headings
from homepage.importers.academicpages.texts.plain_text import plain
from homepage.models.text import slugify

_SHOWN = ("date", "venue", "location", "type")
"""Settings of items that the old site showed above their text."""
_KNOWN = {"title", "excerpt", "description", *TEASER_KEYS, *_SHOWN}


def text_page(context: MoveContext, page: Page, navigation: int | None) -> tuple[str, str]:
    """Converts a page.

    Args:
        context: The context of the import.
        page: The page.
        navigation: Its position in the navigation bar; None if it is not in it.

    Returns:
        The name of its file in content/, without suffix, and the text of the file.
    """
    address = context.pages.new[page.file]
    title = context.words(page, "title", "title") or page.title_of_name
    picture = teaser(context, page)
    excerpt = context.words(page, "excerpt", "excerpt") if plain(page.text("excerpt")) else ""
    converter = context.converter(page, context.pages.path(page))
    marked = converter.with_marks(page.body)
    body = replace_marks(marked, lambda name: list_markdown(context, name, address))
    text = _without_title(joined(without_empty_headings(body)) if marks_in(marked) else body, title)
    if picture and f"({picture})" not in text:
        text = f"![]({picture})\n\n{text}"
    facts = ", ".join(words for key in _SHOWN if (words := context.words(page, key, key)))
    text = "\n\n".join(filter(None, (facts, "" if excerpt in plain(text) else excerpt, text)))
    context.leave_rest(page, _KNOWN)
    name = f"pages/{'/'.join(slugify(part) or 'page' for part in address.strip('/').split('/'))}"
    context.report.carried("text", plain(text), page.at_text(page.body), f"content/{name}.md")
    matter = {"title": title, "address": None if f"/{name.removeprefix('pages/')}/" == address else address}
    return name, with_matter({**matter, "navigation": navigation or False}, text)


def _without_title(text: str, title: str) -> str:
    """A text without its first heading if it repeats the title."""
    pieces = list(chunks(text))
    repeats = pieces and pieces[0].kind == "heading" and plain(pieces[0].text).casefold() == title.casefold()
    return joined(pieces[1:]) if repeats else text
