"""What replaces a list that the old site generated in a text: links to the entries, or to their section."""

from homepage.importers.academicpages.context import MoveContext
from homepage.importers.academicpages.texts.plain_text import plain

HEADINGS = {
    "research": "Research",
    "news": "News",
    "internships": "Experience",
    "publications": "Publications",
    "talks": "Talks",
    "teaching": "Teaching",
    "projects": "Projects",
    "press": "In the press",
    "posts": "Posts",
}
"""The usual headings of sections."""


def list_markdown(context: MoveContext, collection: str, here: str) -> str:
    """The Markdown for the list of a collection.

    Args:
        context: The context of the import.
        collection: The collection.
        here: The address of the page with the text; a section of this page needs no link.
    """
    section = context.pages.section_of(collection)
    if section:
        is_here = context.pages.on_page.get(section, "/") == here
        return "" if is_here else f"[{HEADINGS[section]}]({context.pages.address_of(section)})"
    items = context.pages.items.get(collection, ())
    return "\n".join(
        f"- [{_title(plain(page.text('title')) or page.name)}]({context.pages.new[page.file]})" for page in items
    )


def _title(title: str) -> str:
    return title.replace("[", "(").replace("]", ")")
