"""Converts a post of the blog."""

from homepage.importers.academicpages.context import MoveContext
from homepage.importers.academicpages.old_site.jekyll import Page
from homepage.importers.academicpages.records.lists import list_markdown
from homepage.importers.academicpages.records.matter import with_matter
from homepage.importers.academicpages.records.teaser import TEASER_KEYS, teaser
from homepage.importers.academicpages.texts.plain_text import plain

_KNOWN = {"title", "date", "excerpt", "description", "summary", "tags", "categories", "category", "slug", *TEASER_KEYS}


def post(context: MoveContext, page: Page, *, is_listed: bool) -> tuple[str, str]:
    """Converts a page of ``_posts``.

    Args:
        context: The context of the import.
        page: The page.
        is_listed: Whether the old site listed its posts. If not, it is a draft.

    Returns:
        The name of its file in content/, without suffix, and the text of the file.
    """
    address = context.pages.new[page.file]
    date = context.date(page)
    title = context.words(page, "title", "title") or page.title_of_name
    summary = next(
        (words for key in ("excerpt", "description", "summary") if (words := context.words(page, key, key))), ""
    )
    tags: dict[str, str] = {}
    for key in ("tags", "categories", "category"):
        for tag in filter(None, map(plain, page.texts(key))):
            tags.setdefault(tag, page.at(key))
    for tag, place in tags.items():
        context.report.carried("tag", tag, place)
    picture = teaser(context, page)
    converter = context.converter(page, context.pages.path(page))
    text = converter.markdown(page.body, lambda name: list_markdown(context, name, address))
    if picture and f"({picture})" not in text:
        text = f"![]({picture})\n\n{text}"
    context.leave_rest(page, _KNOWN)
    name = f"posts/{date}-{address.removeprefix('/posts/').strip('/')}"
    if not is_listed:
        context.report.changed("post", title, page.file, f"a draft, {name}.md: no page of the old site lists its posts")
        context.report.left("URL", context.pages.path(page), page.at("permalink"), "its post is a draft")
    elif text:
        context.report.carried("post", title, page.at_text(page.body), f"{name}.md")
    matter = {"title": title, "date": date, "summary": summary or None, "tags": list(tags) or None}
    return name, with_matter({**matter, "draft": None if is_listed else True}, text)
