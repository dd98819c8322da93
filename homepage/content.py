"""Reads a content folder into a Site, or tells everything that is wrong with it."""

from collections.abc import Mapping
from difflib import get_close_matches
from functools import partial
from pathlib import Path

from homepage import markdown_text
from homepage.album import Album
from homepage.content_folder import ASSETS, FOLDER, ContentFolder, field_name, nothing_collected
from homepage.errors import ContentError, ContentErrors
from homepage.models.activities import Activity
from homepage.models.base import Model
from homepage.models.consistency import Parts, problems
from homepage.models.internships import Internship
from homepage.models.news import NewsItem
from homepage.models.people import Person
from homepage.models.pictures import PORTRAIT, Frame, Picture, illustration
from homepage.models.profile import Profile
from homepage.models.publications import Publication
from homepage.models.remarks import remarks
from homepage.models.settings import Settings
from homepage.models.site import Html, News, Site, ToldActivity
from homepage.models.topics import Topic
from homepage.yaml_source import Position

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
    """Reads a site, and tells what its owner should look at though it can be published.

    Args:
        root: The folder that holds content/ and assets/.
        at_root: Whether to read it as if it were published without a path.

    Raises:
        ContentErrors: With every mistake in the folder.
    """
    reader = _Reader(root)
    with nothing_collected():
        site = reader.read(at_root=at_root)
    if site is None or reader.errors:
        raise ContentErrors(reader.errors)
    return site, tuple(sorted(reader.remarks))


class _Reader(ContentFolder):
    """One reading of a site."""

    def __init__(self, root: Path) -> None:
        super().__init__(root)
        self.remarks: list[ContentError] = []
        self.album = Album(root / ASSETS, self.is_asset)

    def read(self, *, at_root: bool) -> Site | None:
        if not (self.root / FOLDER).is_dir():
            self.report(FOLDER, Position(1, 1), FOLDER, "is not here; run this in the folder that holds content/")
            return None
        self.report_unknown_files()
        custom_styles = self.custom_styles()
        settings, profile = self.mapping("site", Settings), self.mapping("profile", Profile)
        settings = settings.at_root() if settings and at_root else settings
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
        portrait = self.portrait(profile)
        if settings is None or profile is None:
            return None
        attributed = {index: work.attributed_to(profile.names) for index, work in publications.items()}
        for place, message in remarks(attributed):
            position = self.documents[str(place[0])].position(place[1:])
            file, field = f"{FOLDER}/{place[0]}.yaml", field_name(str(place[0]), place[1:])
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
            portrait=portrait,
            illustrations=self.album.illustrations.values(),
            talks=talks,
            teaching=teaching,
            custom_styles=custom_styles,
        )

    def prose(self, name: str, parts: Parts) -> Html | None:
        """A Markdown file, which may be left out."""
        text = self.text(f"{FOLDER}/{name}.md")
        if not text or not text.strip():
            return None
        frame = illustration(name, parts.settings)
        wrong_with_picture = partial(self.album.wrong_with, frame=frame)
        for line, message in markdown_text.mistakes(text, parts.leads_somewhere, wrong_with_picture):
            self.report(f"{FOLDER}/{name}.md", Position(line, 1), name, message)
        return self.html(text, parts, frame)

    def told(self, name: str, index: int, text: str, parts: Parts) -> Html:
        """The Markdown of an entry made HTML."""
        frame = illustration(name, parts.settings)
        wrong_with_picture = partial(self.album.wrong_with, frame=frame)
        for _, message in markdown_text.mistakes(text, parts.leads_somewhere, wrong_with_picture):
            self.report_at(name, (index, "text"), message)
        return self.html(text, parts, frame)

    def told_activities(self, name: str, activities: Mapping[int, Activity], parts: Parts) -> list[ToldActivity]:
        """Talks or courses, their Markdown made HTML."""
        return [
            ToldActivity(activity, self.told(name, index, activity.text, parts) if activity.text else None)
            for index, activity in activities.items()
        ]

    def html(self, text: str, parts: Parts, frame: Frame) -> Html:
        """Markdown as HTML, with its pictures."""
        href = parts.settings.href if parts.settings else str
        return markdown_text.to_html(text, href, lambda address: self.album.illustration(address, frame))

    def portrait(self, profile: Profile | None) -> Picture | None:
        """The picture in the card, if there is to be one."""
        if profile is None or profile.picture is None or not self.is_asset(profile.picture):
            return None
        wrong = self.album.wrong_with(profile.picture, PORTRAIT)
        if wrong:
            self.report_at("profile", ("picture",), wrong)
        return self.album.picture(profile.picture, PORTRAIT)

    def report_unknown_files(self) -> None:
        known = [f"{name}.yaml" for name in (*MAPPINGS, *LISTS)] + [f"{name}.md" for name in TEXTS]
        for path in sorted((self.root / FOLDER).iterdir()):
            if path.suffix in {".yaml", ".yml", ".md"} and path.name not in known:
                near = get_close_matches(path.name, known, n=1)
                advice = f"did you mean {near[0]}?" if near else f"known are {', '.join(known)}"
                self.report(f"{FOLDER}/{path.name}", Position(1, 1), path.stem, f"is no file that a site has; {advice}")
