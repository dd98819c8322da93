"""Makes a page with sections of an old CV: education and awards are entries if every line of them is certain."""

import re
from collections.abc import Callable, Mapping

from homepage.importers.academicpages.context import MoveContext
from homepage.importers.academicpages.destinations.sorting import CV
from homepage.importers.academicpages.markdown.list_marks import replace_marks
from homepage.importers.academicpages.new_site.listing_pages import ListingPages
from homepage.importers.academicpages.new_site.writer import COMMENT
from homepage.importers.academicpages.old_site.jekyll import Page
from homepage.importers.academicpages.records.cv_lines import Entry, award, education
from homepage.importers.academicpages.records.lists import list_markdown
from homepage.importers.academicpages.texts.chunks import Chunk, without_empty_headings
from homepage.importers.academicpages.texts.plain_text import plain

_READERS: Mapping[str, tuple["re.Pattern[str]", Callable[[Chunk], Entry | None]]] = {
    "education": (re.compile(r"\W*educations?\W*", re.IGNORECASE), education),
    "awards": (
        re.compile(
            r"\W*(?:(?:honou?rs|awards|prizes|fellowships|scholarships|grants)(?:,| and| &|\b)\s*)+\W*", re.IGNORECASE
        ),
        award,
    ),
}
_Part = tuple[Chunk | None, list[Chunk]]


def cv_page(context: MoveContext, page: Page, navigation: int | None, listed: ListingPages) -> bool:
    """Adds the page of a CV, if it has entries; returns whether it has.

    Args:
        context: The context of the import.
        page: A page with a text.
        navigation: Its position in the navigation bar; None if it is not in it.
        listed: The pages with sections.
    """
    if context.pages.path(page).strip("/").removesuffix(".html") not in CV:
        return False
    reported = len(context.report.items)
    address = context.pages.new[page.file]
    marked = context.converter(page, context.pages.path(page)).with_marks(page.body)
    text = replace_marks(marked, lambda name: list_markdown(context, name, address))
    parts = _parts(without_empty_headings(text))
    read = {number: found for number, part in enumerate(parts) if (found := _section(part, listed))}
    if not read:
        del context.report.items[reported:]  # it is converted again, as a text
        return False
    shown: list[str | list[Chunk]] = []
    for number, (heading, pieces) in enumerate(parts):
        if number in read:
            shown.append(read[number])
            _add(context, page, read[number], parts[number], listed)
        elif shown and isinstance(shown[-1], list):
            shown[-1] += [*filter(None, [heading]), *pieces]
        else:
            shown.append([*filter(None, [heading]), *pieces])
    listed.add_parts(context, page, shown, navigation)
    return True


def _parts(pieces: list[Chunk]) -> list[_Part]:
    """The text before the first heading, then each heading of the highest level with what is below it."""
    top = min((piece.level for piece in pieces if piece.kind == "heading"), default=0)
    parts: list[_Part] = [(None, [])]
    for piece in pieces:
        if piece.kind == "heading" and piece.level == top:
            parts.append((piece, []))
        else:
            parts[-1][1].append(piece)
    return parts if parts[0][1] else parts[1:]


def _section(part: _Part, listed: ListingPages) -> str | None:
    """The section of a part all of whose lines are certain entries; None for any other part."""
    heading, pieces = part
    words = plain(heading.text) if heading else ""
    section = next((name for name, (pattern, _) in _READERS.items() if pattern.fullmatch(words)), None)
    if section is None or section in listed.entries or not pieces:
        return None
    return section if all(map(_READERS[section][1], pieces)) else None


def _add(context: MoveContext, page: Page, section: str, part: _Part, listed: ListingPages) -> None:
    """Adds the entries of a section, each with its line as a comment."""
    heading, pieces = part
    listed.sections[section] = plain(heading.text) if heading else section
    reads = _READERS[section][1]
    listed.entries[section] = [{**(reads(piece) or {}), COMMENT: piece.text} for piece in pieces]
    for piece in pieces:
        where = f"an entry of content/{section}.yaml; compare the two"
        context.report.carried(section, plain(piece.text), page.at_text(piece.text[:30]), where)
