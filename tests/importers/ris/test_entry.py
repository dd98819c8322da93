"""Converting records of RIS, tag by tag."""

import pytest

from homepage.importers.publications.format import Record
from homepage.importers.ris.format import read_record
from homepage.importers.ris.source import parse_records

ZOTERO = """TY  - JOUR
TI  - Grains of <i>E. coli</i> in H<sub>2</sub>O &amp; $n^{k-1}$
AU  - van den Berg, Ada
AU  - King, Leo, Jr.
AU  - Dune Collaboration
T2  - Journal of Dunes
J2  - J. Dunes
AB  - We count
 grains.
DA  - 2024/03/09/
PY  - 2024
DO  - 10.1000/dunes.1
DP  - Zotero
VL  - 7
IS  - 2
SP  - 10
EP  - 20
SN  - 1234-5678
UR  - https://dunes.example/1
L1  - files/12/dunes.pdf
N1  - <p>To read.</p>
KW  - sand
KW  - wind
Y2  - 2025/01/02/
ER  -
"""
ENDNOTE = """TY  - CHAP
A2  - Li, Bo
A3  - Chief, Series
AU  - Berg, Ada
CY  - Zürich
DA  - 9 Mar
ET  - 2nd
ID  - 117
PB  - Sand Press
PY  - 2019
SN  - 978-3-16-148410-0
SP  - 7
ST  - Wind
T2  - Handbook of Weather
T3  - Lecture Notes
TI  - Wind
ER  -
"""
MENDELEY = """TY  - CONF
AU  - Berg, A.
ED  - Li, B.
T1  - Shifting sands
T2  - SAND 2023
Y1  - 2023/06//
SP  - 1
EP  - 12
UR  - https://doi.org/10.1000/sand.2
ER  -
"""
PUBMED = """TY  - JOUR
AU  - Berg A
TI  - Sand in mice
JO  - J Sand Res
JF  - Journal of sand research
Y1  - 2021/Spring
AN  - 12345678
C2  - PMC123
N2  - Mice dig.
ER  -
"""


def read(text: str) -> Record:
    (found,) = parse_records(text, "refs.ris")
    return read_record(found)


def least(lines: str, type_: str = "GEN", people: str = "AU  - Berg, Ada\n", date: str = "PY  - 2020\n") -> Record:
    return read(f"TY  - {type_}\nID  - berg\nTI  - T\n{people}{date}{lines}\nER  - \n")


def test_zotero() -> None:
    found = read(ZOTERO)
    assert found.data == {
        "id": "grains-of-e-coli-in-h2o-n-k-1",
        "title": "Grains of *E. coli* in H<sub>2</sub>O & $n^{k-1}$",
        "date": "2024-03-09",
        "venue": "J. Dunes",
        "venue_full": "Journal of Dunes",
        "volume": "7",
        "number": "2",
        "pages": "10–20",
        "authors": [
            "Ada van den Berg",
            "Leo King Jr.",
            {"name": "Dune Collaboration", "family": "Dune Collaboration"},
        ],
        "doi": "10.1000/dunes.1",
        "links": {"paper": "https://dunes.example/1"},
        "abstract": "We count grains.",
        "bibtex": {"issn": "1234-5678", "keywords": "sand, wind"},
    }
    assert "N1 is left out: it is not a note for readers" in found.remarks
    assert "DP is left out: this site has no field for it" in found.remarks
    assert any(each.startswith("its pdf is not a web address: files/12/dunes.pdf") for each in found.remarks)


def test_endnote_whose_series_editors_are_no_editors() -> None:
    found = read(ENDNOTE)
    assert found.data == {
        "id": "wind",
        "type": "incollection",
        "title": "Wind",
        "date": "2019-03-09",
        "venue": "Handbook of Weather",
        "pages": "7",
        "publisher": "Sand Press",
        "editors": ["Bo Li"],
        "authors": ["Ada Berg"],
        "bibtex": {
            "series": "Lecture Notes",
            "address": "Zürich",
            "edition": "2nd",
            "shorttitle": "Wind",
            "isbn": "978-3-16-148410-0",
        },
    }
    assert "A3 is left out: this site has no field for it" in found.remarks


def test_mendeley() -> None:
    assert read(MENDELEY).data == {
        "id": "shifting-sands",
        "title": "Shifting sands",
        "date": "2023-06",
        "venue": "SAND 2023",
        "pages": "1–12",
        "editors": ["B. Li"],
        "authors": ["A. Berg"],
        "doi": "10.1000/sand.2",
    }


def test_pubmed() -> None:
    found = read(PUBMED)
    assert found.data
    assert (found.data["venue"], found.data["date"]) == ("Journal of sand research", "2021")
    assert found.data["abstract"] == "Mice dig."
    assert "AN is left out: this site has no field for it" in found.remarks


@pytest.mark.parametrize(
    ("lines", "date", "remark"),
    [
        ("PY  - 2020\n", "2020", None),
        ("Y1  - 2020/07//\n", "2020-07", None),
        ("PY  - 2020\nDA  - 2020/07/01/\n", "2020-07-01", None),
        ("PY  - 2020\nDA  - Jul 1\n", "2020-07-01", None),
        ("PY  - 2020\nDA  - 2020 Jul 1\n", "2020-07-01", None),
        ("PY  - 2020///Summer\n", "2020", "of the date Summer 2020 only 2020 is kept"),
        ("PY  - 2020/02/30\n", "2020-02", "of the date 30 02 2020 only 2020-02 is kept"),
        ("PY  - 2021\nDA  - 2020/07/01\n", "2021", "its dates do not agree: 2020/07/01, 2021; 2021 is kept"),
        ("PY  - 2020/03\nDA  - 2020/07\n", "2020", "its dates do not agree: 2020/07, 2020/03; 2020 is kept"),
        ("PY  - 2020/00/00/\n", "2020", None),
        ("PY  - 2020\nDA  - 2020/07/00\n", "2020-07", None),
        ("PY  - 0000\n", "n.d.", "has no date; it is listed as undated"),
        ("PY  - soon\n", "n.d.", "has no date but 'soon'; it is listed as undated"),
        ("", "n.d.", "has no date; it is listed as undated"),
    ],
)
def test_a_date_is_as_precise_as_it_is_written(lines: str, date: str, remark: str | None) -> None:
    found = least("", date=lines)
    assert found.data
    assert found.data["date"] == date
    assert remark is None or remark in found.remarks


def test_a_work_in_press_needs_no_date() -> None:
    found = least("", date="PY  - In Press\n")
    assert found.data
    assert (found.data.get("date"), found.data["status"]) == (None, "accepted")


@pytest.mark.parametrize(
    ("type_", "lines", "editors", "authors"),
    [
        ("EDBOOK", "", ["Ada Berg"], None),
        ("BOOK", "A3  - Li, Bo\n", ["Bo Li"], ["Ada Berg"]),
        ("BOOK", "A2  - Chief, Series\n", None, ["Ada Berg"]),
        ("RPRT", "A2  - Chief, Series\n", None, ["Ada Berg"]),
        ("THES", "A3  - Advisor, An\n", None, ["Ada Berg"]),
        ("PAT", "A2  - Patent Office\n", None, ["Ada Berg"]),
        ("CPAPER", "A2  - Li, Bo\n", ["Bo Li"], ["Ada Berg"]),
    ],
)
def test_editors_are_editors(type_: str, lines: str, editors: object, authors: object) -> None:
    found = least(lines, type_)
    assert found.data
    assert (found.data.get("editors"), found.data.get("authors")) == (editors, authors)
    tag = lines[:2]
    assert (f"{tag} is left out: this site has no field for it" in found.remarks) == bool(tag and not editors)


@pytest.mark.parametrize(
    ("lines", "type_"),
    [("M3  - PhD thesis\n", "phdthesis"), ("M3  - MSc\n", "mastersthesis"), ("M3  - Bachelor\n", None), ("", None)],
)
def test_a_thesis_is_what_it_is_said_to_be(lines: str, type_: str | None) -> None:
    found = least(lines, "THES")
    assert found.data
    assert found.data.get("type") == type_
    assert any("is a thesis, but not said to be" in remark for remark in found.remarks) == (type_ is None)


@pytest.mark.parametrize(
    ("lines", "remark"),
    [
        ("N1  - Export Date: 3 May 2025\n", "N1 is left out: it is not a note for readers"),
        ("TI  - Other\n", "its further title is left out: Other"),
        ("SN  - 12\n", "SN is left out: 12"),
        ("SP  - 1\nEP  - 9\nEP  - 12\n", "a further page is left out: 12"),
        ("DO  - 10.1000/a\nDO  - 10.1000/b\n", "has a further DOI, 10.1000/b; it is left out"),
        ("AN  - arXiv:2505.00001\nAN  - 7\n", "AN is left out: this site has no field for it"),
        ("XY  - 12\n", "XY is left out: this site has no field for it"),
        ("AU  - ,\n", "',' is not a name; it is left out"),
        ("UR  - file:///home/x\n", "its url is not a web address: file:///home/x; it is exported unchanged"),
    ],
)
def test_values_that_cannot_be_read_or_stored_are_reported(lines: str, remark: str) -> None:
    assert remark in least(lines).remarks


def test_a_repeated_name_is_two_people() -> None:
    found = least("AU  - Berg, Ada\n").data
    assert found
    assert found["authors"] == ["Ada Berg", "Ada Berg"]


@pytest.mark.parametrize(
    "value", ["</script><script>x</script>", r"\input{/etc/passwd} {", "a\u0000b\u202ec", "$$$ % #"]
)
def test_a_hostile_value_is_text(value: str) -> None:
    found = least(f"N1  - x {value}\nKW  - {value}\nAB  - {value}\n")
    assert found.publication
    assert found.publication.note
