"""Reads the files of a content folder and assembles the site."""

from collections.abc import Iterator, Mapping, Set
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
from homepage.content.pages import PlannedPage
from homepage.content.planned_site import BLOG, PlannedSite, plan_site, planned_parts
from homepage.content.remarks import remarks
from homepage.content.rendering import Renderer, SectionFiles
from homepage.content.untranslated import remarks_on_language, untranslated_texts
from homepage.content_folder import FOLDER
from homepage.errors import ContentError, ContentErrors
from homepage.garbage_collection import gc_disabled
from homepage.models import addresses
from homepage.models.consistency import problems
from homepage.models.parts import Parts
from homepage.models.publications import Publication
from homepage.models.site import Page, Post, Site
from homepage.owner_files import ASSETS, read_assets
from homepage.page_model.kinds import KINDS
from homepage.picture_cache import PictureCache
from homepage.yaml_files.document import Position

_IN_FIRST_VIEW = 2
"""The pictures of a page's first sections may be visible without scrolling; those of later sections are lazy."""


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
        self.publications: Mapping[int, Publication] = {}
        self.external_links: Iterator[PlacedLink] = iter(())

    def read(self, *, is_draft: bool, checks_staleness: bool = False) -> Site | None:
        if not (self.root / FOLDER).is_dir():
            self.report(FOLDER, Position(1, 1), FOLDER, "is not here; run this in the folder that holds content/")
            return None
        custom_styles = read_custom_styles(self)
        planned = plan_site(self, self.first.publications if self.first else {}, is_draft=is_draft)
        self.publications = planned.publications
        parts = planned_parts(self, planned, self.read_assets())
        self.report_problems(parts)
        settings = planned.settings
        if settings and self.other_language:
            settings = settings.in_language(self.other_language, (addresses.FEED, *parts.page_addresses))
        links = FileLinks.of(self, planned.pages, (*planned.posts, *planned.drafts), planned.named_sections)
        renderer = Renderer(links, settings, parts, planned.words, self.pictures)
        self.external_links = external_links(self, parts, renderer.texts)
        self.pictures = renderer.pictures
        site = self.rendered(planned, renderer, custom_styles)
        if site and self.other_language:
            self.remarks += remarks_on_language(self, site)
        elif site:
            day = self.today if checks_staleness else None
            self.remarks += remarks(self, site, parts, planned.named, planned.drafts, today=day)
            self.remarks += untranslated_texts(self)
        return site

    def rendered(self, planned: PlannedSite, renderer: Renderer, custom_styles: str) -> Site | None:
        """Renders the texts and pictures; returns the site, or None if there are mistakes."""
        sections = dict(planned.sections)
        if planned.blog:
            sections.setdefault(planned.blog.name, SectionFiles(planned.blog, KINDS[BLOG], {}))
        pages = [self.page(each, sections, renderer) for each in planned.pages]
        posts = [
            Post(each.address, each.matter, renderer.page_text(each.text, each.matter.title)) for each in planned.posts
        ]
        portrait, previews = renderer.portrait(planned.profile), renderer.previews(planned.publications)
        if renderer.settings is None or planned.profile is None or self.errors:
            return None
        site = Site.assemble(
            renderer.settings,
            planned.profile,
            words=planned.words,
            words_language=planned.words_language,
            topics=planned.topics.values(),
            publications=planned.publications.values(),
            people=planned.people.values(),
            pages=pages,
            posts=posts,
            portrait=portrait,
            wechat_code=renderer.wechat_code(planned.profile),
            previews=previews,
            pictures=renderer.pictures.published.values(),
            custom_styles=custom_styles,
        )
        fallbacks = renderer.fallbacks()
        site = replace(site, sources=renderer.sources)
        return replace(site, fallbacks=fallbacks) if fallbacks.texts or fallbacks.html else site

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
