"""The editors and translators of a work."""

import pytest

from homepage.citation.people import Named, editors
from homepage.models.authors import NameParts
from tests.citation.works import work


def test_the_editors_of_the_record_come_before_those_of_a_field() -> None:
    fields = {"editor": "Kranz, Otto"}
    assert editors(work(bibtex=fields)) == [Named("Otto Kranz", NameParts("Otto", "Kranz"))]
    assert editors(work(bibtex=fields, editors=["Ida Berg"])) == [Named("Ida Berg", NameParts("Ida", "Berg"))]


@pytest.mark.parametrize(
    ("field", "written"),
    [
        ("王, 小明", "王小明"),
        ("王, 明", "王明"),
        ("Wu, A", "A Wu"),
        ("King, Jr., Martin Luther", "Martin Luther King Jr."),
        ("{CERN}", "CERN"),
    ],
)
def test_a_name_of_a_field_is_written_in_the_order_of_its_script(field: str, written: str) -> None:
    assert [each.written for each in editors(work(bibtex={"editor": field}))] == [written]
