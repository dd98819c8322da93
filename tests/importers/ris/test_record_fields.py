"""Which field of BibTeX a tag of RIS becomes."""

import pytest

from homepage.importers.bibtex.entry import Entry
from homepage.importers.ris.entry import record_entry
from homepage.importers.ris.source import parse_records


def converted(*lines: str, type_: str = "GEN") -> tuple[Entry, list[str]]:
    """A record of lines such as ``TI  - Sand``."""
    (record,) = parse_records("\n".join([f"TY  - {type_}", *lines, "ER  - "]), "refs.ris")
    return record_entry(record)


def fields(*lines: str, type_: str = "GEN") -> dict[str, str]:
    """The fields of a record without a date and without remarks."""
    entry, remarks = converted(*lines, type_=type_)
    assert remarks == []
    return {name: value for name, value in entry.fields.items() if name != "year"}


NAMES = {
    "title": "TI T1 CT",
    "journaltitle": "T2 JF JO BT",
    "abbr": "J2 JA J1",
    "address": "CY PP",
    "abstract": "AB N2",
    "reviewedtitle": "RI",
    "series": "T3",
    "volume": "VL",
    "number": "IS",
    "publisher": "PB",
    "edition": "ET",
    "chapter": "SE",
    "volumes": "NV",
    "shorttitle": "ST",
    "type": "M3",
    "language": "LA",
    "annote": "RN",
}
"""The tags of each field that is a text."""
NO_MONTH = [("month", ""), ("day", "")]


@pytest.mark.parametrize(("field", "tag"), [(field, tag) for field, tags in NAMES.items() for tag in tags.split()])
def test_a_text_is_escaped(field: str, tag: str) -> None:
    assert fields(f"{tag}  - 50% & more") == {field: r"50\% \& more"}


@pytest.mark.parametrize(
    ("field", "tag"), [("doi", "DO"), ("doi", "DI"), ("url", "UR"), ("url", "L2"), ("url", "LK"), ("pdf", "L1")]
)
def test_an_address_is_as_it_is(field: str, tag: str) -> None:
    assert fields(f"{tag}  - a_b%20c", f"{tag}  - d") == {field: "a_b%20c d"}


@pytest.mark.parametrize("first", ["TI", "T1"])
def test_a_further_title_is_reported_if_it_differs(first: str) -> None:
    entry, remarks = converted(f"{first}  - A", f"{first}  - A", "CT  - B")
    assert (entry.fields["title"], remarks) == ("A", ["its further title is left out: B"])


@pytest.mark.parametrize(("field", "tags"), [("journaltitle", ("T2", "JF", "JO")), ("abbr", ("J2", "JA", "J1"))])
def test_further_names_of_a_journal_are_not_reported(field: str, tags: tuple[str, ...]) -> None:
    assert fields(*(f"{tag}  - {tag}" for tag in tags)) == {field: tags[0]}


@pytest.mark.parametrize(
    ("type_", "entry_type"),
    [
        *((type_, "article") for type_ in ("JOUR", "EJOUR", "JFULL", "MGZN")),
        ("NEWS", "newspaper"),
        *((type_, "inproceedings") for type_ in ("CPAPER", "CONF")),
        *((type_, "incollection") for type_ in ("CHAP", "ECHAP", "ENCYC", "DICT")),
        *((type_, "book") for type_ in ("BOOK", "EBOOK", "EDBOOK", "book")),
        ("RPRT", "techreport"),
        ("DATA", "dataset"),
        ("AGGR", "dataset"),
        ("COMP", "software"),
        ("PAT", "patent"),
        ("GEN", "misc"),
        ("", "misc"),
    ],
)
def test_a_type_of_ris_is_a_type_of_bibtex(type_: str, entry_type: str) -> None:
    entry, remarks = converted(type_=type_)
    assert (entry.type, entry.fields, remarks) == (entry_type, {"year": "n.d."}, [])


@pytest.mark.parametrize(
    ("type_", "entry_type", "field"),
    [("INPR", "article", ("pubstate", "inpress")), ("UNPB", "misc", ("pubstate", "prepublished"))],
)
def test_a_type_may_say_that_a_work_has_not_appeared(type_: str, entry_type: str, field: tuple[str, str]) -> None:
    entry, remarks = converted("PY  - 2020", type_=type_)
    assert (entry.type, entry.fields, remarks) == (entry_type, dict([field, ("year", "2020"), *NO_MONTH]), [])


def test_a_work_in_press_may_have_no_date() -> None:
    assert converted(type_="INPR")[0].fields == {"pubstate": "inpress"}


def test_any_other_type_is_kept_as_a_subtype() -> None:
    assert fields(type_="BLOG") == {"entrysubtype": "blog"}


@pytest.mark.parametrize(
    ("type_", "words", "entry_type", "left"),
    [
        ("GEN", "Poster", "poster", {}),
        ("GEN", "talk", "talk", {}),
        ("EDBOOK", "edition", "edition", {}),
        ("BOOK", "poster", "book", {"type": "poster"}),
    ],
)
def test_the_words_for_a_type_may_be_one_that_ris_does_not_have(
    type_: str, words: str, entry_type: str, left: dict[str, str]
) -> None:
    entry, remarks = converted(f"M3  - {words}", type_=type_)
    assert (entry.type, entry.fields, remarks) == (entry_type, {**left, "year": "n.d."}, [])


@pytest.mark.parametrize(
    ("words", "type_"),
    [("PhD thesis", "phdthesis"), ("Master's thesis", "mastersthesis"), ("Doctoral\nM3  - thesis", "phdthesis")],
)
def test_the_kind_of_a_thesis_is_its_type_alone(words: str, type_: str) -> None:
    entry, remarks = converted(f"M3  - {words}", type_="THES")
    assert (entry.type, entry.fields, remarks) == (type_, {"year": "n.d."}, [])


def test_a_thesis_of_another_kind_is_reported() -> None:
    entry, remarks = converted("M3  - Diplomarbeit", type_="THES")
    assert (entry.type, entry.fields["entrysubtype"], entry.fields["type"]) == ("misc", "thesis", "Diplomarbeit")
    assert remarks == ["is a thesis, but not said to be a doctoral or a master's thesis; its type is misc"]


@pytest.mark.parametrize(
    ("type_", "tag", "role"),
    [
        ("GEN", "AU", "author"),
        ("GEN", "A1", "author"),
        ("GEN", "ED", "editor"),
        ("GEN", "A4", "translator"),
        ("GEN", "TA", "translator"),
        ("CHAP", "A2", "editor"),
        ("BOOK", "A3", "editor"),
        ("EBOOK", "A3", "editor"),
        ("EDBOOK", "A3", "editor"),
        ("EDBOOK", "AU", "editor"),
    ],
)
def test_people_have_roles(type_: str, tag: str, role: str) -> None:
    assert fields(f"{tag}  - Berg, Ada", f"{tag}  - Li, Bo", type_=type_) == {role: "Berg, Ada and Li, Bo"}


@pytest.mark.parametrize(
    ("type_", "tag"),
    [("BOOK", "A2"), ("EBOOK", "A2"), ("EDBOOK", "A2"), ("RPRT", "A2"), ("COMP", "A2"), ("PAT", "A2"), ("CHAP", "A3")],
)
def test_people_of_another_role_are_reported(type_: str, tag: str) -> None:
    entry, remarks = converted(f"{tag}  - Berg, Ada", type_=type_)
    assert (entry.fields, remarks) == ({"year": "n.d."}, [f"{tag} is left out: this site has no field for it"])


def test_an_edited_book_with_editors_has_authors_too() -> None:
    assert fields("AU  - Berg, Ada", "ED  - Li, Bo", type_="EDBOOK") == {"author": "Berg, Ada", "editor": "Li, Bo"}


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Berg, Ada", "Berg, Ada"),
        ("Berg,Ada M.", "Berg, Ada M."),
        ("King, Leo, Jr.", "King, Jr., Leo"),
        ("King, Jr., Leo", "King, Jr., Leo"),
        ("King, Jr., Leo, PhD", "King, Jr. PhD, Leo"),
        ("King, II", "King, II"),
        ("King, Leo, MD, PhD", "King, MD PhD, Leo"),
        ("Ada Berg", "{Ada Berg}"),
        ("et al.", "others"),
        ("Berg,", "Berg"),
    ],
)
def test_a_name_is_a_name_of_bibtex(written: str, name: str) -> None:
    assert fields(f"AU  - {written}") == {"author": name}


@pytest.mark.parametrize("written", [",", ", Ada"])
def test_a_name_without_a_family_name_is_reported(written: str) -> None:
    entry, remarks = converted(f"AU  - {written}", "AU  - Berg, Ada")
    assert (entry.fields["author"], remarks) == ("Berg, Ada", [f"{written!r} is not a name; it is left out"])


@pytest.mark.parametrize("type_", ["BOOK", "EBOOK", "EDBOOK"])
def test_a_second_title_of_a_book_is_its_series(type_: str) -> None:
    assert fields("T2  - A", type_=type_) == {"series": "A"}
    assert fields("T2  - A", "T3  - B", type_=type_) == {"journaltitle": "A", "series": "B"}


@pytest.mark.parametrize(
    ("lines", "pages"),
    [
        (("SP  - 1", "EP  - 9"), "1--9"),
        (("EP  - 9", "SP  - 1"), "1--9"),
        (("SP  - 1", "EP  - 1"), "1"),
        (("SP  - 1-9",), "1-9"),
    ],
)
def test_pages_have_a_begin_and_an_end(lines: tuple[str, ...], pages: str) -> None:
    assert fields(*lines) == {"pages": pages}


def test_a_third_page_is_reported() -> None:
    entry, remarks = converted("SP  - 1", "SP  - 2", "EP  - 3")
    assert (entry.fields["pages"], remarks) == ("1--2", ["a further page is left out: 3"])


@pytest.mark.parametrize(
    ("number", "field"),
    [
        ("978-3-16-148410-0", "isbn"),
        ("979 8 16 148410 0", "isbn"),
        ("3-16-148410-x", "isbn"),
        ("9783161484100", "isbn"),
        ("1234-5678", "issn"),
        ("1234567X", "issn"),
        ("1234-567x (print)", "issn"),
    ],
)
def test_a_serial_number_is_known_by_its_form(number: str, field: str) -> None:
    assert fields(f"SN  - {number}") == {field: number}


def test_the_serial_number_of_a_report_is_its_number() -> None:
    assert fields("SN  - R-7&8", type_="RPRT") == {"number": r"R-7\&8"}


@pytest.mark.parametrize(
    ("lines", "type_"),
    [(("SN  - R7",), "GEN"), (("SN  - 1234-5678", "SN  - R7"), "GEN"), (("IS  - 3", "SN  - R7"), "RPRT")],
)
def test_any_other_serial_number_is_reported(lines: tuple[str, ...], type_: str) -> None:
    assert converted(*lines, type_=type_)[1] == ["SN is left out: R7"]


def test_a_number_of_arxiv_is_an_eprint() -> None:
    assert fields("AN  - arXiv:2505.00001") == {"eprint": "arXiv:2505.00001", "archiveprefix": "arXiv"}


def test_any_other_number_is_reported() -> None:
    entry, remarks = converted("AN  - ARXIV:1", "AN  - arXiv:2", "AN  - WOS:3")
    assert (entry.fields["eprint"], remarks) == ("ARXIV:1", ["AN is left out: this site has no field for it"])
    assert "eprint" not in converted("AN  - WOS:3")[0].fields


def test_several_notes_and_keywords_are_one() -> None:
    assert fields("N1  - One", "N1  - two", "KW  - a", "KW  - b") == {"note": "One; two", "keywords": "a, b"}


@pytest.mark.parametrize(("more", "note"), [((), {}), (("N1  - One",), {"note": "One"})])
def test_a_note_of_a_program_is_reported(more: tuple[str, ...], note: dict[str, str]) -> None:
    entry, remarks = converted(*more, "N1  - PMID: 7")
    assert entry.fields == {**note, "year": "n.d."}
    assert remarks == ["N1 is left out: it is not a note for readers"]


@pytest.mark.parametrize(
    ("lines", "date"),
    [
        (("PY  - 2020",), ("2020", "", "")),
        (("Y1  - 2020///",), ("2020", "", "")),
        (("DA  - 2020/06//",), ("2020", "06", "")),
        (("PY  - 2020/6/5/",), ("2020", "6", "5")),
        (("PY  - 2020/06/05/12:00",), ("2020", "06", "05")),
        (("PY  - 2020///Spring & more",), ("2020", r"Spring \& more", "")),
        (("DA  - 2020/06/05", "PY  - 2020"), ("2020", "06", "05")),
        (("Y1  - 2020", "DA  - 2020/06", "PY  - 2020/06/05"), ("2020", "06", "05")),
        (("DA  - 9 Jul", "PY  - 2020"), ("2020", "9 Jul", "")),
        (("DA  - 9 Jul 2020", "PY  - 2020"), ("2020", "9 Jul", "")),
        (("DA  - early", "Y1  - Jul", "PY  - 2020"), ("2020", "early Jul", "")),
        (("PY  - 2020/00/00",), ("2020", "", "")),
        (("DA  - 2020/06/0", "PY  - 0000"), ("2020", "06", "")),
    ],
)
def test_the_most_precise_of_several_dates_is_used(lines: tuple[str, ...], date: tuple[str, str, str]) -> None:
    entry, remarks = converted(*lines)
    assert (entry.fields, remarks) == (dict(zip(("year", "month", "day"), date, strict=True)), [])


@pytest.mark.parametrize(
    ("lines", "year"),
    [
        (("DA  - 2020/06/05", "PY  - 2021"), "2021"),
        (("DA  - 2020/06/05", "PY  - 2020/07"), "2020"),
        (("DA  - 2020/06/05", "PY  - 2020/06/06"), "2020"),
        (("DA  - 9 Jul", "PY  - 2020", "Y1  - 2021"), "2021"),
    ],
)
def test_the_last_year_of_contradicting_dates_is_used(lines: tuple[str, ...], year: str) -> None:
    entry, remarks = converted(*lines)
    assert entry.fields == {"year": year, "month": "", "day": ""}
    said = ", ".join(line[6:] for line in lines)
    assert remarks == [f"its dates do not agree: {said}; {year} is kept"]


@pytest.mark.parametrize("words", ["in press", "20201", "spring 2020"])
def test_a_date_in_words_becomes_the_year(words: str) -> None:
    assert converted(f"PY  - {words}")[0].fields == {"year": words}


@pytest.mark.parametrize(
    ("lines", "key"), [(("ID  - berg", "ID  - li"), "berg"), (("ID  - 117",), "unnamed-1"), ((), "unnamed-1")]
)
def test_a_key_is_the_first_that_is_no_number_of_a_program(lines: tuple[str, ...], key: str) -> None:
    assert converted(*lines)[0].key == key


def test_a_tag_without_a_field_is_reported_if_it_has_a_value() -> None:
    assert converted("C1  - x", "C2  - ")[1] == ["C1 is left out: this site has no field for it"]


def test_an_entry_knows_its_place() -> None:
    entry, _ = converted()
    assert (entry.file, entry.line) == ("refs.ris", 1)
