"""The whole content of a site."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain
from typing import Any, Generic, NewType, TypeVar

from homepage.models import addresses
from homepage.models.base import Model
from homepage.models.fallbacks import NO_FALLBACKS, Fallbacks
from homepage.models.pages import PostMatter
from homepage.models.people import Person
from homepage.models.pictures import Picture, Preview
from homepage.models.profile import Profile
from homepage.models.publication_view import ALL_PUBLICATIONS, PublicationView
from homepage.models.publications import MARKUP, Publication
from homepage.models.settings import Settings
from homepage.models.site_base import SiteBase
from homepage.models.topics import Topic
from homepage.models.words import Words

Html = NewType("Html", str)
"""Sanitized HTML. Only ``homepage.markdown_text`` creates it."""

Place = tuple[str | int, ...]
"""The place of a value: the content file's name without suffix, then keys and indexes."""


EntryT = TypeVar("EntryT", bound=Model)


@dataclass(frozen=True)
class Rendered(Generic[EntryT]):
    """An entry of a YAML file with its Markdown rendered as HTML.

    Attributes:
        entry: The validated entry.
        html: Its text; None if it has none.
        picture: Its picture; None if it has none.
    """

    entry: EntryT
    html: Html | None = None
    picture: Picture | None = None


@dataclass(frozen=True)
class SectionSource:
    """The content that the owner wrote for one section of a page.

    Attributes:
        name: The name of the section and of its files in content/; also its element id in the page.
        heading: Its heading.
        kind: A key of ``homepage.page_model.kinds.KINDS``.
        html: Its text; None if it has none.
        entries: In the order of the file.
        view: The criteria of its publications, if it shows publications.
        page: The address of its page.
    """

    name: str
    heading: str
    kind: str
    html: Html | None = None
    entries: tuple[Rendered[Any], ...] = ()
    view: PublicationView = ALL_PUBLICATIONS
    page: str = addresses.HOME

    @property
    def address(self) -> str:
        """The path of its page with its id as fragment."""
        return f"{self.page}#{self.name}"

    def entries_of(self, model: type[EntryT]) -> Iterator[Rendered[EntryT]]:
        """The entries that have this model."""
        return (each for each in self.entries if isinstance(each.entry, model))


@dataclass(frozen=True)
class Page:
    """A page with sections or a text.

    Attributes:
        address: Its path.
        title: Its title; None for the home page.
        description: One sentence for search engines; None if the owner wrote none.
        sections: Its sections, in order.
        html: Its text; None if it has none.
        navigation: Whether the navigation bar has it; or its position there, from 1.
        redirect_from: Old paths that lead to it.
    """

    address: str
    title: str | None = None
    description: str | None = None
    sections: tuple[SectionSource, ...] = ()
    html: Html | None = None
    navigation: bool | int = True
    redirect_from: tuple[str, ...] = ()


@dataclass(frozen=True)
class Post:
    """A post of the blog.

    Attributes:
        address: The path of its page.
        matter: What its front matter says.
        html: Its text.
    """

    address: str
    matter: PostMatter
    html: Html


@dataclass(frozen=True)
class Site(SiteBase):
    """All content of one person's site.

    Attributes:
        publications: All works, newest first, also those that are not shown; their authors are resolved.
        pages: The home page, then the others in the order of site.yaml, then those with a file of their own.
        posts: The posts, newest first.
        portrait: The owner's picture, or None.
        wechat_code: The picture of the owner's WeChat code, or None.
        previews: The pictures of publications, by id.
        pictures: All pictures that pages show.
        custom_styles: The owner's CSS, or "".
        fallbacks: The texts in another language than the pages.
        sources: For each text in Markdown, a function that returns it as it is published for programs.
        translations: The same site in its other languages, if this is the first one.
    """

    publications: tuple[Publication, ...] = ()
    pages: tuple[Page, ...] = (Page(addresses.HOME),)
    posts: tuple[Post, ...] = ()
    portrait: Picture | None = None
    wechat_code: Picture | None = None
    previews: Mapping[str, Preview] = field(default_factory=dict)
    pictures: tuple[Picture, ...] = ()
    custom_styles: str = ""
    fallbacks: Fallbacks = NO_FALLBACKS
    sources: Mapping[Html, Callable[[], str]] = field(default_factory=dict, compare=False)
    translations: tuple["Site", ...] = ()

    @classmethod
    def assemble(  # noqa: PLR0913 - one for each part
        cls,
        settings: Settings,
        profile: Profile,
        *,
        words: Words,
        words_language: str | None = None,
        topics: Iterable[Topic] = (),
        publications: Iterable[Publication] = (),
        people: Iterable[Person] = (),
        sections: Iterable[SectionSource] = (),
        pages: Iterable[Page] = (),
        posts: Iterable[Post] = (),
        portrait: Picture | None = None,
        wechat_code: Picture | None = None,
        previews: Mapping[str, Preview] | None = None,
        pictures: Iterable[Picture] = (),
        custom_styles: str = "",
    ) -> "Site":
        """Sorts publications and posts (those of one date keep their order), and resolves the publications' authors.

        The arguments are attributes of the site, besides ``people``, the coauthors with a page of their own, and
        ``sections``, those of the home page, if ``pages`` does not contain it.
        """
        urls = {name: person.url for person in people for name in (person.name, *person.other_names)}
        attributed = (publication.attributed_to(profile.names, urls) for publication in publications)
        return cls(
            settings=settings,
            profile=profile,
            words=words,
            words_language=words_language,
            topics=tuple(topics),
            publications=tuple(sorted(attributed, key=Publication.sort_key, reverse=True)),
            pages=tuple(pages) or (Page(addresses.HOME, sections=tuple(sections)),),
            posts=tuple(sorted(posts, key=lambda post: post.matter.date.sort_key(), reverse=True)),
            portrait=portrait,
            wechat_code=wechat_code,
            previews=previews or {},
            pictures=tuple(pictures),
            custom_styles=custom_styles,
        )

    @property
    def base(self) -> SiteBase:
        """Its settings, owner, words and topics alone."""
        return SiteBase(self.settings, self.profile, self.words, self.words_language, self.topics)

    @property
    def versions(self) -> tuple["Site", ...]:
        """The site in each of its languages, the first one first."""
        return self, *self.translations

    @property
    def home(self) -> Page:
        """The home page."""
        return self.pages[0]

    @property
    def sections(self) -> tuple[SectionSource, ...]:
        """The sections of all pages."""
        return tuple(section for page in self.pages for section in page.sections)

    @cached_property
    def languages(self) -> frozenset[str]:
        """The languages of its pages, texts and works."""
        works = (work.language for work in self.publications if work.language)
        return frozenset({self.settings.language, *works, *self.fallbacks.html.values()})

    @cached_property
    def may_have_formulas(self) -> bool:
        """Whether a text of the site may contain a formula."""
        records = (getattr(work, key) or "" for work in self.publications for key in MARKUP)
        return any("$" in each or "\\(" in each for each in records) or any("<math" in each for each in self.texts)

    @property
    def texts(self) -> Iterator[Html]:
        """The HTML of all texts in Markdown."""
        entries = (entry.html for section in self.sections for entry in section.entries)
        sections = (section.html for section in self.sections)
        written = chain((page.html for page in self.pages), sections, entries, (post.html for post in self.posts))
        return (html for html in written if html)

    @property
    def redirects(self) -> Mapping[str, str]:
        """Old paths of the site, each with its new address."""
        of_pages = {old: page.address for page in self.pages for old in page.redirect_from}
        of_posts = {old: post.address for post in self.posts for old in post.matter.redirect_from}
        return {**of_pages, **of_posts, **self.settings.redirects}

    def section(self, name: str) -> SectionSource | None:
        """The section with this name, or None."""
        return next((each for each in self.sections if each.name == name), None)

    @cached_property
    def shown_publications(self) -> tuple[Publication, ...]:
        """The publications that the pages list, newest first."""
        return tuple(publication for publication in self.publications if publication.show)
