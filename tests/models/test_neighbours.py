"""The newer, older and related works of a work."""

from hypothesis import given
from hypothesis import strategies as st

from homepage.models.neighbours import Neighbours, neighbours
from homepage.models.publications import Publication


def works(*topics: str) -> list[Publication]:
    return [
        Publication.model_validate(
            {"id": f"w{index}", "title": "A", "date": "2025", "authors": ["Ada"], "topics": each.split()}
        )
        for index, each in enumerate(topics)
    ]


def ids(some: list[Publication] | tuple[Publication | None, ...]) -> list[str | None]:
    return [each.id if each else None for each in some]


def of_all(some: list[Publication]) -> list[Neighbours]:
    return list(map(neighbours(some), range(len(some))))


def test_the_next_newer_and_older_works_are_neighbours() -> None:
    beside = [(each.newer, each.older) for each in of_all(works("", "", ""))]
    assert list(map(ids, beside)) == [[None, "w1"], ["w0", "w2"], ["w1", None]]


def test_a_hidden_work_has_neighbours_but_is_a_neighbour_of_none() -> None:
    some = [work.model_copy(update={"show": work.id != "w1"}) for work in works("a", "a", "a")]
    beside = [(each.newer, each.older, *each.related) for each in of_all(some)]
    assert list(map(ids, beside)) == [[None, "w2", "w2"], ["w0", "w2", "w0", "w2"], ["w0", None, "w0"]]


def test_related_is_what_shares_most_topics() -> None:
    first = neighbours(works("a b", "c", "a", "a b"))(0)
    assert ids(first.related) == ["w3", "w2"]


def test_equally_related_works_are_sorted_by_distance_in_time() -> None:
    related = [each.related for each in of_all(works("a", "a", "a", "a", "a"))]
    assert ids(related[3]) == ["w2", "w4", "w1"]


def test_works_of_a_topic_are_looked_through_as_far_as_25_to_either_side() -> None:
    first, *_, last = of_all(works("a b", *["a"] * 24, "a b"))
    assert (ids(first.related), ids(last.related)) == (["w25", "w1", "w2"], ["w0", "w24", "w23"])
    first, *_, last = of_all(works("a b", *["a"] * 25, "a b"))
    assert (ids(first.related), ids(last.related)) == (["w1", "w2", "w3"], ["w25", "w24", "w23"])


def test_a_single_work_has_no_neighbours() -> None:
    (alone,) = of_all(works("a"))
    assert (alone.newer, alone.older, alone.related) == (None, None, ())


@given(st.lists(st.sampled_from(["", "a", "b", "a b"]), max_size=20))
def test_a_work_is_never_its_own_neighbour(topics: list[str]) -> None:
    given_works = works(*topics)
    found = of_all(given_works)
    assert len(found) == len(given_works)
    for work, beside in zip(given_works, found, strict=True):
        assert work.id not in ids((beside.newer, beside.older, *beside.related))
