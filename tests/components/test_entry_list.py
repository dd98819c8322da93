"""Talks, courses and awards as HTML."""

import pytest

from homepage.models.activities import Activity
from homepage.page_model.section_content import EntryList
from tests.components.rendering import entry, rendered


def html(text: str | None = None, **fields: object) -> str:
    return rendered("entries", EntryList((entry(Activity, {"title": "A <b>", "date": "2024-03-01", **fields}, text),)))


def test_title_and_date_are_all_it_needs() -> None:
    assert html() == (
        '<ol class="timeline activities"><li><h3>A &lt;b&gt;</h3>'
        '<p class="when"><time datetime="2024-03-01">1 Mar 2024</time></p></li></ol>'
    )


def test_type_and_location_are_below_the_title() -> None:
    assert '<p class="role">Talk, Zürich</p>' in html(type="Talk", location="Zürich")


def test_a_page_of_this_site_gets_its_path() -> None:
    assert '<a href="/me/slides.pdf">A &lt;b&gt;</a>' in html(url="/slides.pdf")


def test_the_links_of_an_entry_are_shown() -> None:
    assert '<a href="https://a.example">Slides</a>' in html(links=[{"label": "Slides", "url": "https://a.example"}])


def test_its_text_is_prose() -> None:
    assert '<div class="prose"><p>More</p></div>' in html("<p>More</p>")


def test_several_terms_are_listed() -> None:
    assert '<p class="when">Spring 2023, Spring 2024</p>' in html(date=["Spring 2023", "Spring 2024"])


@pytest.mark.parametrize("dates", [["Spring 2022", "Spring 2023", "Spring 2024"], ["2020 – 2021", "2023"]])
def test_dates_that_would_reach_below_their_entry_are_not_in_the_margin(dates: list[str]) -> None:
    assert '<p class="when many">' in html(date=dates)


def test_a_period_alone_is_in_the_margin() -> None:
    assert '<p class="when"><time' in html(date="2024-03 – 2024-09")


def test_a_period_has_both_ends() -> None:
    assert '<p class="when"><time datetime="2021">2021</time> – present</p>' in html(date="2021–present")


def test_an_entry_without_a_date_has_no_empty_margin() -> None:
    assert "when" not in html(date=None)
