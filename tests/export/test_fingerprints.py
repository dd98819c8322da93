"""Fingerprints are equal if all that a file is rendered from is."""

from homepage.export.fingerprints import fingerprint_of_work
from homepage.models.publications import Publication


def work(title: str) -> Publication:
    return Publication.model_validate({"id": "a", "title": title, "date": "2025", "authors": ["Ada"]})


def test_a_work_that_differs_or_is_translated_from_another_has_another_fingerprint() -> None:
    german, english, other = work("Wellen"), work("Waves"), work("Tides")
    works = [german, english, german.translated_from(english), german.translated_from(other)]
    prints = [fingerprint_of_work(each) for each in works]
    assert len(set(prints)) == len(works)
    assert prints == [fingerprint_of_work(each) for each in works]
