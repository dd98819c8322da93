"""Selected publications as cards."""

import re

from homepage.models.pictures import Picture, Preview
from homepage.models.profile import Profile
from homepage.models.publications import Publication
from homepage.models.settings import Settings
from homepage.models.site import Site
from homepage.page_model.section_content import PublicationList
from tests.components.rendering import rendered
from tests.words import WORDS

PICTURE = Picture("/a.svg", (135, 101), is_lazy=True)


def cards(**fields: object) -> str:
    work = Publication.model_validate({"id": "a", "title": "A", "date": "2025", "authors": ["Ada"], **fields})
    site = Site.assemble(
        Settings(url="https://example.org/me", description="Me."),
        Profile(name="Ada"),
        words=WORDS,
        publications=[work],
        previews={"a": Preview(PICTURE, PICTURE, "A wave")},
    )
    return rendered("selected", PublicationList(site.publications), site)


def test_a_card_has_picture_title_people_appearance_sentence_and_links() -> None:
    found = cards(venue="ICML", award="Best paper", tldr="It works.", abstract="Long.", links={"code": "/code.zip"})
    parts = ["cards", "preview", "title", "authors", "appearance", "venue badge", "award", "tldr", "resources"]
    assert [each for each in re.findall('class="([^"]*)"', found) if each in parts] == parts
    assert ('alt="A wave"' in found, "<details>" in found) == (True, False)


def test_the_star_is_explained_below_the_cards() -> None:
    assert cards(authors=[{"name": "Ada", "equal": True}]).endswith('</ol><p class="legend">* equal contribution</p>')
    assert "legend" not in cards()
