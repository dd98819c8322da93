"""What the filter offers: a choice that can be made, and changes something."""

from hypothesis import given
from hypothesis import strategies as st

from homepage.components.publication_filter import facet_choices
from homepage.models.publications import Publication
from homepage.models.topics import Topic
from homepage.page_model.listing import facet_values
from tests.words import WORDS

TOPICS = [Topic(id="sea", name="The sea"), Topic(id="sky", name="The sky"), Topic(id="sun", name="The sun")]
AUTHORS = [["Ada"], ["Bob", "Ada"], [{"name": "Ada", "equal": True}, {"name": "Bob", "equal": True}], ["Bob"]]


def work(**fields: object) -> Publication:
    facts = {"id": "a", "title": "A", "date": "2025", "authors": ["Ada"], **fields}
    return Publication.model_validate(facts).attributed_to(["Ada"])


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
    assert facet_choices(works, TOPICS, WORDS)["role"] == {"first": "First author", "other": "Other"}


def test_a_topic_without_publications_is_not_offered() -> None:
    works = [work(topics=["sky"]), work()]
    assert facet_choices(works, TOPICS, WORDS)["topic"] == {"sky": "The sky"}


def test_what_all_have_in_common_is_no_choice() -> None:
    works = [work(venue="Tides", topics=["sea"])] * 5
    assert {name: values for name, values in facet_choices(works, TOPICS, WORDS).items() if values} == {}


@given(st.lists(WORKS, min_size=1))
def test_every_value_that_is_offered_is_there_and_every_value_that_is_there_can_be_told_apart(
    works: list[Publication],
) -> None:
    for name, values in facet_choices(works, TOPICS, WORDS).items():
        there = [set(facet_values(each)[name]) for each in works]
        assert set(values) == (set().union(*there) if any(one != there[0] for one in there) else set())
