"""What the type of a work and its links are called."""

import pytest

from homepage.models.publications import Publication
from homepage.page_model.work_labels import resource_links
from homepage.words import catalogue
from tests.words import WORDS


def work(**fields: object) -> Publication:
    links = {"paper": "https://a.example/paper", "pdf": "https://a.example/pdf"}
    return Publication.model_validate(
        {"id": "a", "title": "A", "date": "2025", "authors": ["Ada"], "links": links, **fields}
    )


@pytest.mark.parametrize(
    ("fields", "label"),
    [
        ({"type": "article"}, "Paper"),
        ({"type": "inproceedings"}, "Paper"),
        ({}, "Paper"),
        ({"arxiv": "2501.00001"}, "Paper"),
        ({"type": "phdthesis"}, "PhD thesis"),
        ({"type": "phdthesis", "bibtex": {"type": "Habilitation"}}, "Habilitation"),
        ({"type": "techreport"}, "Report"),
        ({"type": "software"}, "Software"),
        ({"type": "incollection"}, "Book chapter"),
    ],
)
def test_the_link_to_a_work_is_named_by_its_type(fields: dict[str, object], label: str) -> None:
    labels = [each for each, url in resource_links(work(**fields), WORDS) if url.endswith(("paper", "pdf"))]
    assert labels == [label, "PDF"]


def test_links_of_a_work_have_different_names() -> None:
    links = {"paper": "https://a.example/paper", "poster": "https://a.example/poster"}
    assert [label for label, _ in resource_links(work(type="poster", links=links), WORDS)] == ["Paper", "Poster"]


@pytest.mark.parametrize("tag", ["ar", "de", "en", "zh-Hant"])
def test_the_name_is_in_the_language_of_the_page(tag: str) -> None:
    words = catalogue(tag)
    (label, *_), *_ = resource_links(work(type="techreport"), words)
    assert label == words.types["techreport"]
