"""A site with one publication."""

from typing import Any

from homepage.models.profile import Profile
from homepage.models.publications import Publication
from homepage.models.settings import Settings
from homepage.models.site import Site
from homepage.models.topics import Topic
from homepage.pages.record import records
from homepage.pages.record_metadata import about_record, record_head
from tests.words import WORDS

FULL: dict[str, Any] = {
    "id": "a",
    "title": "On Everything",
    "date": "2025-07-09",
    "authors": ["Ada", {"name": "Bob", "url": "https://bob.example"}, "Carol"],
    "venue": "ICML",
    "venue_full": "International Conference on Machine Learning",
    "pages": "10–20",
    "doi": "10.1000/182",
    "arxiv": "2505.00001",
    "topics": ["t"],
}


def site(profile: dict[str, Any] | None = None, **fields: Any) -> Site:  # noqa: ANN401 - of a record
    """A site whose publication has everything, except what is given otherwise."""
    return Site.assemble(
        Settings(url="https://example.org/me", description="Me."),
        Profile.model_validate({"name": "Ada", **(profile or {})}),
        words=WORDS,
        topics=[Topic(id="t", name="The topic")],
        publications=[Publication.model_validate({**FULL, **fields})],
    )


def head_of_record(made: Site) -> str:
    """The head of the page of the first publication, without scripts and styles."""
    return record_head(made, next(records(made))(), about_record(made))
