"""The works of an old site that were found outside of its collections."""

from homepage.importers.academicpages.people.found_works import FoundWorks


def test_two_records_with_one_title_keep_both_ids_from_others() -> None:
    works = FoundWorks()
    works.know([("Waves", "tides"), ("Waves", "waves-2021")])
    assert [works.free_id(title) for title in ("Tides", "Waves 2021", "News")] == ["tides-2", "waves-2021-2", "news-2"]


def test_an_id_is_given_once() -> None:
    works = FoundWorks()
    works.add({"id": works.free_id("Tides"), "title": "Tides"}, "Tides, 2020")
    works.add({"id": works.free_id("Tides!"), "title": "Tides II"}, "Tides II, 2021")
    assert [entry["id"] for entry in works.entries] == ["tides", "tides-2"]
