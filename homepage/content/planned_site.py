"""All content of a site in one language, validated, before its texts and pictures are rendered."""

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from homepage.content.computed_values import ComputingFolder
from homepage.content.pages import PlannedPage, PlannedPost, planned_pages, planned_posts, unread_addresses
from homepage.content.rendering import SectionFiles
from homepage.content.sections import report_unknown_files, unshown_sections, valid_sections
from homepage.content.words import read_words
from homepage.models import addresses
from homepage.models.parts import Parts
from homepage.models.people import Person
from homepage.models.profile import Profile
from homepage.models.publications import Publication
from homepage.models.settings import Settings
from homepage.models.topics import Topic
from homepage.models.words import Words
from homepage.page_model.kinds import NamedSection, named_sections

BLOG = "posts"
"""The kind of the section with the list of all posts."""


@dataclass(frozen=True)
class PlannedSite:
    """The valid content of a site.

    Attributes:
        settings: None if they could not be read.
        profile: None if it could not be read.
        words: The words of the interface.
        words_language: Their language, if it is not that of the pages.
        topics: The topics, by their index in the file.
        people: The people, by their index in the file.
        publications: The works, by their index in the file, their people resolved.
        named: The sections that site.yaml names, or the default ones, also those with mistakes.
        sections: The valid sections by name, with the entries of their files.
        blog: The section with the list of all posts; None if there are no posts.
        pages: The pages, the home page first.
        posts: The posts that are published.
        drafts: The posts that are not published.
    """

    settings: Settings | None
    profile: Profile | None
    words: Words
    words_language: str | None
    topics: Mapping[int, Topic]
    people: Mapping[int, Person]
    publications: Mapping[int, Publication]
    named: tuple[NamedSection, ...]
    sections: Mapping[str, SectionFiles]
    blog: NamedSection | None
    pages: Sequence[PlannedPage]
    posts: Sequence[PlannedPost]
    drafts: Sequence[PlannedPost]

    @property
    def named_sections(self) -> list[NamedSection]:
        """The valid sections."""
        return [each.section for each in self.sections.values()]


def plan_site(folder: ComputingFolder, originals: Mapping[int, Publication], *, is_draft: bool) -> PlannedSite:
    """Reads and validates all files but the texts of sections, and reports the mistakes.

    Args:
        folder: The content folder.
        originals: The publications in the first language of the site, by their index; none in the first language.
        is_draft: Whether it is read for its owner while writing, at the root of the server, and with drafts of posts.
    """
    settings, profile = folder.mapping("site", Settings), folder.mapping("profile", Profile)
    settings = settings.at_root() if settings and is_draft else settings
    if profile:
        profile = _completed(profile, settings, folder)
    words, words_language = read_words(folder, settings)
    topics, people = folder.entries("topics", Topic), folder.entries("people", Person)
    publications = dict(_publications(folder, profile, originals))
    named = tuple(named_sections(settings, words))
    sections = _sections(folder, named)
    if settings:  # else it is not known which sections there are
        report_unknown_files(folder, named)
    posts = planned_posts(folder)
    published = [post for post in posts if is_draft or not post.matter.draft]
    valid = [each.section for each in sections.values()]
    blog = _blog(valid, words) if published else None
    return PlannedSite(
        settings=settings,
        profile=profile,
        words=words,
        words_language=words_language,
        topics=topics,
        people=people,
        publications=publications,
        named=named,
        sections=sections,
        blog=blog,
        pages=planned_pages(folder, settings, valid, blog),
        posts=published,
        drafts=[post for post in posts if post.matter.draft and not is_draft],
    )


def planned_parts(folder: ComputingFolder, site: PlannedSite, assets: Set[str]) -> Parts:
    """The parts of a site that must be consistent.

    Args:
        folder: The content folder.
        site: Its content.
        assets: The owner's files, as paths relative to assets/.
    """
    return Parts(
        settings=site.settings,
        profile=site.profile,
        topics=None if folder.has_mistakes("topics") else tuple(site.topics.values()),
        publications=site.publications,
        assets=assets,
        entries={name: each.entries for name, each in site.sections.items()},
        pictures={name: each.kind.picture[0] for name, each in site.sections.items() if each.kind.picture},
        section_names=frozenset(site.sections),
        pages=(*(each.planned_address for each in site.pages), *(each.planned_address for each in site.posts)),
        unread=unread_addresses(folder),
    )


def _completed(profile: Profile, settings: Settings | None, folder: ComputingFolder) -> Profile:
    """The profile with what follows from other files: the address of the CV that is made, and the language."""
    if profile.cv is None and settings and settings.cv:
        profile = profile.model_copy(update={"cv": addresses.CV})
    if folder.other_language:
        profile = profile.in_language(folder.other_language, folder.languages[0])
    return profile


def _publications(
    folder: ComputingFolder, profile: Profile | None, originals: Mapping[int, Publication]
) -> Iterator[tuple[int, Publication]]:
    names = profile.names if profile else ()
    for index, written in folder.entries("publications", Publication).items():
        work = written.attributed_to(names)
        yield index, work.translated_from(originals.get(index, work)) if folder.other_language else work


def _sections(folder: ComputingFolder, named: Sequence[NamedSection]) -> dict[str, SectionFiles]:
    """The sections by name, with the entries of their files; files that no page shows are validated too."""
    sections = dict[str, SectionFiles]()
    for section, kind in valid_sections(folder, named):
        entries = folder.entries(section.name, kind.entry) if kind.entry else {}
        sections[section.name] = SectionFiles(section, kind, entries)
    for _, name, kind in unshown_sections(folder, named):
        if kind.entry:
            folder.entries(name, kind.entry)
    return sections


def _blog(sections: Sequence[NamedSection], words: Words) -> NamedSection:
    """The section with the list of all posts."""
    return next((each for each in sections if each.kind == BLOG), NamedSection(BLOG, words.sections[BLOG], BLOG))
