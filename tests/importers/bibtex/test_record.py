"""Converting entries of BibTeX to records, field by field."""

from typing import Any

import pytest

from tests.importers.bibtex.reading import record

GOOGLE_SCHOLAR = """
@article{lia2025measuring,
  title={Measuring spiral tides},
  author={Lia, Jon and Lin, Mei and others},
  journal={arXiv preprint arXiv:2505.00001},
  year={2025}
}"""
DBLP = r"""
@inproceedings{DBLP:conf/icml/LinZ24,
  author       = {Mei Lin 0008 and Hui Zhao},
  editor       = {Ida Berg},
  title        = {Random Masking Finds Winning Buoys},
  booktitle    = {Forty-first International Conference on Machine Learning, {ICML} 2024,
                  Vienna, Austria, July 21-27, 2024},
  series       = {Proceedings of Machine Learning Research},
  volume       = {235},
  pages        = {101--124},
  publisher    = {{PMLR} / OpenReview.net},
  year         = {2024},
  url          = {https://proceedings.mlr.press/v235/lin24ag.html},
  bibsource    = {dblp computer science bibliography, https://dblp.org}
}"""
DBLP_PREPRINT = """
@article{DBLP:journals/corr/abs-2502-00002,
  author     = {Mei Lin},
  title      = {Patient Current Merging},
  journal    = {CoRR},
  volume     = {abs/2502.00002},
  year       = {2025},
  url        = {https://doi.org/10.48550/arXiv.2502.00002},
  doi        = {10.48550/ARXIV.2502.00002},
  eprinttype = {arXiv},
  eprint     = {2502.00002}
}"""
ZOTERO = r"""
@misc{lin_patient_2025,
	title = {Patient {Current} {Merging}},
	url = {http://arxiv.org/abs/2502.00002},
	doi = {10.48550/arXiv.2502.00002},
	abstract = {It halves 50\% of {FLOPs}.},
	publisher = {arXiv},
	author = {Lin, Mei},
	month = feb,
	year = {2025},
	note = {arXiv:2502.00002 [cs]},
	keywords = {Machine Learning},
	file = {PDF:/home/me/Zotero/storage/x.pdf:application/pdf},
}"""
ADS = r"""
@ARTICLE{2020ApJ...900....1S,
       author = {{Smith}, J. and {van der Berg}, A.},
        title = "{A {\it Kepler} study of X{\ensuremath{\sim}}1}",
      journal = {\apj},
         year = 2020,
        month = sep,
       volume = {900},
        pages = {1},
          doi = {10.3847/1538-4357/abc\_d},
archivePrefix = {arXiv},
       eprint = {2008.00001},
 primaryClass = {astro-ph.GA}
}"""
OPENREVIEW = """
@inproceedings{
lin2024a,
title={A Paper},
author={Mei Lin},
booktitle={The Twelfth International Conference on Learning Representations},
year={2024},
url={https://openreview.net/forum?id=a_B-c}
}"""
AL_FOLIO = """
@inproceedings{lin2023b,
  abbr={ICML},
  title={B}, author={Lin*, Mei and Liu*, Odalys},
  booktitle={International Conference on Machine Learning}, year={2023},
  arxiv={2306.00007}, code={https://code.example/x}, website={https://w.example},
  selected={true}, award={Oral}, bibtex_show={true}
}"""


def data(text: str) -> dict[str, Any]:
    found = record(text).data
    assert found, record(text).remarks
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            GOOGLE_SCHOLAR,
            {
                "id": "lia2025measuring",
                "title": "Measuring spiral tides",
                "date": "2025",
                "authors": ["Jon Lia", "Mei Lin"],
                "et_al": True,
                "arxiv": "2505.00001",
            },
        ),
        (
            DBLP,
            {
                "id": "dblp-conf-icml-linz24",
                "type": "inproceedings",
                "title": "Random Masking Finds Winning Buoys",
                "date": "2024",
                "venue": "ICML",
                "venue_full": "Forty-first International Conference on Machine Learning, ICML 2024, Vienna, Austria, "
                "July 21-27, 2024",
                "volume": "235",
                "pages": "101–124",
                "publisher": "PMLR / OpenReview.net",
                "authors": ["Mei Lin", "Hui Zhao"],
                "links": {"paper": "https://proceedings.mlr.press/v235/lin24ag.html"},
                "citation_key": "DBLP:conf/icml/LinZ24",
                "editors": ["Ida Berg"],
                "bibtex": {
                    "series": "Proceedings of Machine Learning Research",
                    "bibsource": "dblp computer science bibliography, https://dblp.org",
                },
            },
        ),
        (
            DBLP_PREPRINT,
            {
                "id": "dblp-journals-corr-abs-2502-00002",
                "title": "Patient Current Merging",
                "date": "2025",
                "authors": ["Mei Lin"],
                "arxiv": "2502.00002",
                "citation_key": "DBLP:journals/corr/abs-2502-00002",
            },
        ),
        (
            ZOTERO,
            {
                "id": "lin-patient-2025",
                "title": "Patient Current Merging",
                "date": "2025-02",
                "authors": ["Mei Lin"],
                "arxiv": "2502.00002",
                "abstract": "It halves 50% of FLOPs.",
                "citation_key": "lin_patient_2025",
                "bibtex": {"keywords": "Machine Learning"},
            },
        ),
        (
            ADS,
            {
                "id": "2020apj-900-1s",
                "title": "A *Kepler* study of X∼1",
                "date": "2020-09",
                "venue": "ApJ",
                "venue_full": "The Astrophysical Journal",
                "volume": "900",
                "pages": "1",
                "authors": ["J. Smith", "A. van der Berg"],
                "arxiv": "2008.00001",
                "doi": "10.3847/1538-4357/abc_d",
                "citation_key": "2020ApJ...900....1S",
                "bibtex": {"primaryclass": "astro-ph.GA"},
            },
        ),
        (
            OPENREVIEW,
            {
                "id": "lin2024a",
                "title": "A Paper",
                "date": "2024",
                "venue": "The Twelfth International Conference on Learning Representations",
                "authors": ["Mei Lin"],
                "links": {"paper": "https://openreview.net/forum?id=a_B-c"},
            },
        ),
        (
            AL_FOLIO,
            {
                "id": "lin2023b",
                "title": "B",
                "date": "2023",
                "venue": "ICML",
                "venue_full": "International Conference on Machine Learning",
                "authors": [{"name": "Mei Lin", "equal": True}, {"name": "Odalys Liu", "equal": True}],
                "arxiv": "2306.00007",
                "links": {"code": "https://code.example/x", "project": "https://w.example"},
                "award": "Oral",
                "selected": True,
            },
        ),
    ],
    ids=["Google Scholar", "DBLP", "DBLP, a preprint", "Zotero", "ADS", "OpenReview", "al-folio"],
)
def test_every_dialect_becomes_a_record(text: str, expected: dict[str, Any]) -> None:
    assert data(text) == expected


@pytest.mark.parametrize(
    ("fields", "date"),
    [
        ("year = 2020", "2020"),
        ("year = {2020}, month = jun", "2020-06"),
        ("year = 2020, month = 6", "2020-06"),
        ('year = 2020, month = "June"', "2020-06"),
        ("year = 2020, month = {Sept.}, day = 3", "2020-09-03"),
        ('year = 2020, month = "3~" # sep', "2020-09-03"),
        ("year = 2020, month = {June 15--18}", "2020-06"),
        ("year = {c2020a}", "2020"),
        ("date = {2020-06-15}", "2020-06-15"),
        ("date = {2020-06/2020-07}", "2020-06"),
        ("year = 2020, month = feb, day = 31", "2020-02"),
        ("eprint = {2006.00001}, archiveprefix = {arXiv}", "2020-06"),
    ],
)
def test_dates_are_as_precise_as_they_are_known(fields: str, date: str) -> None:
    assert data(f"@misc{{a, title = {{T}}, author = {{A B}}, {fields}}}")["date"] == date


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("@conference{a, booktitle = {V}, volume = 1,", "inproceedings"),
        ("@inbook{a, booktitle = {V},", "incollection"),
        ("@thesis{a, type = {Master's thesis}, school = {U},", "mastersthesis"),
        ("@thesis{a, type = {phdthesis}, school = {U},", "phdthesis"),
        ("@report{a, institution = {U},", "techreport"),
        ("@unpublished{a, journal = {V}, volume = 1,", "misc"),
    ],
)
def test_types_of_bibtex_and_biblatex_are_known(text: str, type_: str) -> None:
    assert data(text + " title = {T}, author = {A B}, year = 2020}")["type"] == type_


@pytest.mark.parametrize("said", ["note = {To appear}", "pubstate = {inpress}", "howpublished = {Accepted}"])
def test_to_appear_means_accepted(said: str) -> None:
    assert data(f"@misc{{a, title = {{T}}, author = {{A B}}, year = 2030, {said}}}")["status"] == "accepted"


@pytest.mark.parametrize(
    ("year", "status"),
    [
        ("in press", "accepted"),
        ("In Press", "accepted"),
        ("to appear", "accepted"),
        ("(forthcoming)", "forthcoming"),
        ("submitted", "submitted"),
        ("under review", "submitted"),
    ],
)
@pytest.mark.parametrize("field", ["year", "date"])
def test_a_status_in_the_field_of_the_year_is_no_date(field: str, year: str, status: str) -> None:
    found = record(f"@article{{a, title = {{T}}, author = {{A B}}, journal = {{J}}, {field} = {{{year}}}}}")
    assert found.data
    assert found.publication
    assert found.data["status"] == status
    assert "date" not in found.data
    assert (found.publication.date, found.remarks) == (None, [])


def test_a_status_in_the_field_of_the_year_keeps_the_year() -> None:
    found = data("@article{a, title = {T}, author = {A B}, journal = {J}, year = {2027, forthcoming}}")
    assert (found["status"], found["date"]) == ("forthcoming", "2027")


def test_a_note_that_says_submitted_does_not_change_the_status_of_a_preprint() -> None:
    found = record("@misc{a, title = {T}, author = {A B}, eprint = {2006.00001}, note = {Submitted}, year = 2020}")
    assert found.publication is not None
    assert found.publication.status == "preprint"
    assert "status" not in (found.data or {})  # it follows from the arXiv id


def test_a_forthcoming_work_does_not_take_the_date_of_its_preprint() -> None:
    text = "@article{a, title = {T}, author = {A B}, journal = {J}, eprint = {2006.00001}, year = {forthcoming}}"
    assert "date" not in data(text)


@pytest.mark.parametrize(
    ("year", "other"), [*((each, "") for each in ("n.d.", "[n.d.]", "s.d.", "o. J.")), ("????", " but '????'")]
)
def test_a_date_that_nobody_knows_is_said_to_be_none(year: str, other: str) -> None:
    found = record(f"@book{{a, title = {{T}}, author = {{A B}}, year = {{{year}}}}}")
    assert found.data
    assert (found.data["date"], found.data.get("note")) == ("n.d.", None)
    assert found.remarks == [f"has no date{other}; it is listed as undated"]


def test_words_in_the_place_of_a_year_are_seen_and_reported() -> None:
    found = record("@unpublished{a, title = {T}, author = {A B}, year = {in preparation}}")
    assert found.data
    assert (found.data["date"], found.data["note"]) == ("n.d.", "in preparation")
    assert found.remarks == ["has no date but 'in preparation'; it is listed as undated"]


@pytest.mark.parametrize(
    ("year", "date", "note"),
    [("c. 1999", "1999", "c. 1999"), ("1999?", "1999", "1999?"), ("2020/2021", "2020", None), ("[1999]", "1999", None)],
)
def test_an_uncertain_year_is_reported(year: str, date: str, note: str | None) -> None:
    found = record(f"@book{{a, title = {{T}}, author = {{A B}}, year = {{{year}}}}}")
    assert found.data
    assert (found.data["date"], found.data.get("note")) == (date, note)
    assert found.remarks == [f"of the date {year} only {date} is kept"]


def test_editors_are_editors() -> None:
    text = "@book{e, editor = {Berg, Ida and Kranz, Otto}, title = {A Handbook}, publisher = {P}, year = 2020}"
    found = record(text)
    assert found.data
    assert found.publication
    assert (found.data["editors"], found.publication.authors) == (["Ida Berg", "Otto Kranz"], ())
    assert found.remarks == []


def test_people_of_another_editortype_are_no_editors() -> None:
    found = data("@book{a, author = {A B}, editor = {C D}, editortype = {compiler}, title = {T}, year = 2020}")
    assert "editors" not in found
    assert found["bibtex"] == {"editor": "C D", "editortype": "compiler"}


def test_a_collaboration_is_an_author() -> None:
    found = data("@article{a, collaboration = {CERN Group}, title = {T}, journal = {J}, year = 2020}")
    assert found["authors"] == [{"name": "CERN Group", "family": "CERN Group"}]


@pytest.mark.parametrize("field", ["publisher", "institution", "organization", "school"])
def test_the_publishing_institution_is_no_author(field: str) -> None:
    found = record(f"@techreport{{a, {field} = {{World Body}}, title = {{T}}, year = 2020}}")
    assert found.data is None
    assert "is not imported: authors is empty or missing" in str(found.located_remarks()[-1])


def test_formulas_that_text_cannot_say_stay_as_they_came() -> None:
    title = r"A bound of order $n^{1/2+\epsilon}$ and $2^{k-1}$ for $\frac{a+b}{c}$ in $H^{-1}(\Omega)$"
    text = f"@article{{m, title={{{title}}}, author={{Lin, Mei}}, journal={{J. Bounds}}, year={{2024}}}}"
    assert data(text)["title"] == title


@pytest.mark.parametrize("field", ["title", "abstract", "journal", "note"])
def test_html_of_publishers_is_read(field: str) -> None:
    fields = {"title": "T", "journal": "J", field: "<i>E. coli</i> &amp; CO<sub>2</sub>, a < b"}
    text = ", ".join(f"{name} = {{{value}}}" for name, value in fields.items())
    found = data(f"@article{{a, author = {{A B}}, year = 2020, {text}}}")
    is_plain = field in {"journal", "publisher"}
    assert found["venue" if field == "journal" else field] == (
        "E. coli & CO₂, a < b" if is_plain else "*E. coli* & CO<sub>2</sub>, a < b"
    )


def test_markup_in_a_plain_text_is_reported() -> None:
    found = record("@misc{a, author = {A B}, year = 2020, title = {T}, publisher = {x<sup>query</sup>}}")
    assert found.data
    assert found.data["publisher"] == "xquery"
    assert found.remarks == ["'query' is a superscript or subscript in the source, and normal text here"]


FOR_A_SITE = ["bibtex_show", "altmetric", "dimensions", "google_scholar_id", "inspirehep_id"]


@pytest.mark.parametrize("field", FOR_A_SITE)
def test_fields_of_another_site_generator_are_left_out_and_reported(field: str) -> None:
    found = record(f"@misc{{a, title = {{T}}, author = {{A B}}, year = 2020, {field} = {{berg.gif}}}}")
    assert found.data
    assert "bibtex" not in found.data
    assert found.remarks == [f"{field} is left out: it is a display option of another site"]


@pytest.mark.parametrize("field", ["owner", "timestamp", "mendeley-groups", "bdsk-url-1", "date-added", "groups"])
def test_fields_of_a_reference_manager_are_left_out_and_reported(field: str) -> None:
    found = record(f"@misc{{a, title = {{T}}, author = {{A B}}, year = 2020, {field} = {{x}}}}")
    assert found.data
    assert "bibtex" not in found.data
    assert found.remarks == [f"{field} is left out: it is meant for a program on your computer"]


@pytest.mark.parametrize("missing", ["title", "author", "year"])
def test_an_entry_without_a_required_field_is_reported(missing: str) -> None:
    fields = {"title": "T", "author": "A B", "year": "2020"}
    text = ", ".join(f"{name} = {{{value}}}" for name, value in fields.items() if name != missing)
    found = record(f"@misc{{a, {text}}}")
    assert found.data is None
    assert "is not imported" in str(found.located_remarks()[0])


def test_paths_of_the_owners_machine_are_not_published() -> None:
    found = record(ZOTERO)
    assert "file is left out: it is meant for a program on your computer" in found.remarks
    assert "/home/me" not in str(found.data)


def test_addresses_that_no_site_can_carry_are_kept_as_bibtex() -> None:
    found = data("@misc{a, title = {T}, author = {A B}, year = 2020, url = {javascript:alert(1)}, pdf = {a.html}}")
    assert "links" not in found
    assert found["bibtex"] == {"url": "javascript:alert(1)"}


def test_markup_stays_text() -> None:
    found = data("@misc{a, title = {<script>alert(1)</script>}, author = {<object>A</object>}, year = 2020}")
    assert (found["title"], found["authors"]) == ("<script>alert(1)</script>", ["<object>A</object>"])
