"""Reads a content folder into a Site, or tells everything that is wrong with it. The only reader of content files."""

from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import Path
from urllib.parse import unquote

from homepage import markdown_text
from homepage.errors import ContentError, ContentErrors
from homepage.models.activities import Activity
from homepage.models.base import Model
from homepage.models.consistency import Parts, problems
from homepage.models.internships import Internship
from homepage.models.news import NewsItem
from homepage.models.people import Person
from homepage.models.profile import Profile
from homepage.models.publications import Publication
from homepage.models.remarks import remarks
from homepage.models.settings import Settings
from homepage.models.site import Html, News, Place, Site, ToldActivity
from homepage.models.topics import Topic
from homepage.validation import AnyModel, validate
from homepage.yaml_source import Document, Position, read_yaml

FOLDER = "content"
MAPPINGS: Mapping[str, type[Model]] = {"site": Settings, "profile": Profile}
LISTS: Mapping[str, type[Model]] = {
    "topics": Topic,
    "internships": Internship,
    "publications": Publication,
    "people": Person,
    "news": NewsItem,
    "talks": Activity,
    "teaching": Activity,
}
ACTIVITIES = ("talks", "teaching")
TEXTS = ("biography", "research")
_BIGGEST = 20_000_000  # bytes; 5,000 publications with abstracts are a third of it


def load(root: Path) -> Site:
    """Reads a site.

    Args:
        root: The folder that holds content/ and assets/.

    Raises:
        ContentErrors: With every mistake in the folder.
    """
    return review(root)[0]


def review(root: Path) -> tuple[Site, tuple[ContentError, ...]]:
    """Reads a site, and tells what its owner should look at though it can be published.

    Args:
        root: The folder that holds content/ and assets/.

    Raises:
        ContentErrors: With every mistake in the folder.
    """
    reader = _Reader(root)
    site = reader.read()
    if site is None or reader.errors:
        raise ContentErrors(reader.errors)
    return site, tuple(sorted(reader.remarks))


class _Reader:
    """One reading of a folder; it gathers the mistakes."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.errors: list[ContentError] = []
        self.remarks: list[ContentError] = []
        self.documents: dict[str, Document] = {}

    def read(self) -> Site | None:
        if not (self.root / FOLDER).is_dir():
            self.report(FOLDER, Position(1, 1), FOLDER, "is not here; run this in the folder that holds content/")
            return None
        self.report_unknown_files()
        settings, profile = self.mapping("site", Settings), self.mapping("profile", Profile)
        topics, internships = self.entries("topics", Topic), self.entries("internships", Internship)
        publications = self.entries("publications", Publication)
        people, news = self.entries("people", Person), self.entries("news", NewsItem)
        activities = {name: self.entries(name, Activity) for name in ACTIVITIES}
        parts = Parts(
            settings=settings,
            profile=profile,
            topics=None if self.has_mistakes("topics") else tuple(topics.values()),
            publications=publications,
            is_asset=self.is_asset,
            activities=activities,
        )
        for place, message in problems(parts):
            self.report_at(str(place[0]), place[1:], message)
        biography, research = (self.prose(name, parts) for name in TEXTS)
        told = [News(item.date, self.told("news", index, item.text, parts)) for index, item in news.items()]
        talks, teaching = (self.told_activities(name, activities[name], parts) for name in ACTIVITIES)
        if settings is None or profile is None:
            return None
        attributed = {index: work.attributed_to(profile.names) for index, work in publications.items()}
        for place, message in remarks(attributed):
            position = self.documents[str(place[0])].position(place[1:])
            file, field = f"{FOLDER}/{place[0]}.yaml", _field(str(place[0]), place[1:])
            self.remarks.append(ContentError(file, position.line, position.column, field, message, is_mistake=False))
        return Site.assemble(
            settings,
            profile,
            biography=biography,
            research=research,
            topics=topics.values(),
            internships=internships.values(),
            publications=publications.values(),
            people=people.values(),
            news=told,
            talks=talks,
            teaching=teaching,
        )

    def mapping(self, name: str, model: type[AnyModel]) -> AnyModel | None:
        """A file that holds one thing, and must be there."""
        document = self.document(name)
        if document is None:
            if not self.has_mistakes(name):
                self.report(f"{FOLDER}/{name}.yaml", Position(1, 1), name, "is missing; every site needs this file")
            return None
        return self.validated(name, model, document.data or {}, ())

    def entries(self, name: str, model: type[AnyModel]) -> dict[int, AnyModel]:
        """A file that holds a list, and may be left out: the entries that are right, by their number."""
        document = self.document(name)
        if document is None or document.data is None:
            return {}
        if not isinstance(document.data, list):
            self.report_at(name, (), "is not a list; begin each entry with a hyphen and a space")
            return {}
        found = ((index, self.validated(name, model, data, (index,))) for index, data in enumerate(document.data))
        return {index: entry for index, entry in found if entry is not None}

    def validated(self, name: str, model: type[AnyModel], data: object, place: Place) -> AnyModel | None:
        value, mistakes = validate(model, data)
        for mistake in mistakes:
            self.report_at(name, (*place, *mistake.place), mistake.message, of_key=mistake.of_key)
        return value

    def prose(self, name: str, parts: Parts) -> Html | None:
        """A Markdown file, which may be left out."""
        text = self.text(f"{FOLDER}/{name}.md")
        if not text or not text.strip():
            return None
        for line, message in markdown_text.mistakes(text, parts.leads_somewhere):
            self.report(f"{FOLDER}/{name}.md", Position(line, 1), name, message)
        return markdown_text.to_html(text, parts.settings.href if parts.settings else str)

    def told(self, name: str, index: int, text: str, parts: Parts) -> Html:
        """The Markdown of an entry made HTML."""
        for _, message in markdown_text.mistakes(text, parts.leads_somewhere):
            self.report_at(name, (index, "text"), message)
        return markdown_text.to_html(text, parts.settings.href if parts.settings else str)

    def told_activities(self, name: str, activities: Mapping[int, Activity], parts: Parts) -> list[ToldActivity]:
        """Talks or courses, their Markdown made HTML."""
        return [
            ToldActivity(activity, self.told(name, index, activity.text, parts) if activity.text else None)
            for index, activity in activities.items()
        ]

    def document(self, name: str) -> Document | None:
        """A YAML file; None if it is not there or could not be read to its end."""
        text = self.text(f"{FOLDER}/{name}.yaml")
        if text is None:
            return None
        self.documents[name] = document = read_yaml(text)
        for place, position, message in document.mistakes:
            self.report(f"{FOLDER}/{name}.yaml", position, _field(name, place), message)
        return None if any(place == () for place, _, _ in document.mistakes) else document

    def text(self, file: str) -> str | None:
        """A file's text; None if it is not there or is none."""
        path = self.root / file
        if not path.is_file():
            return None
        if path.stat().st_size > _BIGGEST:
            self.report(
                file, Position(1, 1), path.stem, f"is bigger than {_BIGGEST:,} bytes; keep big files in assets/"
            )
            return None
        data = path.read_bytes()
        try:
            return data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            before = data[: error.start].decode("utf-8-sig")
            position = Position(before.count("\n") + 1, len(before) - before.rfind("\n"))
            self.report(file, position, path.stem, "is not UTF-8 from here on; save the file with the encoding UTF-8")
            return None

    def is_asset(self, path: str) -> bool:
        """Whether a path of the site is a file in assets/. A space in a file's name is %20 in its path."""
        assets = (self.root / "assets").resolve()
        file = (assets / unquote(path).replace("\0", "").lstrip("/")).resolve()
        return file.is_file() and file.is_relative_to(assets)

    def report_unknown_files(self) -> None:
        known = [f"{name}.yaml" for name in (*MAPPINGS, *LISTS)] + [f"{name}.md" for name in TEXTS]
        for path in sorted((self.root / FOLDER).iterdir()):
            if path.suffix in {".yaml", ".yml", ".md"} and path.name not in known:
                near = get_close_matches(path.name, known, n=1)
                advice = f"did you mean {near[0]}?" if near else f"known are {', '.join(known)}"
                self.report(f"{FOLDER}/{path.name}", Position(1, 1), path.stem, f"is no file that a site has; {advice}")

    def has_mistakes(self, name: str) -> bool:
        return any(error.file == f"{FOLDER}/{name}.yaml" for error in self.errors)

    def report_at(self, name: str, place: Place, message: str, *, of_key: bool = False) -> None:
        position = self.documents[name].position(place, of_key=of_key)
        self.report(f"{FOLDER}/{name}.yaml", position, _field(name, place), message)

    def report(self, file: str, position: Position, field: str, message: str) -> None:
        self.errors.append(ContentError(file, position.line, position.column, field, message))


def _field(name: str, place: Place) -> str:
    """A place as people write it: ``[2].authors[0].name``."""
    return "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in place).lstrip(".") or name
