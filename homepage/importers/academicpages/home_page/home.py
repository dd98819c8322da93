"""Converts the home page, ``_pages/about.md``, to biography, research, topics, internships and news."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from homepage.importers.academicpages.context import MoveContext
from homepage.importers.academicpages.home_page import experience
from homepage.importers.academicpages.home_page.news import news
from homepage.importers.academicpages.home_page.sections import Section, raised, split_sections
from homepage.importers.academicpages.home_page.topics import leads_to_topics, topics, without_topics
from homepage.importers.academicpages.old_site.jekyll import Page
from homepage.importers.academicpages.old_site.lists import lists_in
from homepage.importers.academicpages.old_site.template_collections import whole_text
from homepage.importers.academicpages.records.lists import list_markdown
from homepage.importers.academicpages.records.prose_list import count_unread, take_publications
from homepage.importers.academicpages.texts.chunks import Chunk, chunks, joined
from homepage.importers.academicpages.texts.plain_text import plain

_RESEARCH = re.compile(
    r"^\W*(?:my (?:current |main |primary |general |broad )?(?:research|interests?|work)\b|research interests?\b"
    r"|i(?:'m| am) (?:\w+ )?interested in|i work on|i study)",
    re.IGNORECASE,
)
_HOLDS_MORE = "a line of an internship is plain text"


@dataclass
class Home:
    """The content of the home page.

    Attributes:
        headings: The headings of its sections, in the order of the page.
        biography: Markdown.
        research: Markdown.
        topics: Entries of ``topics.yaml``.
        internships: Entries of ``internships.yaml``.
        news: Entries of ``news.yaml``.
        listed: The sections whose entries the page lists.
    """

    headings: dict[str, str] = field(default_factory=dict)
    biography: list[Chunk] = field(default_factory=list)
    research: list[Chunk] = field(default_factory=list)
    topics: list[dict[str, object]] = field(default_factory=list)
    internships: list[dict[str, object]] = field(default_factory=list)
    news: list[dict[str, object]] = field(default_factory=list)
    listed: set[str] = field(default_factory=set)


class HomeMover:
    """Converts a home page."""

    def __init__(self, context: MoveContext, page: Page) -> None:
        self.context = context
        self.page = page
        self.home = Home()
        self.topics: list[Chunk] = []

    def home_page(self) -> Home:
        """Converts the page."""
        converter = self.context.converter(self.page, "/")
        sections = (self.context.pages.section_of(name) for name in lists_in(whole_text(self.context.site, self.page)))
        self.home.listed = set(filter(None, sections))
        text = converter.markdown(self.page.body, lambda name: list_markdown(self.context, name, "/"))
        self.home.headings["biography"] = self._title()
        for section in split_sections(chunks(text)):
            self._sort(section)
        return self.home

    def _title(self) -> str:
        """The title of the page, which becomes the heading of the biography."""
        report, title, excerpt = self.context.report, plain(self.page.text("title")), plain(self.page.text("excerpt"))
        if title:
            report.carried("title", title, self.page.at("title"), "the heading of the biography")
        if excerpt and excerpt in (title or excerpt):
            report.carried("excerpt", excerpt, self.page.at("excerpt"), "the heading of the biography")
        elif excerpt.casefold() == "about me":
            report.template("excerpt", excerpt, self.page.at("excerpt"), "it is the template's")
        elif excerpt:
            report.left("excerpt", excerpt, self.page.at("excerpt"), "the site's description is used instead")
        return title or excerpt or "Biography"

    def _sort(self, section: Section) -> None:
        """Converts a section. Content that is not read as data stays in the biography, under its heading."""
        readers = {"biography": self._without_research, "research": self._read_research}
        readers |= {"internships": self._read_internships, "news": self._read_news}
        readers |= {"publications": self._read_publications}
        heading, pieces = section.heading, section.pieces
        rest = readers[section.kind](pieces) if section.kind in readers else pieces
        is_read = section.kind == "biography" or not rest or len(rest) < len(pieces)
        if heading and section.kind != "other" and is_read:
            self.home.headings[section.kind] = plain(heading.text)
        if heading:
            self._carry("heading", heading)
        is_list = section.kind not in self.home.listed or any(piece.kind == "entry" for piece in rest)
        is_whole = len(rest) == len(pieces)
        if heading and rest and is_list and is_whole and section.kind in {"publications", "talks", "teaching"}:
            how = f"prose in the biography, no entries; write {section.kind}.yaml, and remove it there"
            self.context.report.changed("list", plain(heading.text), self.page.at_text(heading.text), how)
        if rest:
            lower = [raised(each, heading.level - 1 if heading else 0) for each in rest]
            above = [] if heading is None or section.kind == "biography" else [raised(heading, heading.level - 1)]
            self.home.biography += [*above, *lower]
            self._note(rest, "content/biography.md")

    def _without_research(self, pieces: list[Chunk]) -> list[Chunk]:
        """The pieces of an introduction without the paragraph on research, and its list of topics."""
        kept: list[Chunk] = []
        research: list[Chunk] = []
        follows = False
        for piece in pieces:
            goes_on = follows and (piece.kind == "entry" or leads_to_topics(piece))
            follows = goes_on or (piece.kind == "paragraph" and bool(_RESEARCH.match(plain(piece.text))))
            (research if follows else kept).append(piece)
        if research:
            self.home.headings.setdefault("research", "Research")
            self._read_research(research)
        return kept

    def _read_research(self, pieces: list[Chunk]) -> list[Chunk]:
        """Converts prose to ``research.md``, and the list at its end to topics; returns no pieces."""
        prose, entries = without_topics(pieces)
        self.home.topics = topics([*self.topics, *entries])
        self.topics += entries
        for piece in entries:
            self._carry("topic", piece)
        self.home.research += prose
        self._note(prose, "content/research.md")
        return []

    def _read_internships(self, pieces: list[Chunk]) -> list[Chunk]:
        """Reads internships; returns the other pieces."""
        rest: list[Chunk] = []
        for path in experience.pictures(pieces):
            self.context.report.lose("picture", path, "an internship has no picture")
        for block in experience.blocks(pieces):
            entry = experience.internship(block)
            if entry is None:
                rest += block.pieces
                continue
            self.home.internships.append(entry)
            for piece in block.pieces:
                self._carry("experience", piece)
            for url in experience.links_of(block):
                if url != entry["url"]:
                    self.context.report.lose("link", url, _HOLDS_MORE)
        return rest

    def _read_publications(self, pieces: list[Chunk]) -> list[Chunk]:
        """Reads publications, if the site has no list of them elsewhere; returns the other pieces."""
        on_page = self.context.pages.on_page.get("publications", "/")
        if self.context.pages.shows("publications") or on_page != "/":
            count_unread(self.context, self.page, pieces)
            return pieces
        return take_publications(self.context, self.page, pieces)

    def _read_news(self, pieces: list[Chunk]) -> list[Chunk]:
        """Reads news; returns the other pieces."""
        entries, rest = news(pieces)
        self.home.news += entries
        for entry in entries:
            text = str(entry["text"])
            self.context.report.carried("news", f"{entry['date']} {plain(text)}", self.page.at_text(text[:20]))
        return rest

    def _note(self, pieces: Iterable[Chunk], where: str) -> None:
        for piece in pieces:
            self._carry("heading" if piece.kind == "heading" else "text", piece, where)

    def _carry(self, kind: str, piece: Chunk, where: str = "") -> None:
        text = plain(piece.text)
        if text:
            self.context.report.carried(kind, text, self.page.at_text(piece.text[:30]), where)


def markdown_of(pieces: list[Chunk]) -> str | None:
    """The pieces as the text of a file; None if there are none."""
    return joined(pieces) + "\n" if pieces else None
