"""Reads a content folder as a ``Site``, or reports every mistake in it."""

import os
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from functools import partial
from pathlib import Path

from homepage.content_files import MAPPINGS, RECORD
from homepage.content_folder import FOLDER, ContentFolder, field_name
from homepage.errors import ContentError, ContentErrors
from homepage.garbage_collection import gc_disabled
from homepage.models.base import Model
from homepage.models.consistency import Parts, problems
from homepage.models.people import Person
from homepage.models.pictures import ILLUSTRATION, LAZY_ILLUSTRATION, PORTRAIT, Frame, Picture
from homepage.models.profile import Profile
from homepage.models.publications import Publication
from homepage.models.remarks import remarks
from homepage.models.settings import Settings
from homepage.models.site import Html, Rendered, SectionSource, Site
from homepage.models.topics import Topic
from homepage.owner_files import ASSETS, read_assets
from homepage.page_model.kinds import (
    KINDS,
    KNOWN_KINDS,
    KNOWN_SECTIONS,
    UNIQUE_KINDS,
    Kind,
    NamedSection,
    named_sections,
)
from homepage.picture_cache import PictureCache
from homepage.words import ENGLISH, catalogue
from homepage.yaml_document import Position

_IN_FIRST_VIEW = 2
"""The pictures of the first sections may be visible without scrolling; those of later sections are loaded lazily."""


def load(root: Path, *, at_root: bool = False) -> Site:
    """Reads a site.

    Args:
        root: The folder that holds content/ and assets/.
        at_root: Whether to read it as if it were published without a path.

    Raises:
        ContentErrors: With every mistake in the folder.
    """
    return review(root, at_root=at_root)[0]


def review(root: Path, *, at_root: bool = False) -> tuple[Site, tuple[ContentError, ...]]:
    """Reads a site, and returns the remarks on it: warnings, which do not prevent its publication.

    Args:
        root: The folder that holds content/ and assets/.
        at_root: Whether to read it as if it were published without a path.

    Raises:
        ContentErrors: With every mistake in the folder.
    """
    reader = _Reader(root)
    with gc_disabled():
        site = reader.read(at_root=at_root)
    if site is None or reader.errors:
        raise ContentErrors(reader.errors)
    return site, tuple(sorted(reader.remarks))


class _Reader(ContentFolder):
    """Reads a site once."""

    def __init__(self, root: Path) -> None:
        super().__init__(root)
        self.remarks: list[ContentError] = []

    def read(self, *, at_root: bool) -> Site | None:
        if not (self.root / FOLDER).is_dir():
            self.report(FOLDER, Position(1, 1), FOLDER, "is not here; run this in the folder that holds content/")
            return None
        custom_styles = self.custom_styles()
        settings, profile = self.mapping("site", Settings), self.mapping("profile", Profile)
        settings = settings.at_root() if settings and at_root else settings
        self.words = catalogue(settings.language if settings else ENGLISH)
        topics, people = self.entries("topics", Topic), self.entries("people", Person)
        written = self.entries("publications", Publication)
        names = profile.names if profile else ()
        publications = {index: work.attributed_to(names) for index, work in written.items()}
        sections = list(self.sections(settings))
        shown = [section.name for section, _ in sections]
        files = {section.name: kind for section, kind in sections} | dict(self.unshown(shown))
        entries = {name: self.entries(name, kind.entry) for name, kind in files.items() if kind.entry}
        self.report_unknown_files(files)
        assets = read_assets(self.root)
        for file, message in assets.mistakes.items():
            self.report(file, Position(1, 1), ASSETS, message)
        parts = Parts(
            settings=settings,
            profile=profile,
            topics=None if self.has_mistakes("topics") else tuple(topics.values()),
            publications=publications,
            assets=assets.files.keys(),
            entries=entries,
            section_names=frozenset(shown),
        )
        self.pictures = PictureCache(self.root / ASSETS, parts.is_asset)
        for place, message in problems(parts):
            if place[0] == ASSETS:
                self.report(f"{ASSETS}/{place[1]}", Position(1, 1), ASSETS, message)
            else:
                self.report_at(str(place[0]), place[1:], message)
        sources = [
            self.source(section, kind, entries.get(section.name, {}), parts, is_lazy=index >= _IN_FIRST_VIEW)
            for index, (section, kind) in enumerate(sections)
        ]
        portrait = self.portrait(profile, parts)
        if settings is None or profile is None:
            return None
        for place, message in remarks(publications):
            position = self.documents[str(place[0])].position(place[1:])
            file, field = f"{FOLDER}/{place[0]}.yaml", field_name(str(place[0]), place[1:])
            self.remarks.append(ContentError(file, position.line, position.column, field, message, is_mistake=False))
        return Site.assemble(
            settings,
            profile,
            words=self.words,
            topics=topics.values(),
            publications=publications.values(),
            people=people.values(),
            sections=sources,
            portrait=portrait,
            illustrations=self.pictures.illustrations.values(),
            custom_styles=custom_styles,
        )

    def sections(self, settings: Settings | None) -> Iterator[tuple[NamedSection, Kind]]:
        """Yields the valid sections of the home page, and reports the mistakes of the others."""
        seen: set[str] = set()
        for section in named_sections(settings, self.words):
            place = ("sections", section.name)
            if section.kind is None:
                near = get_close_matches(section.name, KNOWN_SECTIONS, n=1)
                advice = f"did you mean {near[0]}? Else write" if near else "write"
                example = f"{{ heading: {section.heading}, kind: entries }}"
                message = f"is not a known name; {advice} its kind, such as {example}; kinds are {', '.join(KINDS)}"
                self.report_at("site", place, message)
            elif section.kind not in KINDS:
                message = f"{section.kind!r} is not a kind of section; write one of {', '.join(KINDS)}"
                self.report_at("site", (*place, "kind"), message)
            elif section.kind in UNIQUE_KINDS & seen:
                self.report_at("site", place, f"is a second section of the kind {section.kind}; keep one")
            elif self.lacks_file(section, KINDS[section.kind]):
                files = " or ".join(f"{FOLDER}/{file}" for file in KINDS[section.kind].files(section.name))
                self.report_at("site", place, f"has nothing to show; write {files}, or remove the section")
            else:
                seen.add(section.kind)
                yield section, KINDS[section.kind]

    def lacks_file(self, section: NamedSection, kind: Kind) -> bool:
        """Whether a section with a name of the owner's choice has no file, and needs one."""
        needs_file = section.name not in KNOWN_SECTIONS and section.kind not in UNIQUE_KINDS
        return needs_file and not any(map(self.has_file, kind.files(section.name)))

    def has_file(self, name: str) -> bool:
        """Whether there is anything with this name in content/."""
        return os.path.lexists(self.root / FOLDER / name)

    def unshown(self, shown: Iterable[str]) -> Iterator[tuple[str, Kind]]:
        """Yields sections with a file that no page shows, and adds a remark. Their mistakes are reported too."""
        for name, kind in KNOWN_KINDS.items():
            files = [f"{FOLDER}/{file}" for file in kind.files(name) if self.has_file(file)]
            if name in shown or not files:
                continue
            line = f"{name}: {self.words.sections[name]}"
            message = f"is on no page; write {line} under sections in site.yaml, or remove the file"
            self.remarks.append(ContentError(files[0], 1, 1, name, message, is_mistake=False))
            yield name, kind

    def source(
        self, section: NamedSection, kind: Kind, entries: Mapping[int, Model], parts: Parts, *, is_lazy: bool
    ) -> SectionSource:
        """The content of a section, with its Markdown rendered as HTML."""
        name, frame = section.name, LAZY_ILLUSTRATION if is_lazy else ILLUSTRATION
        html = self.prose(name, parts, frame) if kind.has_text else None
        rendered = tuple(self.rendered(name, index, entry, parts, frame) for index, entry in entries.items())
        return SectionSource(name, section.heading, section.kind or "", html, rendered)

    def prose(self, name: str, parts: Parts, frame: Frame) -> Html | None:
        """Renders a Markdown file as HTML; None if it is missing or empty."""
        file = f"{FOLDER}/{name}.md"
        text = self.text(file)
        if not text or not text.strip():
            return None
        for line, column, message in self.mistakes(text, parts, frame):
            self.report(file, Position(line, column), name, message)
        return self.html(text, parts, frame)

    def rendered(self, name: str, index: int, entry: Model, parts: Parts, frame: Frame) -> Rendered[Model]:
        """An entry of a YAML file, with its Markdown rendered as HTML."""
        text = getattr(entry, "text", None)
        if text is None:
            return Rendered(entry)
        for _, _, message in self.mistakes(text, parts, frame):
            self.report_at(name, (index, "text"), message)
        return Rendered(entry, self.html(text, parts, frame))

    def mistakes(self, text: str, parts: Parts, frame: Frame) -> Iterable[tuple[int, int, str]]:
        """The mistakes in links and pictures of a Markdown text: lines, columns and messages."""
        from homepage import markdown_text  # noqa: PLC0415 - slow to import, and not every site needs it

        return markdown_text.mistakes(text, parts.resolves, partial(self.pictures.problem, frame=frame))

    def html(self, text: str, parts: Parts, frame: Frame) -> Html:
        """Renders Markdown as HTML, with its pictures."""
        from homepage import markdown_text  # noqa: PLC0415 - as above

        href = parts.settings.href if parts.settings else str
        return markdown_text.to_html(text, href, lambda address: self.pictures.illustration(address, frame))

    def portrait(self, profile: Profile | None, parts: Parts) -> Picture | None:
        """The portrait in the card; None if the profile has none."""
        if profile is None or profile.picture is None or not parts.is_asset(profile.picture):
            return None
        wrong = self.pictures.problem(profile.picture, PORTRAIT)
        if wrong:
            self.report_at("profile", ("picture",), wrong)
        return self.pictures.picture(profile.picture, PORTRAIT)

    def report_unknown_files(self, sections: Mapping[str, Kind]) -> None:
        """Reports unknown files: files that neither the site itself nor a section of its kind reads."""
        of_site = [f"{name}.yaml" for name in (*MAPPINGS, *RECORD)]
        known = of_site + [file for name, kind in {**KNOWN_KINDS, **sections}.items() for file in kind.files(name)]
        for path in sorted((self.root / FOLDER).iterdir()):
            if path.suffix in {".yaml", ".yml", ".md"} and path.name not in known:
                near = get_close_matches(path.name, known, n=1)
                advice = f"did you mean {near[0]}?" if near else f"known are {', '.join(known)}"
                self.report(f"{FOLDER}/{path.name}", Position(1, 1), path.stem, f"is not a file of a site; {advice}")
