"""Finds the authors of a work on its page."""

import re
from collections.abc import Iterator

from homepage.importers.academicpages.context import MoveContext
from homepage.importers.academicpages.old_site.jekyll import Page
from homepage.importers.academicpages.people.author_prose import AuthorLine, ProseAuthor, ReadAuthors
from homepage.importers.academicpages.people.coauthors import looks_like_a_key
from homepage.importers.academicpages.records.citation_prose import Citation
from homepage.importers.academicpages.records.publication_text import PublicationText
from homepage.importers.academicpages.texts.plain_text import plain

_OTHERS = "coauthors"
AUTHOR_KEYS = ("authors", "author", "Authors", "Author", "author_list", "authorlist", _OTHERS)
"""The keys of a front matter that name authors, by priority."""
_SEVERAL = re.compile(r"[,;&]|\band\b")
_OWNER_KEYS = {"me", "self"}


def authors_of(
    context: MoveContext, page: Page, texts: tuple[PublicationText, PublicationText, Citation], reads: ReadAuthors
) -> AuthorLine:
    """The authors, from the first place that names them: a key, the body, the excerpt, the citation.

    Args:
        context: The context of the import.
        page: The page.
        texts: Its body, its excerpt and its citation.
        reads: A function that reads a line of authors.
    """
    body, excerpt, citation = texts
    finder = _Finder(context, page, reads)
    line, place = finder.in_front_matter()
    if line is None and body.authors:
        line, place = body.authors[0], page.at_text(body.authors[1])
    if line is None and excerpt.authors:
        line, place = excerpt.authors[0], page.at("excerpt")
    if line is None:
        line, place = citation.authors, page.at_either("citation", body.citation)
    finder.leave(body.unread, page.at_text(body.unread))
    finder.leave(excerpt.unread, page.at("excerpt"))
    if line is None:
        finder.leave(citation.unread, page.at_either("citation", body.citation))
    if line is None:
        return finder.owner_alone()
    for author in line.authors:
        context.report.carried("author", author.name, place)
        if author.equal:
            context.report.carried("star", f"{author.name}*", place, "equal: true")
        if author.marks:
            context.report.left("mark", author.name + author.marks, place, "it is not a mark of an equal contribution")
    return AuthorLine(line.authors, line.et_al or finder.has_left)


class _Finder:
    """Finds the authors of one page, and records whether some of them could not be read."""

    def __init__(self, context: MoveContext, page: Page, reads: ReadAuthors) -> None:
        self.context = context
        self.page = page
        self.reads = reads
        self.has_left = False

    def in_front_matter(self) -> tuple[AuthorLine | None, str]:
        """The authors of a key, which contains a text or a list, and its place."""
        for key in AUTHOR_KEYS:
            value = self.page.value(key)
            line = None
            if isinstance(value, list | dict):
                listed = value if isinstance(value, list) else [value]
                found = [author for each in listed for author in self._of_entry(each, key)]
                line = AuthorLine(tuple(found)) if found else None
            elif isinstance(value, str) and value.strip():
                known = self.context.people.get(value.strip())
                line = AuthorLine((known,)) if known else self.reads(value)
                if line is None:
                    self.leave(value, self.page.at(key))
            if line:
                return (self._with_owner(line) if key == _OTHERS else line), self.page.at(key)
        return None, self.page.at()

    def _of_entry(self, value: object, key: str) -> Iterator[ProseAuthor]:
        """The authors of one entry of a list; usually it is one person."""
        name = value.strip() if isinstance(value, str) else _whole_name(value)
        if name in self.context.people:
            yield self.context.people[name]
        elif name in _OWNER_KEYS:
            yield ProseAuthor(self.context.names[0])
        elif looks_like_a_key(name):
            self.leave(name, self.page.at(key))
            self.has_left = True
        elif line := self.reads(name):
            yield from line.authors
            self.has_left = self.has_left or line.et_al
        elif plain(name):
            yield ProseAuthor(plain(name))
        elif value:
            self.context.report.left("author", str(value), self.page.at(key), "no name can be read in it")
            self.has_left = True

    def _with_owner(self, line: AuthorLine) -> AuthorLine:
        """The owner and the others, for a key that names only the co-authors."""
        if any(author.name in self.context.names for author in line.authors):
            return line
        how = "the owner is written first: a list of co-authors does not show the order of the paper"
        self.context.report.changed("author", self.context.names[0], self.page.at(_OTHERS), how)
        return AuthorLine((ProseAuthor(self.context.names[0]), *line.authors), line.et_al)

    def leave(self, names: str, place: str) -> None:
        """Reports ambiguous names. If there are several, the record gets ``et_al``."""
        if plain(names):
            self.has_left = self.has_left or bool(_SEVERAL.search(names))
            why = "these names are ambiguous; write them into content/publications.yaml"
            self.context.report.left("author", plain(names), place, why)

    def owner_alone(self) -> AuthorLine:
        """The owner as the only author, for a page without names, or with ambiguous ones only."""
        how = "the owner and et al. are added" if self.has_left else "it names no authors; the owner is added"
        self.context.report.changed("author", self.page.file, self.page.file, how)
        return AuthorLine((ProseAuthor(self.context.names[0]),), et_al=self.has_left)


def _whole_name(value: object) -> str:
    if not isinstance(value, dict):
        return ""
    parts = [value.get(key) for key in ("name", "first", "given", "last", "family")]
    return " ".join(part.strip() for part in parts if isinstance(part, str) and part.strip())
