"""Which works are the same, and what is left of two that are."""

from typing import Any

import pytest

from homepage.importers.publications.entry_values import Work
from homepage.importers.publications.works import Works, joined, share_authors
from homepage.models.publications import Publication

ARTICLE: dict[str, Any] = {
    "id": "a",
    "title": "On Sand",
    "date": "2020",
    "authors": ["Ada Berg", "Bo Li"],
    "venue": "J",
    "type": "article",
}
PREPRINT: dict[str, Any] = {
    "id": "p",
    "title": "On Sand",
    "date": "2019",
    "authors": ["Ada Berg", "Bo Li"],
    "arxiv": "1901.00001",
}
OTHERS = {"authors": ["Cy Ro"]}


def work(data: dict[str, Any], **more: Any) -> Publication:  # noqa: ANN401 - of an entry
    values = {**data, **more}
    return Publication.model_validate({key: value for key, value in values.items() if value is not None})


def is_found(one: Publication, other: Publication) -> bool:
    works = Works()
    works.add(7, one)
    return works.find(other) == 7


@pytest.mark.parametrize(
    "more",
    [
        {"pages": "1-9"},
        {"title": "On sand!"},
        {"authors": ["A. Berg", "Bo Li"]},
        {"authors": ["Ada Berg", "Bo Li", "Cy Ro"]},
        {"venue": None, "venue_full": "J"},
        {"id": "b"},
        {"id": "b", "volume": "1"},
        {"title": "Upon Sand"} | {"doi": "10.1000/1"},
    ],
)
def test_a_work_is_known_by_its_title_and_its_authors(more: dict[str, Any]) -> None:
    doi = {"doi": "10.1000/1"} if "doi" in more else {}
    assert is_found(work(ARTICLE, **doi), work(ARTICLE, **more))


@pytest.mark.parametrize(
    "more",
    [
        {"title": "On Water"},
        OTHERS,
        {"authors": ["Ada Berg", "Cy Ro", "Di Mo"]},
        {"id": "b", "title": "On Sand, again"},
        {"id": "b", "date": "2021"},
        {"id": "b", "venue": "K"},
        {"id": "b", "type": "book"},
    ],
)
def test_another_work_has_another_title_or_other_authors_or_another_place(more: dict[str, Any]) -> None:
    assert not is_found(work(ARTICLE), work(ARTICLE, **more))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"volume": "1"}, {"volume": "2"}),
        ({"number": "1"}, {"number": "2"}),
        ({"pages": "1"}, {"pages": "2"}),
        ({"doi": "10.1000/1"}, {"doi": "10.1000/2"}),
        ({"arxiv": "1901.00001"}, {"arxiv": "1901.00002"}),
    ],
)
def test_two_works_of_one_journal_and_year_are_distinguished_by_their_numbers(
    one: dict[str, Any], other: dict[str, Any]
) -> None:
    assert not is_found(work(ARTICLE, **one), work(ARTICLE, id="b", **other))
    assert is_found(work(ARTICLE, **one), work(ARTICLE, id="b", **one))
    assert is_found(work(ARTICLE, **one), work(ARTICLE, id="b"))


@pytest.mark.parametrize(
    ("year", "is_same"), [("2019", True), ("2025", True), ("2026", False), ("2013", True), ("2012", False)]
)
def test_a_preprint_is_published_within_some_years(year: str, *, is_same: bool) -> None:
    assert is_found(work(PREPRINT), work(ARTICLE, date=year)) == is_same
    assert is_found(work(ARTICLE, date=year), work(PREPRINT)) == is_same


def test_a_preprint_and_its_published_version_may_have_other_numbers() -> None:
    assert is_found(work(PREPRINT, doi="10.48550/arXiv.1901.00001"), work(ARTICLE, doi="10.1000/1", pages="1-9"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"doi": "10.1000/A"}, {"doi": "10.1000/a"}),
        ({"arxiv": "1901.00001v1"}, {"arxiv": "1901.00001v2"}),
        ({"arxiv": "1901.00001"}, {"arxiv": "1901.00001v2"}),
    ],
)
def test_a_work_with_the_same_identifier_may_have_a_corrected_title(one: dict[str, Any], other: dict[str, Any]) -> None:
    assert is_found(work(ARTICLE, **one), work(ARTICLE, id="b", title="On the Sand", **other))
    assert not is_found(work(ARTICLE, **one), work(ARTICLE, id="b", title="Water and wind", **other))
    assert not is_found(work(ARTICLE, **one), work(ARTICLE, id="b", title="On the Sand", **OTHERS, **other))


def test_a_work_with_the_same_identifier_and_key_may_have_any_title() -> None:
    assert is_found(work(ARTICLE, doi="10.1000/1"), work(ARTICLE, title="Water and wind", doi="10.1000/1"))
    assert not is_found(work(ARTICLE, doi="10.1000/1"), work(ARTICLE, title="Water", doi="10.1000/1", **OTHERS))


def test_a_preprint_of_the_same_identifier_may_have_other_pages_but_no_other_number_of_arxiv() -> None:
    article = work(ARTICLE, id="b", title="On the Sand", doi="10.1000/1", volume="7", pages="2-9", arxiv="1901.00001")
    for arxiv, is_same in (("1901.00001", True), ("1902.00001", False)):
        preprint = work(PREPRINT, status="preprint", doi="10.1000/1", pages="1", arxiv=arxiv)
        assert is_found(preprint, article) == is_found(article, preprint) == is_same


@pytest.mark.parametrize(
    ("one", "other"), [("On Sand I", "On Sand II"), ("On Sand 2020", "On Sand 2021"), ("Sand, part i", "Sand, part v")]
)
def test_titles_that_differ_in_a_number_are_two(one: str, other: str) -> None:
    assert not is_found(work(ARTICLE, title=one, doi="10.1000/1"), work(ARTICLE, id="b", title=other, doi="10.1000/1"))


@pytest.mark.parametrize(
    ("one", "other", "is_same"), [("C", "C++", False), ("C++", "c++", True), ("Sand!", "sand?", True)]
)
def test_signs_count_in_a_very_short_title(one: str, other: str, *, is_same: bool) -> None:
    assert is_found(work(ARTICLE, title=one), work(ARTICLE, id="b", title=other)) == is_same


def test_a_corrected_title_is_found_by_the_key() -> None:
    works = Works()
    works.add(7, work(ARTICLE))
    assert works.find_corrected(work(ARTICLE, title="On the Sand")) == 7
    for more in ({"id": "b"}, {"title": "Water and wind"}, OTHERS, {"title": "On Sand 2"}):
        assert works.find_corrected(work(ARTICLE, **more)) is None
    assert works.find_corrected(work(ARTICLE, title="On the Sand", doi="10.1000/1")) == 7


@pytest.mark.parametrize(
    ("more", "kinds"),
    [
        ({"id": "b"}, []),
        ({"id": "b", "doi": "10.1000/1"}, ["doi"]),
        ({"id": "b", "arxiv": "1901.00001v3"}, ["arxiv"]),
        ({"doi": "10.1000/1", "arxiv": "1901.00001"}, ["key", "doi", "arxiv"]),
    ],
)
def test_other_works_with_an_identifier_or_a_key_are_named(more: dict[str, Any], kinds: list[str]) -> None:
    works = Works()
    works.add(6, work(ARTICLE, id="z", title="First", doi="10.1000/1", **OTHERS))
    works.add(7, work(ARTICLE, doi="10.1000/1", arxiv="1901.00001", title="Water and wind", **OTHERS))
    assert list(works.namesakes(work(ARTICLE, **more))) == [(kind, 7) for kind in kinds]


def test_the_same_work_is_no_namesake() -> None:
    works = Works()
    works.add(7, work(ARTICLE, doi="10.1000/1"))
    assert list(works.namesakes(work(ARTICLE, doi="10.1000/1"))) == []


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        (["Ada Berg"], ["Ada Berg"], True),
        (["Ada Berg"], ["A. Bérg", "Bo Li"], True),
        (["Ada Berg", "Bo Li"], ["Ada Berg", "Cy Ro"], False),
        (["Ada Berg", "Bo Li", "Cy Ro"], ["Ada Berg", "Bo Li", "Di Mo"], True),
        (["Ada Berg"], ["Bo Li"], False),
    ],
)
def test_works_share_authors_if_most_of_the_shorter_list_are_in_the_other(
    one: list[str], other: list[str], *, shared: bool
) -> None:
    assert share_authors(work(ARTICLE, authors=one), work(ARTICLE, authors=other)) == shared
    assert share_authors(work(ARTICLE, authors=other), work(ARTICLE, authors=one)) == shared


def test_editors_are_compared_if_there_are_no_authors() -> None:
    book = {**ARTICLE, "type": "book", "authors": None, "editors": ["Ada Berg"]}
    assert share_authors(work(book), work(book))


def join(main: dict[str, Any], other: dict[str, Any]) -> tuple[dict[str, Any], list[str]]:
    found, left_out = joined(Work(main, work(main)), Work(other, work(other)))
    assert found.publication == work(found.data)
    return found.data, left_out


def test_a_joined_work_has_the_values_that_the_main_one_lacks() -> None:
    found, left_out = join(ARTICLE, {**ARTICLE, "id": "b", "note": "N", "abstract": "A."})
    assert (found, left_out) == ({**ARTICLE, "note": "N", "abstract": "A."}, [])


def test_links_and_further_fields_are_joined_one_by_one() -> None:
    links = {"code": "https://a.example", "pdf": "https://a.example/1"}
    found, left_out = join(
        {**ARTICLE, "links": {"pdf": "https://b.example"}}, {**ARTICLE, "links": links, "bibtex": {"x": "y"}}
    )
    assert found["links"] == {"code": "https://a.example", "pdf": "https://b.example"}
    assert (found["bibtex"], left_out) == ({"x": "y"}, [])


@pytest.mark.parametrize(
    ("more", "reported"),
    [
        ({"volume": "7"}, ["volume: 7"]),
        ({"venue": "K"}, ["venue: K"]),
        ({"authors": ["Ada Berg"]}, ["authors"]),
        ({"title": "On Sand"}, []),
    ],
)
def test_values_of_the_other_version_alone_are_reported(more: dict[str, Any], reported: list[str]) -> None:
    assert join(ARTICLE, {**ARTICLE, **more}) == (ARTICLE, reported)


def test_values_of_one_version_are_not_taken_from_the_other() -> None:
    least = {"id": "a", "title": "On Sand", "date": "2020", "authors": ["Ada Berg"]}
    of_version = {
        "type": "techreport",
        "status": "accepted",
        "venue": "K",
        "venue_full": "Journal of K",
        "volume": "1",
        "number": "2",
        "pages": "3",
        "publisher": "P",
        "citation_key": "k",
    }
    found, left_out = join(least, {**least, **of_version})
    assert (found, left_out) == (least, [f"{key}: {value}" for key, value in of_version.items()])


def test_the_keys_of_a_joined_work_are_in_the_usual_order() -> None:
    found, _ = join(dict(reversed(ARTICLE.items())), {**ARTICLE, "arxiv": "1901.00001"})
    assert list(found) == ["id", "type", "title", "date", "venue", "authors", "arxiv"]
