"""Which works are in the imported files, and which of them the site has already."""

from typing import Any

import pytest

from homepage.importers.publications.format import Record
from homepage.importers.publications.reading import read_works
from homepage.importers.publications.works import Works
from homepage.models.publications import Publication

ARTICLE: dict[str, Any] = {
    "id": "a",
    "title": "On Sand",
    "date": "2020",
    "authors": ["Ada Berg", "Bo Li"],
    "venue": "J",
    "type": "article",
}
PREPRINT: dict[str, Any] = {**ARTICLE, "status": "preprint", "venue": None, "type": None, "date": "2019", "id": "p"}


def record(data: dict[str, Any], **more: Any) -> Record:  # noqa: ANN401 - of an entry
    values = {key: value for key, value in {**data, **more}.items() if value is not None}
    return Record(values, Publication.model_validate(values), "name", "refs.bib", 3, [], digest="d")


def known(*entries: dict[str, Any]) -> Works:
    """The works of a site."""
    works = Works()
    for number, entry in enumerate(entries):
        works.add(number, Publication.model_validate(entry))
    return works


def read(*records: Record, site: Works | None = None) -> tuple[list[tuple[str, int | None]], list[str]]:
    """The id of each work with the number of its entry, and the remarks."""
    works, remarks = read_works(records, site or Works())
    return [(each.work.publication.id, each.number) for each in works], list(map(str, remarks))


def test_works_are_read_newest_first() -> None:
    years = {"a": "2019", "b": "2021", "c": "2020"}
    records = [record(ARTICLE, id=name, title=f"On {name * 9}", date=year) for name, year in years.items()]
    assert read(*records) == ([("b", None), ("c", None), ("a", None)], [])


def test_a_record_that_cannot_be_read_has_only_its_remarks() -> None:
    unread = Record(None, None, "x", "refs.bib", 7, ["cannot be read"])
    assert read(unread, record(ARTICLE)) == ([("a", None)], ["refs.bib:7: x: cannot be read"])


@pytest.mark.parametrize("records", [[ARTICLE, PREPRINT], [PREPRINT, ARTICLE]])
def test_a_published_version_has_priority_over_its_preprint(records: list[dict[str, Any]]) -> None:
    (found,), remarks = read_works(map(record, records), Works())
    assert (found.work.publication.id, found.work.publication.venue, found.record.digest) == ("a", "J", "")
    remark, *left_out = str(remarks[0]).split("; left out is ")
    assert remark == f"refs.bib:3: name: is the same work as {records[0]['id']}, and joined with it"
    assert set(left_out) == {"date: 2019", "status: preprint"}


@pytest.mark.parametrize("status", [None, "preprint"])
def test_the_first_of_two_equal_versions_has_priority(status: str | None) -> None:
    both = [record(ARTICLE, status=status, **more) for more in ({"volume": "1"}, {"volume": "1", "note": "N"})]
    (found,), remarks = read_works(both, Works())
    assert (found.work.data["note"], found.record.digest) == ("N", "")
    assert [each.message for each in remarks] == ["name: is the same work as a, and joined with it"]


@pytest.mark.parametrize("records", [[ARTICLE, PREPRINT], [PREPRINT, ARTICLE]])
def test_a_joined_work_has_the_entry_that_one_of_both_has(records: list[dict[str, Any]]) -> None:
    other = {**ARTICLE, "id": "z", "title": "On Water"}
    for entry in (ARTICLE, {**PREPRINT, "venue": "", "type": "article"}):
        site = known(other, {key: value for key, value in entry.items() if value})
        assert read(*map(record, records), site=site)[0] == [("a", 1)]


def test_a_published_version_has_the_entry_of_its_preprint_though_that_is_too_old() -> None:
    site = known({**{key: value for key, value in PREPRINT.items() if value}, "date": "2012"})
    assert read(record(PREPRINT, date="2014"), record(ARTICLE), site=site)[0] == [("a", 0)]


def test_records_of_two_entries_are_two_works_though_they_are_alike() -> None:
    site = known({**ARTICLE, "volume": "1"}, {**ARTICLE, "volume": "2", "id": "b"})
    assert sorted(read(record(ARTICLE), record(ARTICLE, id="b"), site=site)[0]) == [("a", 0), ("b", 1)]
    assert read(record(ARTICLE), record(ARTICLE, note="N"), site=site)[0] == [("a", 0)]
    assert read(record(ARTICLE), record(ARTICLE, id="b"))[0] == [("a", None)]


def test_a_corrected_title_is_found_by_its_key_unless_the_entry_has_its_record() -> None:
    corrected = record(ARTICLE, title="On the Sand")
    assert read(corrected, site=known({**ARTICLE, "id": "z", "title": "Z"}, ARTICLE))[0] == [("a", 1)]
    assert read(corrected, site=known({**ARTICLE, "id": "z"}))[0] == [("a", None)]
    assert sorted(read(record(ARTICLE), corrected, site=known(ARTICLE))[0], key=str) == [("a", 0), ("a", None)]


def test_a_work_knows_whether_its_key_was_read() -> None:
    (found,), _ = read_works([Record(ARTICLE, Publication.model_validate(ARTICLE), "", "", 1, has_key=False)], Works())
    assert not found.work.has_key
