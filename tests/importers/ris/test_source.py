"""Files of RIS, good and bad."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homepage.importers.report import UnreadableFileError
from homepage.importers.ris.format import RIS, read_record
from homepage.importers.ris.source import RisRecord, parse_records, read_records
from homepage.models.publications import Publication
from homepage.models.settings import Settings

ONE = "TY  - GEN\nTI  - A\nER  - \n"


def parsed(text: str) -> list[RisRecord]:
    return list(parse_records(text, "refs.ris"))


def test_every_record_knows_its_number_and_its_line() -> None:
    found = parsed(f"\n{ONE}\n\n{ONE.replace('A', 'B')}")
    assert [(dict(each.values), each.number, each.line) for each in found] == [
        ({"TY": ["GEN"], "TI": ["A"]}, 1, 2),
        ({"TY": ["GEN"], "TI": ["B"]}, 2, 7),
    ]


@pytest.mark.parametrize(
    ("lines", "values"),
    [
        ("AB  - one\ntwo\n\n  three\n", {"AB": ["one two three"]}),
        ("AU  - A\nAU  - B\n  C\n", {"AU": ["A", "B C"]}),
        ("AB  - one\nAB - two\n", {"AB": ["one AB - two"]}),
        ("UR  - https://a.example/x;y\n", {"UR": ["https://a.example/x;y"]}),
        ("T2  -\n", {"T2": [""]}),
        ("U1  - x\nXY  - y\nXY  - z\n", {"U1": ["x"], "XY": ["y", "z"]}),
        ("UK  - x\n", {"UK": ["x"]}),
    ],
)
def test_every_value_is_read_completely(lines: str, values: dict[str, list[str]]) -> None:
    (found,) = parsed(f"TY  - GEN\n{lines}ER  - \n")
    assert found.values == {"TY": ["GEN"], **values}
    assert found.remarks == []


def test_a_byte_order_mark_and_other_ends_of_lines_are_read(tmp_path: Path) -> None:
    (tmp_path / "refs.ris").write_bytes(b"\xef\xbb\xbf\r\nTY  - GEN\r\nTI  - A\r\nER  - \r\n")
    assert [(each.line, each.values["TI"]) for each in read_records(tmp_path / "refs.ris")] == [(2, ["A"])]


def test_an_unclosed_record_does_not_affect_others() -> None:
    found = parsed(ONE.replace("ER  - \n", "") + ONE)
    assert [each.values["TI"] for each in found] == [["A"], ["A"]]
    assert [each.remarks for each in found] == [
        ["is not closed by a line `ER  - `; it was read up to the next one"],
        [],
    ]


def test_text_between_records_is_reported() -> None:
    (found,) = parsed(f"{ONE}\nAU  - Lost, Ada\n")
    assert found.remarks == ["the text after it is outside of any record: AU  - Lost, Ada"]
    (found,) = parsed(f"{ONE}ER  - \nAU  - Lost, Ada\n")
    assert found.remarks == ["the text after it is outside of any record: ER  - "]


def test_a_text_before_the_first_record_is_reported() -> None:
    first, second = parsed(f"TY - JOUR\nTI - Lost\nER - \n{ONE}{ONE}")
    assert first.remarks == ["the text before it is outside of any record: TY - JOUR"]
    assert second.remarks == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("@misc{a}", "no record in it"),
        ("TY - GEN\nER - \n", "no record in it"),
        ("\nPMID- 123\nTI  - A\n", "PubMed's own format (.nbib); export it as RIS"),
    ],
)
def test_invalid_ris_is_reported(text: str, message: str) -> None:
    with pytest.raises(UnreadableFileError, match=r"refs.ris:1: is not RIS.* it is ") as error:
        parsed(text)
    assert message in str(error.value)


def test_an_empty_file_holds_nothing() -> None:
    assert parsed(" \n") == []


@given(st.text(alphabet="TYERAUK  -\n1a") | st.text())
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        parsed(text)
    except UnreadableFileError as error:
        assert "is not RIS" in str(error)  # noqa: PT017


def test_a_record_that_is_too_long_does_not_affect_others(tmp_path: Path) -> None:
    file = tmp_path / "refs.ris"
    good = "TY  - GEN\nTI  - A\nAU  - Berg, Ada\nPY  - 2020\nER  - \n"
    file.write_text(f"TY  - GEN\nAB  - {'x' * 300_000}\nER  - \n{good}", encoding="utf-8")
    records = list(RIS.read([file]).records)
    assert [record.publication is not None for record in records] == [False, True]
    assert [str(reported) for record in records for reported in record.located_remarks()] == [
        f"{file}:1: record 1: is longer than 300,000 characters; it is left out"
    ]


@pytest.mark.parametrize("end", ["ER  -", "ER  - ", "ER  - x"])
def test_a_record_ends_with_its_tag(end: str) -> None:
    (found,) = parsed(f"TY  - GEN\nTI  - A\n{end}\n")
    assert (dict(found.values), found.remarks) == ({"TY": ["GEN"], "TI": ["A"]}, [])


def test_a_tag_is_only_at_the_begin_of_a_line() -> None:
    (found,) = parsed("TY  - GEN\nTI  - A TY  - B\n ER  - x\n PMID- 7\nER  - \n")
    assert dict(found.values) == {"TY": ["GEN"], "TI": ["A TY  - B ER  - x PMID- 7"]}


def test_the_begin_of_a_text_after_a_record_is_reported() -> None:
    (found,) = parsed(f"{ONE}\n\n{'x' * 100}\ny\n")
    assert found.remarks == [f"the text after it is outside of any record: {'x' * 60}"]


def test_a_record_that_is_too_long_is_reported_and_others_are_read() -> None:
    found = parsed(f"TY  - GEN\nAB  - {'x' * 300_000}\nER  - \n{ONE}")
    assert [(dict(each.values), each.number, each.line, each.file) for each in found] == [
        ({}, 1, 1, "refs.ris"),
        ({"TY": ["GEN"], "TI": ["A"]}, 2, 4, "refs.ris"),
    ]
    assert found[0].remarks == ["is longer than 300,000 characters; it is left out"]


def test_a_record_that_cannot_be_read_has_a_name_and_its_place() -> None:
    long = f"TY  - GEN\nAB  - {'x' * 300_000}\n"
    found = read_record(parsed(long)[0])
    assert (found.data, found.publication, found.key, found.file, found.line) == (None, None, "record 1", "refs.ris", 1)
    assert found.remarks == ["is longer than 300,000 characters; it is left out"]


@pytest.mark.parametrize(("key", "name", "has_key"), [("ID  - berg\n", "berg", True), ("", "record 1", False)])
def test_a_record_is_named_by_its_key_or_its_number(key: str, name: str, *, has_key: bool) -> None:
    found = read_record(parsed(f"TY  - GEN\n{key}TI  - A\nAU  - Berg, Ada\nPY  - 2020\nER  - \n")[0])
    assert (found.key, found.has_key) == (name, has_key)


def test_an_exported_work_is_read_again() -> None:
    work = Publication.model_validate({"id": "a", "title": "On Sand", "date": "2020", "authors": ["Ada Berg"]})
    settings = Settings(url="https://a.example", description="A.")
    assert RIS.reread
    again = RIS.reread(work, settings)
    assert again
    assert (again.title, again.authors, again.work_url) == (
        "On Sand",
        work.authors,
        "https://a.example/publications/a/",
    )
