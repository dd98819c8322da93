"""Makes pages with sections of the old pages that listed the entries of collections."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from homepage.importers.academicpages.context import MoveContext
from homepage.importers.academicpages.markdown.list_marks import mark, replace_marks, split_at_mark
from homepage.importers.academicpages.old_site.jekyll import Page
from homepage.importers.academicpages.records.lists import HEADINGS, list_markdown
from homepage.importers.academicpages.texts.chunks import Chunk, joined, without_empty_headings
from homepage.importers.academicpages.texts.plain_text import plain
from homepage.models.text import slugify


@dataclass
class ListingPages:
    """Pages with sections.

    Attributes:
        pages: The entries of ``pages`` in site.yaml, by address.
        sections: The entries of ``sections`` in site.yaml.
        texts: The texts of sections, by their names.
        entries: The entries of sections, by their names.
    """

    pages: dict[str, dict[str, object]] = field(default_factory=dict)
    sections: dict[str, object] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    entries: dict[str, list[dict[str, object]]] = field(default_factory=dict)

    def add(self, context: MoveContext, page: Page, sections: tuple[str, ...], navigation: int | None) -> None:
        """Adds a page.

        Args:
            context: The context of the import.
            page: The old page.
            sections: The names of the sections that it lists.
            navigation: Its position in the navigation bar; None if it is not in it.
        """
        converter = context.converter(page, context.pages.path(page))
        text = replace_marks(converter.with_marks(page.body), self._other_lists(context, sections))
        before, after = map(without_empty_headings, split_at_mark(text))
        for name in sections:
            context.report.carried("list", name, page.file, f"the page {context.pages.new[page.file]}")
        self._add(context, page, sections, (before, after), navigation)

    def add_text(
        self,
        context: MoveContext,
        page: Page,
        section: str,
        around: tuple[list[Chunk], list[Chunk]],
        navigation: int | None,
    ) -> None:
        """Adds a page whose text was a list.

        Args:
            context: The context of the import.
            page: The old page.
            section: The section that the list became.
            around: The text before it, and the text after it.
            navigation: Its position in the navigation bar; None if it is not in it.
        """
        self._add(context, page, (section,), around, navigation)

    def add_parts(
        self, context: MoveContext, page: Page, parts: Sequence[str | list[Chunk]], navigation: int | None
    ) -> None:
        """Adds a page that has sections and texts in its own order.

        Args:
            context: The context of the import.
            page: The old page.
            parts: Names of sections, whose headings are in ``sections``, and texts.
            navigation: Its position in the navigation bar; None if it is not in it.
        """
        title = context.words(page, "title", "title") or page.name
        shown: list[str] = []
        for number, part in enumerate(parts, start=1):
            if isinstance(part, str):
                shown.append(part)
                continue
            has_heading = part[0].kind == "heading" and len(part) > 1
            heading, rest = (plain(part[0].text), part[1:]) if has_heading else (title, part)
            shown.append(self._text(context, page, f"{slugify(page.name) or 'page'}-{number}", heading, rest))
        context.leave_rest(page, {"title", "excerpt"})
        self.pages[context.pages.new[page.file]] = {
            "title": title,
            "sections": shown,
            "navigation": navigation or False,
        }

    def _add(
        self,
        context: MoveContext,
        page: Page,
        sections: tuple[str, ...],
        around: tuple[list[Chunk], list[Chunk]],
        navigation: int | None,
    ) -> None:
        first, last = around
        title = context.words(page, "title", "title") or HEADINGS[sections[0]]
        shown = [*sections]
        for name in sections:
            self.sections[name] = title if len(sections) == 1 and not first else HEADINGS[name]
        if first:
            shown.insert(0, self._text(context, page, f"{sections[0]}-introduction", title, first))
        if last:
            heading = plain(last[0].text) if last[0].kind == "heading" else title
            rest = last[1:] if last[0].kind == "heading" else last
            if rest:
                shown.append(self._text(context, page, f"{sections[0]}-more", heading, rest))
        context.leave_rest(page, {"title", "excerpt"})
        settings = {"title": title, "sections": shown, "navigation": navigation or False}
        self.pages[context.pages.new[page.file]] = settings

    def _other_lists(self, context: MoveContext, sections: tuple[str, ...]) -> Callable[[str], str]:
        """The Markdown in place of a list: a mark if it is one of the page's sections."""
        return lambda name: (
            mark(name) if context.pages.section_of(name) in sections else list_markdown(context, name, "/")
        )

    def _text(self, context: MoveContext, page: Page, name: str, heading: str, pieces: list[Chunk]) -> str:
        self.sections[name] = {"heading": heading, "kind": "text"}
        self.texts[name] = joined(pieces) + "\n"
        for piece in pieces:
            context.report.carried(piece.kind, plain(piece.text), page.at_text(piece.text[:30]), f"content/{name}.md")
        return name
