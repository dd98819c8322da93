"""References in three styles, compared with the rules and examples of the styles' manuals."""

import re
from typing import Any

import pytest
from hypothesis import given

from homepage.citation.references import STYLES, references
from homepage.citation.references.elements import ITALIC, NAME, NAME_END, UPRIGHT
from homepage.models.publication_types import TYPES
from tests.citation.works import FULL, TEXTS, work

EXPECTED: list[tuple[str, dict[str, Any], dict[str, str]]] = [
    (
        "an article",
        FULL,
        {
            "APA": "Lovelace, A., & Babbage, B. (2025). On Everything. *Journal of Machine Learning Research*, *26*(3), "
            "10–20. https://doi.org/10.1000/18_2",
            "MLA": "Lovelace, Ada, and Bob Babbage. “On Everything.” *Journal of Machine Learning Research*, vol. 26, "
            "no. 3, 2025, pp. 10–20, https://doi.org/10.1000/18_2.",
            "IEEE": "A. Lovelace and B. Babbage, “On Everything,” *Journal of Machine Learning Research*, vol. 26, "
            "no. 3, pp. 10–20, 2025, doi: 10.1000/18_2.",
        },
    ),
    (
        "a conference paper of three, with a particle, initials, a hyphen and a suffix",
        {
            "type": "inproceedings",
            "title": "Is it So?",
            "venue": "Proceedings of the Meeting",
            "authors": ["Jean-Paul van der Berg", "J. R. R. Kranz", "Martin Luther King Jr."],
            "pages": "7",
        },
        {
            "APA": "van der Berg, J.-P., Kranz, J. R. R., & King, M. L., Jr. (2025). Is it So? In *Proceedings of the "
            "Meeting* (p. 7).",
            "MLA": "van der Berg, Jean-Paul, et al. “Is it So?” *Proceedings of the Meeting*, 2025, p. 7.",
            "IEEE": "J.-P. van der Berg, J. R. R. Kranz, and M. L. King Jr., “Is it So?” in *Proceedings of the Meeting*, "
            "2025, p. 7.",
        },
    ),
    (
        "a chapter of an edited book",
        {
            "type": "incollection",
            "title": "A Chapter",
            "venue": "The Handbook",
            "editors": ["Ida Berg", "Otto Kranz"],
            "publisher": "Sand Press",
            "pages": "1–20",
            "bibtex": {"edition": "2"},
        },
        {
            "APA": "Lovelace, A. (2025). A Chapter. In I. Berg & O. Kranz (Eds.), *The Handbook* (2nd ed., pp. 1–20). "
            "Sand Press.",
            "MLA": "Lovelace, Ada. “A Chapter.” *The Handbook*, edited by Ida Berg and Otto Kranz, 2nd ed., Sand Press, "
            "2025, pp. 1–20.",
            "IEEE": "A. Lovelace, “A Chapter,” in *The Handbook*, 2nd ed., I. Berg and O. Kranz, Eds., Sand Press, 2025, "
            "pp. 1–20.",
        },
    ),
    (
        "a book of editors",
        {
            "type": "book",
            "title": "A Handbook",
            "authors": [],
            "editors": ["Ida Berg", "Otto Kranz"],
            "publisher": "SP",
        },
        {
            "APA": "Berg, I., & Kranz, O. (Eds.). (2025). *A Handbook*. SP.",
            "MLA": "Berg, Ida, and Otto Kranz, editors. *A Handbook*. SP, 2025.",
            "IEEE": "I. Berg and O. Kranz, Eds., *A Handbook*, SP, 2025.",
        },
    ),
    (
        "a translation",
        {"type": "translation", "title": "The Waves", "translators": ["Otto Kranz"], "publisher": "Sand Press"},
        {
            "APA": "Lovelace, A. (2025). *The Waves* (O. Kranz, Trans.). Sand Press.",
            "MLA": "Lovelace, Ada. *The Waves*. Translated by Otto Kranz, Sand Press, 2025.",
            "IEEE": "A. Lovelace, *The Waves*, O. Kranz, Trans., Sand Press, 2025.",
        },
    ),
    (
        "a review",
        {"type": "review", "title": "On Origins", "venue": "Nature", "volume": "3", "reviewed": "The *Origin*"},
        {
            "APA": "Lovelace, A. (2025). On Origins [Review of *The Origin*]. *Nature*, *3*.",
            "MLA": "Lovelace, Ada. “On Origins.” Review of *The Origin*. *Nature*, vol. 3, 2025.",
            "IEEE": "A. Lovelace, “On Origins,” review of *The Origin*, *Nature*, vol. 3, 2025.",
        },
    ),
    (
        "a newspaper article",
        {"type": "newspaper", "title": "The Flood", "venue": "The Times", "date": "2025-09-09", "pages": "7"},
        {
            "APA": "Lovelace, A. (2025, September 9). The Flood. *The Times*, 7.",
            "MLA": "Lovelace, Ada. “The Flood.” *The Times*, 9 Sept. 2025, p. 7.",
            "IEEE": "A. Lovelace, “The Flood,” *The Times*, p. 7, 2025.",
        },
    ),
    (
        "a thesis",
        {"type": "phdthesis", "title": "Everything", "publisher": "University of Bergen"},
        {
            "APA": "Lovelace, A. (2025). *Everything* [Doctoral dissertation, University of Bergen].",
            "MLA": "Lovelace, Ada. *Everything*. 2025. University of Bergen, PhD dissertation.",
            "IEEE": "A. Lovelace, “Everything,” Ph.D. dissertation, University of Bergen, 2025.",
        },
    ),
    (
        "a thesis of another degree",
        {
            "type": "phdthesis",
            "title": "Everything",
            "publisher": "University of Bergen",
            "bibtex": {"type": "Habilitation"},
        },
        {
            "APA": "Lovelace, A. (2025). *Everything* [Habilitation, University of Bergen].",
            "MLA": "Lovelace, Ada. *Everything*. 2025. University of Bergen, Habilitation.",
            "IEEE": "A. Lovelace, “Everything,” Habilitation, University of Bergen, 2025.",
        },
    ),
    (
        "a report",
        {"type": "techreport", "title": "Everything", "publisher": "Sand Lab", "number": "7"},
        {
            "APA": "Lovelace, A. (2025). *Everything* (Report No. 7). Sand Lab.",
            "MLA": "Lovelace, Ada. *Everything*. No. 7, Sand Lab, 2025.",
            "IEEE": "A. Lovelace, “Everything,” Sand Lab, Rep. 7, 2025.",
        },
    ),
    (
        "a data set",
        {"type": "dataset", "title": "Numbers", "publisher": "Zenodo", "doi": "10.5281/zenodo.1"},
        {
            "APA": "Lovelace, A. (2025). *Numbers* [Data set]. Zenodo. https://doi.org/10.5281/zenodo.1",
            "MLA": "Lovelace, Ada. *Numbers*. Zenodo, 2025, https://doi.org/10.5281/zenodo.1.",
            "IEEE": "A. Lovelace, “Numbers,” Zenodo, 2025, doi: 10.5281/zenodo.1.",
        },
    ),
    (
        "software with a page",
        {"type": "software", "title": "WaveKit", "links": {"paper": "https://wavekit.example"}},
        {
            "APA": "Lovelace, A. (2025). *WaveKit* [Computer software]. https://wavekit.example",
            "MLA": "Lovelace, Ada. *WaveKit*. 2025, https://wavekit.example.",
            "IEEE": "A. Lovelace, “WaveKit,” 2025. [Online]. Available: https://wavekit.example",
        },
    ),
    (
        "a talk",
        {"type": "talk", "title": "On Waves", "venue": "Day of Waves", "date": "2025-05-02"},
        {
            "APA": "Lovelace, A. (2025, May 2). *On Waves* [Presentation]. Day of Waves.",
            "MLA": "Lovelace, Ada. “On Waves.” Day of Waves, 2 May 2025.",
            "IEEE": "A. Lovelace, “On Waves,” presented at Day of Waves, 2025.",
        },
    ),
    (
        "a preprint",
        {"title": "First", "arxiv": "2505.00001"},
        {
            "APA": "Lovelace, A. (2025). *First* (arXiv:2505.00001). arXiv. https://arxiv.org/abs/2505.00001",
            "MLA": "Lovelace, Ada. “First.” *arXiv*, 2025, https://arxiv.org/abs/2505.00001.",
            "IEEE": "A. Lovelace, “First,” 2025, arXiv:2505.00001.",
        },
    ),
    (
        "what will appear",
        {"title": "To Come", "status": "accepted", "date": None, "venue": "ICML"},
        {
            "APA": "Lovelace, A. (in press). To Come. In *ICML*.",
            "MLA": "Lovelace, Ada. “To Come.” *ICML*, forthcoming.",
            "IEEE": "A. Lovelace, “To Come,” in *ICML*, to be published.",
        },
    ),
    (
        "what was submitted, without the journal that may reject it",
        {"title": "Secret", "status": "submitted", "date": None, "venue": "Nature"},
        {
            "APA": "Lovelace, A. (n.d.). *Secret* [Manuscript submitted for publication].",
            "MLA": "Lovelace, Ada. “Secret.” Manuscript.",
            "IEEE": "A. Lovelace, “Secret,” submitted for publication.",
        },
    ),
    (
        "names in scripts without capitals, groups, a formula and quotation marks",
        {
            "title": "林梅 and “$x^2$”, or",
            "authors": [
                "林梅",
                {"name": "王小明", "family": "王"},
                "أحمد مثال",
                {"name": "CERN Group", "family": "CERN Group"},
            ],
            "type": "article",
            "venue": "学报",
        },
        {
            "APA": "林梅, 王小明, أحمد مثال, & CERN Group. (2025). 林梅 and “x²”, or. *学报*.",
            "MLA": "林梅, et al. “林梅 and ‘x²’, or.” *学报*, 2025.",
            "IEEE": "林梅, 王小明, أحمد مثال, and CERN Group, “林梅 and ‘x²’, or,” *学报*, 2025.",
        },
    ),
    (
        "a list that the owner shortened",
        {"title": "Everything", "authors": ["Ada Lovelace", "Bob Babbage"], "et_al": True},
        {
            "APA": "Lovelace, A., Babbage, B., et al. (2025). *Everything*.",
            "MLA": "Lovelace, Ada, et al. *Everything*. 2025.",
            "IEEE": "A. Lovelace et al., “Everything,” 2025.",
        },
    ),
]


def written(style: str, **fields: Any) -> str:  # noqa: ANN401 - of a record
    """A reference with stars around what is in italics."""
    return references(work(**fields))[style].translate(
        {ord(ITALIC): "*", ord(UPRIGHT): "*", ord(NAME): "", ord(NAME_END): ""}
    )


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize(("fields", "expected"), [row[1:] for row in EXPECTED], ids=[row[0] for row in EXPECTED])
def test_a_style_is_followed(style: str, fields: dict[str, Any], expected: dict[str, str]) -> None:
    assert written(style, **fields) == expected[style]


@pytest.mark.parametrize(
    ("style", "names"),
    [
        ("APA", "January February March April May June July August September October November December"),
        ("MLA", "Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec."),
    ],
)
def test_a_month_is_named_as_a_style_does(style: str, names: str) -> None:
    for number, name in enumerate(names.split(), start=1):
        reference = written(style, type="talk", venue="Meeting", date=f"2025-{number:02}")
        assert ("(2025, {})." if style == "APA" else "Meeting, {} 2025.").format(name) in reference


@pytest.mark.parametrize("kind", ["newspaper", "talk", "poster", "exhibition"])
def test_an_event_is_cited_with_its_day(kind: str) -> None:
    assert "(2025, July 9)" in written("APA", type=kind, date="2025-07-09")


@pytest.mark.parametrize(
    "ordinal", ["1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "22nd", "23rd", "112th"]
)
def test_a_number_of_an_edition_is_an_ordinal(ordinal: str) -> None:
    number = ordinal[:-2]
    assert f"({ordinal} ed.)" in written("APA", type="book", bibtex={"edition": number})


@pytest.mark.parametrize(
    ("edition", "words"), [("Second", "Second ed."), ("Revised edition", "Revised edition"), ("3rd ed.", "3rd ed.")]
)
def test_an_edition_in_words_has_its_unit_once(edition: str, words: str) -> None:
    reference = written("APA", type="book", bibtex={"edition": edition}, editors=["Otto Kranz"])
    assert f"(O. Kranz, Ed.; {words})" in reference


@pytest.mark.parametrize(
    ("style", "degree"),
    [("APA", "[Master’s thesis, Sand]"), ("MLA", "Sand, Master’s thesis."), ("IEEE", "Master’s thesis, Sand,")],
)
def test_a_degree_is_named_as_a_style_does(style: str, degree: str) -> None:
    assert degree in written(style, type="mastersthesis", publisher="Sand")


@pytest.mark.parametrize(("arxiv", "is_found"), [("2505.00001", True), (None, False)])
def test_a_submitted_work_on_arxiv_is_cited_as_a_preprint(arxiv: str | None, *, is_found: bool) -> None:
    reference = written("APA", status="submitted", arxiv=arxiv)
    assert ("[Manuscript submitted for publication]" in reference) is not is_found
    assert ("arXiv:2505.00001" in reference) is is_found


@pytest.mark.parametrize("sign", ["?", "!", "。", "？", "！"])
def test_a_title_that_ends_with_a_sign_gets_no_other_one(sign: str) -> None:
    title = f"So it is{sign}"
    assert written("IEEE", title=title) == f"A. Lovelace, “{title}” 2025."
    assert written("APA", title=title) == f"Lovelace, A. (2025). *{title}*"


@pytest.mark.parametrize(
    ("title", "quoted"),
    [('On "Sand"', "“On 'Sand',”"), ("On “Sand”", "“On ‘Sand’,”"), ("On “Sand?”", "“On ‘Sand?’,”")],
)
def test_quotation_marks_in_a_title_become_single_ones(title: str, quoted: str) -> None:
    assert quoted in written("IEEE", title=title)


def test_only_names_that_may_be_written_from_the_right_are_marked() -> None:
    found = references(work(title="Sand", authors=["أحمد مثال"], type="book"))["MLA"]
    assert found == f"{NAME}أحمد مثال{NAME_END}. {ITALIC}Sand{UPRIGHT}. 2025."


@pytest.mark.parametrize(
    ("fields", "editors"),
    [
        ({"editors": ["Ida Berg"]}, "Berg, Ida, editor."),
        ({"editors": ["Ida Berg", "Jo Kranz"]}, "Berg, Ida, and Jo Kranz, editors."),
        ({"editors": ["Ida Berg"], "et_al": True}, "Berg, Ida, et al., editors."),
    ],
)
def test_editors_of_a_book_without_authors_are_cited_as_editors(fields: dict[str, Any], editors: str) -> None:
    assert written("MLA", authors=[], type="book", **fields).startswith(editors)


@pytest.mark.parametrize(
    ("fields", "begin"),
    [
        ({"editors": ["Ida Berg"]}, "Edited by Ida Berg"),
        ({"translators": ["Ida Berg"]}, "Translated by Ida Berg"),
        ({"volume": "3"}, "Vol. 3"),
        ({"number": "3"}, "No. 3"),
        ({"pages": "7", "date": "n.d.", "type": "incollection"}, "P. 7"),
        ({"pages": "7-9", "date": "n.d.", "type": "incollection"}, "Pp. 7–9"),
        ({"date": None, "status": "forthcoming"}, "Forthcoming"),
    ],
)
def test_the_first_word_about_the_container_has_a_capital(fields: dict[str, Any], begin: str) -> None:
    assert f". {begin}" in written("MLA", **{"type": "misc", **fields}).replace("*", "").replace("”", "")


@pytest.mark.parametrize(("fields", "is_named"), [({"arxiv": "2505.00001"}, False), ({}, True)])
def test_a_server_of_preprints_is_named_only_without_an_arxiv_id(fields: dict[str, str], *, is_named: bool) -> None:
    reference = written("IEEE", status="preprint", venue="A Server", **fields)
    assert ("A Server" in reference) is is_named


def test_a_reference_that_ends_with_its_title_has_one_punctuation_mark() -> None:
    assert written("IEEE", date="n.d.") == "A. Lovelace, “A.”"
    assert written("MLA", date="n.d.", type="article") == "Lovelace, Ada. “A.”"


def test_the_apa_shortens_a_list_of_more_than_twenty_and_others_sooner() -> None:
    names = [f"Ada Name{number}" for number in range(21)]
    assert written("APA", authors=names[:20]).startswith("Name0, A., Name1, A.,")
    assert ", Name18, A., & Name19, A. (2025)" in written("APA", authors=names[:20])
    assert ", Name18, A., … Name20, A. (2025)" in written("APA", authors=names)
    assert written("IEEE", authors=names[:6]).startswith("A. Name0, A. Name1,")
    assert written("IEEE", authors=names[:7]).startswith("A. Name0 et al.,")
    assert written("MLA", authors=names[:3]).startswith("Name0, Ada, et al.")


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("type_", [type_ for type_ in TYPES if type_ != "preprint"])
def test_editors_and_translators_are_never_named_as_authors(style: str, type_: str) -> None:
    text = written(style, type=type_, venue="V", editors=["Ida Berg"], translators=["Otto Kranz"])
    assert text.startswith(("Lovelace, A", "A. Lovelace, "))
    for name in ("Berg", "Kranz"):
        before, found, behind = text.partition(name)
        assert not found or any(word in before[-25:] + behind[:25] for word in ("Ed.", "Trans.", "ed by "))


@pytest.mark.parametrize("style", STYLES)
@given(TEXTS)
def test_marks_are_closed_whatever_the_texts_are(style: str, text: str) -> None:
    marks = references(work(title=text, venue=text, publisher=text, authors=[text], type="incollection"))[style]
    found = re.sub(f"[^{ITALIC}{UPRIGHT}{NAME}{NAME_END}]", "", marks)
    while found != (shorter := found.replace(NAME + NAME_END, "").replace(ITALIC + UPRIGHT, "")):
        found = shorter
    assert found == ""
