"""Reads the files of a content folder and assembles the site."""

from collections.abc import Mapping, Set
from dataclasses import replace
from pathlib import Path

from homepage.content.pages import PlannedPage, planned_pages, planned_posts
from homepage.content.rendering import Renderer, SectionFiles
from homepage.content.sections import report_unknown_files, unshown_sections, valid_sections
from homepage.content_folder import FOLDER, ContentFolder, field_name
from homepage.errors import ContentError, ContentErrors
from homepage.garbage_collection import gc_disabled
from homepage.models.consistency import Parts, problems
from homepage.models.people import Person
from homepage.models.profile import Profile
from homepage.models.publications import Publication
from homepage.models.remarks import remarks
from homepage.models.settings import Settings
from homepage.models.site import Page, Post, Site
from homepage.models.topics import Topic
from homepage.models.words import Words
from homepage.owner_files import ASSETS, read_assets
from homepage.page_model.kinds import KINDS, NamedSection, named_sections
from homepage.words import ENGLISH, catalogue
from homepage.yaml_document import Position

_IN_FIRST_VIEW = 2
"""The pictures of a page's first sections may be visible without scrolling; those of later sections are lazy."""

_BLOG = "posts"


def load(root: Path, *, is_draft: bool = False) -> Site:
    """Reads a site.

    Args:
        root: The folder that holds content/ and assets/.
        is_draft: Whether it is read for its owner while writing: at the root of the server, and with drafts of posts.

    Raises:
        ContentErrors: With every mistake in the folder.
    """
    return review(root, is_draft=is_draft)[0]


def review(root: Path, *, is_draft: bool = False) -> tuple[Site, tuple[ContentError, ...]]:
    """Reads a site, and returns the remarks on it: warnings, which do not prevent its publication.

    Args:
        root: The folder that holds content/ and assets/.
        is_draft: As in ``load``.

    Raises:
        ContentErrors: With every mistake in the folder.
    """
    reader = _Reader(root)
    with gc_disabled():
        site = reader.read(is_draft=is_draft)
    if site is None or reader.errors:
        raise ContentErrors(reader.errors)
    return site, tuple(sorted(reader.remarks))


class _Reader(ContentFolder):
    """Reads a site once."""

    def __init__(self, root: Path) -> None:
        super().__init__(root)
        self.remarks: list[ContentError] = []

    def read(self, *, is_draft: bool) -> Site | None:
        if not (self.root / FOLDER).is_dir():
            self.report(FOLDER, Position(1, 1), FOLDER, "is not here; run this in the folder that holds content/")
            return None
        custom_styles = self.custom_styles()
        settings, profile = self.mapping("site", Settings), self.mapping("profile", Profile)
        settings = settings.at_root() if settings and is_draft else settings
        words = catalogue(settings.language if settings else ENGLISH)
        topics, people = self.entries("topics", Topic), self.entries("people", Person)
        written = self.entries("publications", Publication)
        names = profile.names if profile else ()
        publications = {index: work.attributed_to(names) for index, work in written.items()}
        sections = self.sections(settings, words)
        posts = planned_posts(self, with_drafts=is_draft)
        blog = self.blog(sections, words) if posts else None
        pages = planned_pages(self, settings, [each.section for each in sections.values()], blog)
        parts = Parts(
            settings=settings,
            profile=profile,
            topics=None if self.has_mistakes("topics") else tuple(topics.values()),
            publications=publications,
            assets=self.read_assets(),
            entries={name: each.entries for name, each in sections.items()},
            pictures={name: each.kind.picture[0] for name, each in sections.items() if each.kind.picture},
            section_names=frozenset(sections),
            pages=(*(each.planned_address for each in pages), *(each.planned_address for each in posts)),
        )
        self.report_problems(parts)
        renderer = Renderer(self, parts)
        if blog:
            sections.setdefault(blog.name, SectionFiles(blog, KINDS[_BLOG], {}))
        rendered_pages = [self.page(each, sections, renderer) for each in pages]
        rendered_posts = [Post(each.address, each.matter, renderer.page_text(each.text)) for each in posts]
        portrait = renderer.portrait(profile)
        if settings is None or profile is None:
            return None
        self.remark(publications)
        return Site.assemble(
            settings,
            profile,
            words=words,
            topics=topics.values(),
            publications=publications.values(),
            people=people.values(),
            pages=rendered_pages,
            posts=rendered_posts,
            portrait=portrait,
            pictures=renderer.pictures.published.values(),
            custom_styles=custom_styles,
        )

    def sections(self, settings: Settings | None, words: Words) -> dict[str, SectionFiles]:
        """The sections by name, with the entries of their files; unshown ones are validated too, and remarked."""
        sections = dict[str, SectionFiles]()
        named = tuple(named_sections(settings, words))
        for section, kind in valid_sections(self, named):
            entries = self.entries(section.name, kind.entry) if kind.entry else {}
            sections[section.name] = SectionFiles(section, kind, entries)
        for file, name, kind in unshown_sections(self, named):
            line = f"{name}: {words.sections[name]}"
            message = f"is on no page; write {line} under sections in site.yaml, or remove the file"
            self.remarks.append(ContentError(file, 1, 1, name, message, is_mistake=False))
            if kind.entry:
                self.entries(name, kind.entry)
        report_unknown_files(self, named)
        return sections

    def blog(self, sections: Mapping[str, SectionFiles], words: Words) -> NamedSection:
        """The section with the list of all posts."""
        named = (each.section for each in sections.values() if each.section.kind == _BLOG)
        return next(named, NamedSection(_BLOG, words.sections[_BLOG], _BLOG))

    def read_assets(self) -> Set[str]:
        """The owner's files, as paths relative to assets/."""
        assets = read_assets(self.root)
        for file, message in assets.mistakes.items():
            self.report(file, Position(1, 1), ASSETS, message)
        return assets.files.keys()

    def report_problems(self, parts: Parts) -> None:
        """Reports the inconsistencies between the parts."""
        for place, message in problems(parts):
            if place[0] == ASSETS:
                self.report(f"{ASSETS}/{place[1]}", Position(1, 1), ASSETS, message)
            else:
                self.report_at(str(place[0]), place[1:], message)

    def page(self, planned: PlannedPage, sections: Mapping[str, SectionFiles], renderer: Renderer) -> Page:
        """A page with its content."""
        page = planned.page
        sources = tuple(
            renderer.section(sections[name], page.address, is_lazy=index >= _IN_FIRST_VIEW)
            for index, name in enumerate(planned.sections)
        )
        return replace(page, sections=sources, html=renderer.page_text(planned.text) if planned.text else None)

    def remark(self, publications: Mapping[int, Publication]) -> None:
        """Adds the remarks on the record."""
        for place, message in remarks(publications):
            position = self.documents[str(place[0])].position(place[1:])
            file, field = f"{FOLDER}/{place[0]}.yaml", field_name(str(place[0]), place[1:])
            self.remarks.append(ContentError(file, position.line, position.column, field, message, is_mistake=False))
