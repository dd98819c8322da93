"""Reads the files of a content folder and assembles the site."""

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import replace
from datetime import date
from itertools import chain
from pathlib import Path

from homepage import clock
from homepage.content.computed_values import ComputingFolder
from homepage.content.custom_styles import read_custom_styles
from homepage.content.external_links import AskHosts, PlacedLink, external_links, remarks_on_links
from homepage.content.file_links import FileLinks
from homepage.content.memory import RememberingFolder
from homepage.content.pages import PlannedPage, planned_pages, planned_posts, unread_addresses
from homepage.content.remarks import remarks
from homepage.content.rendering import Renderer, SectionFiles
from homepage.content.sections import report_unknown_files, unshown_sections, valid_sections
from homepage.content.untranslated import remarks_on_language, untranslated_texts
from homepage.content.words import read_words
from homepage.content_folder import FOLDER
from homepage.errors import ContentError, ContentErrors
from homepage.garbage_collection import gc_disabled
from homepage.models import addresses
from homepage.models.consistency import Parts, problems
from homepage.models.people import Person
from homepage.models.profile import Profile
from homepage.models.publications import Publication
from homepage.models.settings import Settings
from homepage.models.site import Page, Post, Site
from homepage.models.topics import Topic
from homepage.models.words import Words
from homepage.owner_files import ASSETS, read_assets
from homepage.page_model.kinds import KINDS, NamedSection, named_sections
from homepage.picture_cache import PictureCache
from homepage.yaml_document import Position

_IN_FIRST_VIEW = 2
"""The pictures of a page's first sections may be visible without scrolling; those of later sections are lazy."""

_BLOG = "posts"


def load(root: Path, *, is_draft: bool = False, today: date | None = None) -> Site:
    """Reads a site.

    Args:
        root: The folder that holds content/ and assets/.
        is_draft: Whether it is read for its owner while writing: at the root of the server, and with drafts of posts.
        today: The day that values in texts are computed for; None for that of the clock.

    Raises:
        ContentErrors: With every mistake in the folder.
    """
    return review(root, is_draft=is_draft, today=today)[0]


def review(  # noqa: PLR0913 - a folder, and what its owner asks
    root: Path,
    *,
    is_draft: bool = False,
    is_strict: bool = False,
    checks_staleness: bool = False,
    today: date | None = None,
    ask_hosts: AskHosts | None = None,
) -> tuple[Site, tuple[ContentError, ...]]:
    """Reads a site, and returns the remarks on it: warnings, which do not prevent its publication.

    Args:
        root: The folder that holds content/ and assets/.
        is_draft: As in ``load``.
        is_strict: Whether remarks are errors.
        checks_staleness: Whether facts that are probably no longer true are remarks too.
        today: As in ``load``; also the day on which facts must still be true.
        ask_hosts: Asks other hosts for the pages that the content links to; None to ask none.

    Raises:
        ContentErrors: With every mistake in the folder; or, if there is none, with every remark if ``is_strict``.
    """
    reader = _DraftReader if is_draft else _Reader
    first = reader(root, today=today or clock.today())
    with gc_disabled():
        site = first.read(is_draft=is_draft, checks_staleness=checks_staleness)
        others = [reader(root, language, first, today=first.today) for language in first.languages[1:]]
        translations = [each.read(is_draft=is_draft) for each in others]
    errors = [error for each in (first, *others) for error in each.errors]
    if site is None or errors:
        raise ContentErrors(errors)
    readers = (first, *others)
    broken = remarks_on_links(chain(*(each.external_links for each in readers)), ask_hosts) if ask_hosts else []
    remarks = tuple(sorted({*broken, *(remark for each in readers for remark in each.remarks)}))
    warnings = [remark for remark in remarks if not remark.is_note]
    if is_strict and warnings:
        raise ContentErrors(warnings)
    versions = tuple(filter(None, translations))
    if versions:  # they share their pictures, so that the last one has those of all
        site = replace(site, translations=versions, pictures=versions[-1].pictures)
    return site, remarks


class _Reader(ComputingFolder):
    """Reads a site once in one language."""

    def __init__(self, root: Path, language: str | None = None, first: "_Reader | None" = None, *, today: date) -> None:
        super().__init__(root, language, first, today=today)
        self.first = first
        self.pictures: PictureCache | None = first.pictures if first else None
        self.publications: dict[int, Publication] = {}
        self.external_links: Iterator[PlacedLink] = iter(())

    def read(self, *, is_draft: bool, checks_staleness: bool = False) -> Site | None:
        if not (self.root / FOLDER).is_dir():
            self.report(FOLDER, Position(1, 1), FOLDER, "is not here; run this in the folder that holds content/")
            return None
        custom_styles = read_custom_styles(self)
        settings, profile = self.mapping("site", Settings), self.mapping("profile", Profile)
        settings = settings.at_root() if settings and is_draft else settings
        if profile and profile.cv is None and settings and settings.cv:
            profile = profile.model_copy(update={"cv": addresses.CV})
        if profile and self.other_language:
            profile = profile.in_language(self.other_language, self.languages[0])
        words, words_language = read_words(self, settings)
        topics, people = self.entries("topics", Topic), self.entries("people", Person)
        written = self.entries("publications", Publication)
        names = profile.names if profile else ()
        publications = {index: work.attributed_to(names) for index, work in written.items()}
        if self.first:
            of_first = self.first.publications
            publications = {
                index: work.translated_from(of_first.get(index, work)) for index, work in publications.items()
            }
        self.publications = publications
        named = tuple(named_sections(settings, words))
        sections = self.sections(named)
        if settings:  # else it is not known which sections there are
            report_unknown_files(self, named)
        written_posts = planned_posts(self)
        drafts = [post for post in written_posts if post.matter.draft and not is_draft]
        posts = [post for post in written_posts if is_draft or not post.matter.draft]
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
            unread=unread_addresses(self),
        )
        self.report_problems(parts)
        if settings and self.other_language:
            settings = settings.in_language(self.other_language, (addresses.FEED, *parts.page_addresses))
        links = FileLinks.of(self, pages, written_posts, [each.section for each in sections.values()])
        renderer = Renderer(links, settings, parts, words, self.pictures)
        self.external_links = external_links(self, parts, renderer.texts)
        self.pictures = renderer.pictures
        if blog:
            sections.setdefault(blog.name, SectionFiles(blog, KINDS[_BLOG], {}))
        rendered_pages = [self.page(each, sections, renderer) for each in pages]
        rendered_posts = [
            Post(each.address, each.matter, renderer.page_text(each.text, each.matter.title)) for each in posts
        ]
        portrait, previews = renderer.portrait(profile), renderer.previews(publications)
        if settings is None or profile is None or self.errors:
            return None
        site = Site.assemble(
            settings,
            profile,
            words=words,
            words_language=words_language,
            topics=topics.values(),
            publications=publications.values(),
            people=people.values(),
            pages=rendered_pages,
            posts=rendered_posts,
            portrait=portrait,
            wechat_code=renderer.wechat_code(profile),
            previews=previews,
            pictures=renderer.pictures.published.values(),
            custom_styles=custom_styles,
        )
        if self.other_language:
            self.remarks += remarks_on_language(self, site)
        else:
            self.remarks += chain(
                remarks(self, site, parts, named, drafts, today=self.today if checks_staleness else None),
                untranslated_texts(self),
            )
        fallbacks = renderer.fallbacks()
        site = replace(site, sources=renderer.sources)
        return replace(site, fallbacks=fallbacks) if fallbacks.texts or fallbacks.html else site

    def sections(self, named: Sequence[NamedSection]) -> dict[str, SectionFiles]:
        """The sections by name, with the entries of their files; files that no page shows are validated too."""
        sections = dict[str, SectionFiles]()
        for section, kind in valid_sections(self, named):
            entries = self.entries(section.name, kind.entry) if kind.entry else {}
            sections[section.name] = SectionFiles(section, kind, entries)
        for _, name, kind in unshown_sections(self, named):
            if kind.entry:
                self.entries(name, kind.entry)
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
        html = renderer.page_text(planned.text, page.title or "") if planned.text else None
        return replace(page, sections=sources, html=html)


class _DraftReader(RememberingFolder, _Reader):
    """Reads a site again and again, while its owner writes."""
