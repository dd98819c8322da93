"""What the filter offers: a choice that can be made, and changes something."""

import json

import pytest
import reflex as rx
from hypothesis import given
from hypothesis import strategies as st

from homepage.components.publication_filter import facet_choices, facet_counts, publication_filter
from homepage.models.profile import Profile
from homepage.models.publications import Publication
from homepage.models.settings import Settings
from homepage.models.topics import Topic
from homepage.page_model.listing import facet_values
from homepage.words import catalogue
from tests.words import WORDS

TOPICS = [Topic(id="sea", name="The sea"), Topic(id="sky", name="The sky"), Topic(id="sun", name="The sun")]
AUTHORS = [["Ada"], ["Bob", "Ada"], [{"name": "Ada", "equal": True}, {"name": "Bob", "equal": True}], ["Bob"]]


def work(**fields: object) -> Publication:
    facts = {"id": "a", "title": "A", "date": "2025", "authors": ["Ada"], **fields}
    return Publication.model_validate(facts).attributed_to(["Ada"])


def choices(works: list[Publication]) -> dict[str, dict[str, str]]:
    return facet_choices(works, facet_counts(works), TOPICS, "en", WORDS)


WORKS = st.builds(
    work,
    date=st.sampled_from(["2023", "2024-05", "2025"]),
    venue=st.sampled_from([None, "Tides", "Waves", "undefined"]),
    authors=st.sampled_from(AUTHORS),
    topics=st.lists(st.sampled_from(["sea", "sky"]), unique=True),
    type=st.sampled_from([None, "article", "dataset"]),
)


def test_where_nobody_contributed_equally_that_is_not_offered() -> None:
    works = [work(authors=AUTHORS[number % 2]) for number in range(5)]
    assert choices(works)["role"] == {"first": "First author", "other": "Other"}


def test_a_topic_without_publications_is_not_offered() -> None:
    works = [work(topics=["sky"]), work()]
    assert choices(works)["topic"] == {"sky": "The sky"}


def test_a_value_that_all_works_have_is_no_choice() -> None:
    works = [work(venue="Tides", topics=["sea"])] * 5
    assert {name: values for name, values in choices(works).items() if values} == {}


@given(st.lists(WORKS, min_size=1))
def test_every_value_that_is_offered_is_there_and_every_value_that_is_there_can_be_distinguished(
    works: list[Publication],
) -> None:
    for name, values in choices(works).items():
        there = [set(facet_values(each)[name]) for each in works]
        assert set(values) == (set().union(*there) if any(one != there[0] for one in there) else set())


@pytest.mark.parametrize(
    ("language", "total", "all_shown", "some_shown"),
    [
        ("en", 5, "5 publications", " of 5 publications"),
        ("fr", 5, "5 publications", " sur 5 publications"),
        ("ru", 5, "5 публикаций", " из 5 публикаций"),
        ("ru", 21, "21 публикация", " из 21 публикации"),
        ("ru", 22, "22 публикации", " из 22 публикаций"),
        ("ar", 5, "5 منشورات", " من أصل 5 منشورات"),
        ("ar", 11, "11 منشورًا", " من أصل 11 منشورًا"),
        ("ar", 100, "100 منشور", " من أصل 100 منشور"),
        ("ja", 5, "全5件", "5件中"),
        ("zh-Hans", 5, "共5篇", "篇，共5篇"),
    ],
)
def test_the_total_selects_the_plural_form_of_the_status(
    language: str, total: int, all_shown: str, some_shown: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rx, "memo", lambda component: component)
    works = [work(id=f"w{number}") for number in range(total)]
    settings = Settings(url="https://example.org", description="A page.")
    form = publication_filter(works, [], Profile(name="Ada"), settings, catalogue(language))
    said = str(form)
    assert json.dumps(all_shown) in said
    assert json.dumps(some_shown).strip('"') in said


def test_venues_are_in_the_order_of_the_language() -> None:
    works = [work(venue=venue) for venue in ("Öl", "Zebra", "Ära", "apple")]
    counts = facet_counts(works)
    assert list(facet_choices(works, counts, [], "de", WORDS)["venue"]) == ["apple", "Ära", "Öl", "Zebra"]
    assert list(facet_choices(works, counts, [], "sv", WORDS)["venue"]) == ["apple", "Zebra", "Ära", "Öl"]


def drawn(works: list[Publication], monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setattr(rx, "memo", lambda component: component)
    settings = Settings(url="https://example.org", description="A page.")
    return str(publication_filter(works, TOPICS, Profile(name="Ada"), settings, WORDS))


def test_a_list_of_similar_works_has_no_facets(monkeypatch: pytest.MonkeyPatch) -> None:
    form = drawn([work(id=f"w{number}") for number in range(5)], monkeypatch)
    assert '"q"' in form
    assert "aria-expanded" not in form
    assert '"venue"' not in form.partition('name:"sort"')[2]


@pytest.mark.parametrize(("works", "has_bars"), [(10, False), (11, True)])
def test_a_short_list_has_no_histogram(works: int, has_bars: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    form = drawn([work(id=f"w{number}", date=f"{2020 + number % 4}") for number in range(works)], monkeypatch)
    assert ("histogram" in form, "last_year" in form) == (has_bars, has_bars)
