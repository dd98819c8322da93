"""Talks and courses, as they stand on the page."""

from homepage.components.activity_list import activity_list
from homepage.models.activities import Activity
from homepage.models.settings import Settings
from homepage.models.site import Html, Rendered
from homepage.reflex_adapter.static_html import static_html
from tests.words import WORDS

SETTINGS = Settings(url="https://example.org/me", description="Me.")


def html(text: str | None = None, **fields: object) -> str:
    activity = Activity.model_validate({"title": "A <b>", "date": "2024-03-01", **fields})
    return static_html([activity_list([Rendered(activity, Html(text) if text else None)], SETTINGS, WORDS)])


def test_title_and_date_are_all_it_needs() -> None:
    assert html() == (
        '<ol class="timeline activities"><li><h3>A &lt;b&gt;</h3>'
        '<p class="when"><time datetime="2024-03-01">1 Mar 2024</time></p></li></ol>'
    )


def test_kind_and_place_stand_below_the_title() -> None:
    assert '<p class="role">Talk, Zürich</p>' in html(type="Talk", location="Zürich")


def test_a_page_of_this_site_gets_its_path() -> None:
    assert '<a href="/me/slides.pdf">A &lt;b&gt;</a>' in html(url="/slides.pdf")


def test_what_belongs_to_it_is_linked() -> None:
    assert '<a href="https://a.example">Slides</a>' in html(links=[{"label": "Slides", "url": "https://a.example"}])


def test_its_text_is_prose() -> None:
    assert '<div class="prose"><p>More</p></div>' in html("<p>More</p>")
