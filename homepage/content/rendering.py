"""Renders the texts and pictures of a site, and reports the mistakes in them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from homepage.content.file_links import FileLinks
from homepage.content.markdown_files import TextFile, read_markdown
from homepage.models.base import Model
from homepage.models.fallbacks import Fallbacks
from homepage.models.parts import Parts
from homepage.models.pictures import (
    CODE,
    ILLUSTRATION,
    LARGE_PREVIEW,
    LAZY_ILLUSTRATION,
    PORTRAIT,
    PREVIEW,
    Frame,
    Picture,
    Preview,
)
from homepage.models.profile import Profile
from homepage.models.publications import Publication
from homepage.models.settings import Settings
from homepage.models.site import Html, Place, Rendered, SectionSource
from homepage.models.words import Words
from homepage.owner_files import ASSETS
from homepage.page_model.kinds import Kind, NamedSection
from homepage.picture_cache import PictureCache
from homepage.yaml_files.document import Position

_TextPlace = str | tuple[str, int]
"""A Markdown file, or an entry of a YAML file by its index: the name of the file is its path in content/."""


@dataclass(frozen=True)
class SectionFiles:
    """A section as site.yaml names it, with what was read from its files.

    Attributes:
        section: The section.
        kind: Its kind.
        entries: The valid entries of its YAML file, by their index.
    """

    section: NamedSection
    kind: Kind
    entries: Mapping[int, Model]


class Renderer:
    """Renders texts and pictures, each once."""

    def __init__(
        self,
        links: FileLinks,
        settings: Settings | None,
        parts: Parts,
        words: Words,
        pictures: PictureCache | None = None,
    ) -> None:
        """Prepares to render.

        Args:
            links: The content folder, and what links between its files lead to.
            settings: The settings of the site in the language of its pages.
            parts: What was read.
            words: The words of the interface.
            pictures: What was read for another language of the site.
        """
        self.folder = links.folder
        self.links = links
        self.settings = settings
        self.parts = parts
        self.words = words.texts
        self.pictures = pictures or PictureCache(self.folder.root / ASSETS, parts.is_asset, self.folder.remembered)
        self.texts: dict[Place, str] = {}
        """The texts that were rendered: of files by their name, of entries by the name of the file and their index."""
        self._titles: dict[str, str] = {}
        self._html_fallbacks: dict[str, str] = {}
        self.sources: dict[Html, Callable[[], str]] = {}
        """The Markdown of each text, as it is published for programs; computed only if it is."""

    def section(self, files: SectionFiles, page: str, *, is_lazy: bool) -> SectionSource:
        """The content of a section.

        Args:
            files: The section and its entries.
            page: The address of its page.
            is_lazy: Whether its pictures are below the first screen, and loaded when they are near.
        """
        section, kind = files.section, files.kind
        frame = LAZY_ILLUSTRATION if is_lazy else ILLUSTRATION
        file = read_markdown(self.folder, section.name) if kind.has_text else None
        if file and section.language:
            file = replace(file, language=section.language)
            self._titles[section.heading] = section.language
        html = self.text(file, frame, prefix=section.name) if file else None
        rendered = tuple(self.entry(section.name, index, entry, kind, frame) for index, entry in files.entries.items())
        return SectionSource(section.name, section.heading, section.kind or "", html, rendered, section.view, page)

    def page_text(self, file: TextFile, title: str) -> Html:
        """The text of a page, below its title, which is in the same language."""
        if file.language:
            self._titles[title] = file.language
        return self.text(file, ILLUSTRATION, first_heading=2)

    def text(self, file: TextFile, frame: Frame, first_heading: int = 3, prefix: str = "") -> Html:
        """A Markdown file as HTML.

        Args:
            file: The file.
            frame: How its pictures are shown.
            first_heading: The level of its highest headings in the page.
            prefix: Makes its ids unique in the page.
        """
        computed = self.folder.computed_body(file)
        body = self.texts[(file.name,)] = computed.text
        for line, column, message, is_mistake in self._mistakes(file.name, body, frame):
            record = self.folder.report if is_mistake else self.folder.remark
            at = computed.source_position(line, column)
            record(file.path, Position(at.line + file.lines_before, at.column), file.name, message)
        html = self._html(file.name, body, frame, first_heading, prefix)
        if file.language:
            self._html_fallbacks[html] = file.language
        self._note_source(html, file.name, body)
        return html

    def entry(self, name: str, index: int, entry: Model, kind: Kind, frame: Frame) -> Rendered[Model]:
        """An entry of a YAML file with its text and its picture."""
        text, html, shown = getattr(entry, "text", None), None, None
        if text is not None:
            self.texts[name, index] = text
            for _, _, message, is_mistake in self._mistakes((name, index), text, frame):
                record = self.folder.report_at if is_mistake else self.folder.remark_at
                record(name, (index, "text"), message)
            html = self._html((name, index), text, frame, prefix=f"{name}_{index + 1}")
            if fallback := self._fallbacks(name).get((index, "text")):
                self._html_fallbacks[html] = fallback[1]
            self._note_source(html, (name, index), text)
        if kind.picture and (address := getattr(entry, kind.picture[0])):
            shown = self.picture(address, kind.picture[1], (name, index, kind.picture[0]))
        return Rendered(entry, html, shown)

    def previews(self, publications: Mapping[int, Publication]) -> dict[str, Preview]:
        """The pictures of publications, by id.

        Args:
            publications: By their index in the file.
        """
        previews = dict[str, Preview]()
        for index, work in publications.items():
            if work.preview:
                place = ("publications", index, "preview")
                small = self.picture(work.preview, PREVIEW, place)
                large = self.picture(work.preview, LARGE_PREVIEW, place)
                if small and large:
                    previews[work.id] = Preview(small, large, work.preview_alt or "")
        return previews

    def portrait(self, profile: Profile | None) -> Picture | None:
        """The portrait in the card; None if the profile has none."""
        picture = profile.picture if profile else None
        return self.picture(picture, PORTRAIT, ("profile", "picture")) if picture else None

    def wechat_code(self, profile: Profile | None) -> Picture | None:
        """The picture of the WeChat code in the card; None if the profile has none."""
        code = profile.wechat if profile else None
        return self.picture(code, CODE, ("profile", "wechat")) if code else None

    def picture(self, address: str, frame: Frame, place: tuple[str, *tuple[str | int, ...]]) -> Picture | None:
        """A picture that a YAML file names; ``consistency.py`` reports it if it does not exist."""
        if not self.parts.is_asset(address):
            return None
        if wrong := self.pictures.problem(address, frame):
            self.folder.report_at(place[0], place[1:], wrong)
        return self.pictures.shown(address, frame)

    def fallbacks(self) -> Fallbacks:
        """The texts in another language than the pages, after everything was rendered."""
        places = ((place, text) for name in self.folder.translations for place, text in self._fallbacks(name).items())
        texts = dict(text for place, text in places if place[-1] != "text")
        return Fallbacks({**texts, **self._titles}, self._html_fallbacks)

    def _fallbacks(self, name: str) -> Mapping[Place, tuple[str, str]]:
        translation = self.folder.translations.get(name)
        return translation.fallbacks if translation else {}

    def _mistakes(self, place: _TextPlace, text: str, frame: Frame) -> Sequence[tuple[int, int, str, bool]]:
        """The mistakes in a Markdown text, and the remarks on it, as ``markdown_text.Mistake``."""
        from homepage import markdown_text  # noqa: PLC0415 - slow to import, and not every site needs it

        find = partial(markdown_text.mistakes, text)
        questions = self.parts.resolves, partial(self.pictures.problem, frame=frame), self._address_in(place)
        return self.folder.remembered(("mistakes", place, self.folder.other_language), (text, frame), find, *questions)

    def _note_source(self, html: Html, place: _TextPlace, source: str) -> None:
        from homepage import markdown_text  # noqa: PLC0415 - as above

        if self.settings:
            absolute, address = self.settings.absolute, self._address_in(place)
            self.sources[html] = partial(markdown_text.published_source, source, lambda each: absolute(address(each)))

    def _html(self, place: _TextPlace, text: str, frame: Frame, first_heading: int = 3, prefix: str = "") -> Html:
        from homepage import markdown_text  # noqa: PLC0415 - as above

        render = partial(markdown_text.to_html, text, first_heading=first_heading, words=self.words, prefix=prefix)
        href, address = self.settings.href if self.settings else str, self._address_in(place)
        questions = (lambda each: href(address(each))), (lambda each: self.pictures.shown(address(each), frame))
        facts = text, frame, first_heading, prefix, repr(self.words)
        return self.folder.remembered(("html", place, self.folder.other_language), facts, render, *questions)

    def _address_in(self, place: _TextPlace) -> Callable[[str], str]:
        """A function of a link in a text: the address that it leads to."""
        return partial(self.links.address, place if isinstance(place, str) else place[0])
