"""The home page, ``_pages/about.md``, to biography, research, topics, internships and news."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

from homepage.importers.academicpages import experience
from homepage.importers.academicpages.chunks import Chunk, chunks, joined
from homepage.importers.academicpages.jekyll import Page
from homepage.importers.academicpages.moving import Moving
from homepage.importers.academicpages.news import news
from homepage.importers.academicpages.plain_text import plain, slug
from homepage.models.settings import SectionId

Kind = Literal["biography", "news", "research", "internships", "publications", "talks", "teaching", "other"]

_KINDS: tuple[tuple[Kind, str], ...] = (
    ("other", r"teaching experience|\baward|\bhonou?r|\bservice|\beducation|\bproject|academic experience"),
    ("internships", r"\bintern(?:ship)?s?\b|experience|employment|work history|\bcareer\b|实习|经历"),
    ("news", r"\bnews\b|what'?s new|\bupdates?\b|announcements?|动态"),
    ("publications", r"\bpublications?\b|\bpapers?\b|preprints?|论文"),
    (
        "research",
        r"^\W*(?:my )?research(?: interests?| areas?| topics?| focus| overview| statement)?\W*$|^\W*interests?\W*$",
    ),
    ("talks", r"\btalks?\b|presentations?"),
    ("teaching", r"\bteaching\b"),
    ("biography", r"^\W*(?:about(?: me)?|(?:short )?bio(?:graphy)?|introduction|welcome|hello|hi)\b\W*\w{0,8}\W*$"),
)
_RESEARCH = re.compile(
    r"^\W*(?:my (?:current |main |primary |general |broad )?(?:research|interests?|work)\b|research interests?\b"
    r"|i(?:'m| am) (?:\w+ )?interested in|i work on|i study)",
    re.IGNORECASE,
)
_LEADS_TO_TOPICS = re.compile(r"(?:[:\uff1a]|\b(?:including|include|following|are))\W*$", re.IGNORECASE)
_MOST_TOPICS, _LONGEST_TOPIC = 15, 120
_HOLDS_MORE = "a line of an internship is plain text"


@dataclass
class Home:
    """What the home page holds.

    Attributes:
        headings: The heading of each section, in the order of the page.
        biography: Markdown.
        research: Markdown.
        topics: Entries of ``topics.yaml``.
        internships: Entries of ``internships.yaml``.
        news: Entries of ``news.yaml``.
        listed: The collections that it lists.
    """

    headings: dict[SectionId, str] = field(default_factory=dict)
    biography: list[Chunk] = field(default_factory=list)
    research: list[Chunk] = field(default_factory=list)
    topics: list[dict[str, object]] = field(default_factory=list)
    internships: list[dict[str, object]] = field(default_factory=list)
    news: list[dict[str, object]] = field(default_factory=list)
    listed: set[str] = field(default_factory=set)


@dataclass
class _Section:
    kind: Kind
    heading: Chunk | None = None
    pieces: list[Chunk] = field(default_factory=list)


class HomeMover:
    """Sorts one home page into what it tells of."""

    def __init__(self, moving: Moving, page: Page) -> None:
        self.moving = moving
        self.page = page
        self.home = Home()

    def home_page(self) -> Home:
        """Everything that the page holds."""
        converter = self.moving.converter(self.page, "/")
        text = converter.markdown(self.page.body)
        self.home.listed = converter.liquid.listed
        self.home.headings["biography"] = self._title()
        for section in _sections(chunks(text)):
            self._sort(section)
        return self.home

    def _title(self) -> str:
        """What the page calls itself, which is what its biography is called."""
        report, title, excerpt = self.moving.report, plain(self.page.text("title")), plain(self.page.text("excerpt"))
        if title:
            report.carried("title", title, self.page.at("title"), "the heading of the biography")
        if excerpt and excerpt in (title or excerpt):
            report.carried("excerpt", excerpt, self.page.at("excerpt"), "the heading of the biography")
        elif excerpt:
            report.left("excerpt", excerpt, self.page.at("excerpt"), "the site's description stands in its place")
        return title or excerpt or "Biography"

    def _sort(self, section: _Section) -> None:
        """Puts a section where it belongs; what is not read as data stays in the biography, under its heading."""
        rest = section.pieces
        match section.kind:
            case "biography":
                rest = self._without_research(rest)
                if section.heading:
                    self._name("biography", section.heading)
                self.home.biography += rest
                self._note(rest, "content/biography.md")
                return
            case "research":
                self._read_research(rest)
                rest = []
            case "internships":
                rest = self._read_internships(rest)
            case "news":
                self._note_news(entries := news(rest))
                rest = entries[1]
            case "publications" | "talks" | "teaching" | "other":
                pass
        if section.heading and not rest and section.kind != "other":
            self._name(section.kind, section.heading)
        elif section.heading:
            if section.kind != "other" and len(rest) < len(section.pieces):
                self._name(section.kind, section.heading)
            else:
                self._carry("heading", section.heading)
            top = section.heading.level - 1
            lifted = [_lifted(each, top) for each in [section.heading, *rest]]
            self.home.biography += lifted
        self._note(rest, "content/biography.md")

    def _without_research(self, pieces: list[Chunk]) -> list[Chunk]:
        """The pieces of an introduction without the paragraph on research and the list that it leads to."""
        kept: list[Chunk] = []
        research: list[Chunk] = []
        for piece in pieces:
            is_list_of_it = bool(research) and piece.kind == "entry" and not kept_after(kept, pieces, research)
            if (piece.kind == "paragraph" and _RESEARCH.match(plain(piece.text))) or is_list_of_it:
                research.append(piece)
            else:
                kept.append(piece)
        if research:
            self.home.headings.setdefault("research", "Research")
            self._read_research(research)
        return kept

    def _read_research(self, pieces: list[Chunk]) -> None:
        """Prose to ``research.md``; a list of few words each, as the last that is said, to topics."""
        entries = [piece for piece in pieces if piece.kind == "entry"]
        before = [piece for piece in pieces if piece.kind != "entry"]
        is_last = pieces[len(before) :] == entries
        leads = not before or _LEADS_TO_TOPICS.search(plain(before[-1].text)) is not None
        if entries and is_last and leads and len(entries) <= _MOST_TOPICS and all(map(_is_topic, entries)):
            pieces = before
            for piece in entries:
                self._add_topic(piece)
        self.home.research += pieces
        self._note(pieces, "content/research.md")

    def _add_topic(self, piece: Chunk) -> None:
        name = plain(piece.text).removesuffix(".").removesuffix(";")
        taken = {topic["id"] for topic in self.home.topics}
        base = slug(name, 40) or f"topic-{len(taken) + 1}"
        free = next(
            each for number in range(1, 99) if (each := base if number == 1 else f"{base}-{number}") not in taken
        )
        self.home.topics.append({"id": free, "name": name})
        self._carry("topic", piece)

    def _read_internships(self, pieces: list[Chunk]) -> list[Chunk]:
        """The pieces that are no internship.

        Those that are one become data.
        """
        rest: list[Chunk] = []
        for path in experience.pictures(pieces):
            self.moving.report.lose("picture", path, "an internship holds no picture")
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
                    self.moving.report.lose("link", url, _HOLDS_MORE)
        return rest

    def _note_news(self, found: tuple[list[dict[str, object]], list[Chunk]]) -> None:
        self.home.news += found[0]
        for entry in found[0]:
            text = str(entry["text"])
            self.moving.report.carried("news", f"{entry['date']} {plain(text)}", self.page.at_text(text[:20]))

    def _name(self, kind: Kind, heading: Chunk) -> None:
        if kind != "other":
            self.home.headings[kind] = plain(heading.text)
        self._carry("heading", heading)

    def _note(self, pieces: Iterable[Chunk], where: str) -> None:
        for piece in pieces:
            self._carry("heading" if piece.kind == "heading" else "text", piece, where)

    def _carry(self, kind: str, piece: Chunk, where: str = "") -> None:
        told = plain(piece.text)
        if told:
            self.moving.report.carried(kind, told, self.page.at_text(piece.text[:30]), where)


def kept_after(kept: list[Chunk], pieces: list[Chunk], research: list[Chunk]) -> bool:
    """Whether something was kept since the last piece on research, so that a list is about that."""
    return bool(kept) and pieces.index(kept[-1]) > pieces.index(research[-1])


def markdown_of(pieces: list[Chunk]) -> str | None:
    """Pieces as the text of a file; None if there are none."""
    return joined(pieces) + "\n" if pieces else None


def _sections(pieces: Iterable[Chunk]) -> list[_Section]:
    """The page cut at its headings; what stands below a heading of data stays with it."""
    found = [_Section("biography")]
    for piece in pieces:
        current = found[-1]
        if piece.kind != "heading":
            current.pieces.append(piece)
            continue
        level, kind = current.heading.level if current.heading else 0, _kind(piece)
        is_part = current.heading is not None and piece.level > level
        if is_part and (kind == "other" or current.kind == "internships"):
            current.pieces.append(piece)
        else:
            found.append(_Section(kind, piece))
    return found


def _kind(heading: Chunk) -> Kind:
    text = plain(heading.text)
    return next((kind for kind, pattern in _KINDS if re.search(pattern, text, re.IGNORECASE)), "other")


def _is_topic(piece: Chunk) -> bool:
    has_more = "](" in piece.text or "\n\n" in piece.text or re.search(r"\n\s*[*+-] ", piece.text)
    return not has_more and len(plain(piece.text)) <= _LONGEST_TOPIC and not re.search(r"\b(?:19|20)\d\d\b", piece.text)


def _lifted(piece: Chunk, by: int) -> Chunk:
    """A heading so many levels higher, so that the highest in the biography is the first."""
    if piece.kind != "heading":
        return piece
    level = max(1, piece.level - by)
    return Chunk("heading", piece.text, level, f"{'#' * level} {piece.text}")
