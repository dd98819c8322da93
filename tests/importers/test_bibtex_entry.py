"""Entries as programs and people write them, and what becomes of each field."""

from typing import Any

import pytest

from homepage.importers.bibtex_entry import Record, read_entry
from homepage.importers.bibtex_source import parse_bibtex

GOOGLE_SCHOLAR = """
@article{li2025understanding,
  title={Understanding nonlinear implicit bias},
  author={Li, Jingwei and Xu, Jing and others},
  journal={arXiv preprint arXiv:2505.11370},
  year={2025}
}"""
DBLP = r"""
@inproceedings{DBLP:conf/icml/XuZ24,
  author       = {Jing Xu 0008 and Jingzhao Zhang},
  editor       = {Ruslan Salakhutdinov},
  title        = {Random Masking Finds Winning Tickets},
  booktitle    = {Forty-first International Conference on Machine Learning, {ICML} 2024,
                  Vienna, Austria, July 21-27, 2024},
  series       = {Proceedings of Machine Learning Research},
  volume       = {235},
  pages        = {55501--55524},
  publisher    = {{PMLR} / OpenReview.net},
  year         = {2024},
  url          = {https://proceedings.mlr.press/v235/xu24ag.html},
  bibsource    = {dblp computer science bibliography, https://dblp.org}
}"""
DBLP_PREPRINT = """
@article{DBLP:journals/corr/abs-2502-12706,
  author     = {Jing Xu},
  title      = {Scalable Model Merging},
  journal    = {CoRR},
  volume     = {abs/2502.12706},
  year       = {2025},
  url        = {https://doi.org/10.48550/arXiv.2502.12706},
  doi        = {10.48550/ARXIV.2502.12706},
  eprinttype = {arXiv},
  eprint     = {2502.12706}
}"""
ZOTERO = r"""
@misc{xu_scalable_2025,
	title = {Scalable {Model} {Merging}},
	url = {http://arxiv.org/abs/2502.12706},
	doi = {10.48550/arXiv.2502.12706},
	abstract = {It halves 50\% of {FLOPs}.},
	publisher = {arXiv},
	author = {Xu, Jing},
	month = feb,
	year = {2025},
	note = {arXiv:2502.12706 [cs]},
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
xu2024a,
title={A Paper},
author={Jing Xu},
booktitle={The Twelfth International Conference on Learning Representations},
year={2024},
url={https://openreview.net/forum?id=a_B-c}
}"""
AL_FOLIO = """
@inproceedings{xu2023b,
  abbr={ICML},
  title={B}, author={Xu*, Jing and Liu*, Haoxiong},
  booktitle={International Conference on Machine Learning}, year={2023},
  arxiv={2306.03440}, code={https://code.example/x}, website={https://w.example},
  selected={true}, award={Oral}, bibtex_show={true}
}"""


def record(text: str) -> Record:
    (entry,) = parse_bibtex(text, "refs.bib").entries
    return read_entry(entry)


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
                "id": "li2025understanding",
                "title": "Understanding nonlinear implicit bias",
                "date": "2025",
                "authors": ["Jingwei Li", "Jing Xu"],
                "et_al": True,
                "arxiv": "2505.11370",
            },
        ),
        (
            DBLP,
            {
                "id": "dblp-conf-icml-xuz24",
                "type": "inproceedings",
                "title": "Random Masking Finds Winning Tickets",
                "date": "2024",
                "venue": "ICML",
                "venue_full": "Forty-first International Conference on Machine Learning, ICML 2024, Vienna, Austria, "
                "July 21-27, 2024",
                "volume": "235",
                "pages": "55501–55524",
                "publisher": "PMLR / OpenReview.net",
                "authors": ["Jing Xu", "Jingzhao Zhang"],
                "links": {"paper": "https://proceedings.mlr.press/v235/xu24ag.html"},
                "citation_key": "DBLP:conf/icml/XuZ24",
                "bibtex": {
                    "editor": "Ruslan Salakhutdinov",
                    "series": "Proceedings of Machine Learning Research",
                    "bibsource": "dblp computer science bibliography, https://dblp.org",
                },
            },
        ),
        (
            DBLP_PREPRINT,
            {
                "id": "dblp-journals-corr-abs-2502-12706",
                "title": "Scalable Model Merging",
                "date": "2025",
                "authors": ["Jing Xu"],
                "arxiv": "2502.12706",
                "citation_key": "DBLP:journals/corr/abs-2502-12706",
            },
        ),
        (
            ZOTERO,
            {
                "id": "xu-scalable-2025",
                "title": "Scalable Model Merging",
                "date": "2025-02",
                "authors": ["Jing Xu"],
                "arxiv": "2502.12706",
                "abstract": "It halves 50% of FLOPs.",
                "citation_key": "xu_scalable_2025",
                "bibtex": {"keywords": "Machine Learning"},
            },
        ),
        (
            ADS,
            {
                "id": "2020apj-900-1s",
                "title": "A Kepler study of X∼1",
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
                "id": "xu2024a",
                "title": "A Paper",
                "date": "2024",
                "venue": "The Twelfth International Conference on Learning Representations",
                "authors": ["Jing Xu"],
                "links": {"paper": "https://openreview.net/forum?id=a_B-c"},
            },
        ),
        (
            AL_FOLIO,
            {
                "id": "xu2023b",
                "title": "B",
                "date": "2023",
                "venue": "ICML",
                "venue_full": "International Conference on Machine Learning",
                "authors": [{"name": "Jing Xu", "equal": True}, {"name": "Haoxiong Liu", "equal": True}],
                "arxiv": "2306.03440",
                "links": {"code": "https://code.example/x", "project": "https://w.example"},
                "award": "Oral",
                "selected": True,
                "bibtex": {"bibtex_show": "true"},
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
def test_what_is_to_appear_is_accepted(said: str) -> None:
    assert data(f"@misc{{a, title = {{T}}, author = {{A B}}, year = 2030, {said}}}")["status"] == "accepted"


def test_editors_stand_in_for_authors_and_that_is_told() -> None:
    found = record("@book{a, title = {T}, editor = {A B}, year = 2020}")
    assert found.data
    assert (found.data["authors"], found.data["bibtex"]) == (["A B"], {"editor": "A B"})
    assert found.told()[0] == ("refs.bib", 1, "a: has no author; its editors stand in their place")


@pytest.mark.parametrize("missing", ["title", "author", "year"])
def test_what_cannot_be_a_record_is_told(missing: str) -> None:
    fields = {"title": "T", "author": "A B", "year": "2020"}
    text = ", ".join(f"{name} = {{{value}}}" for name, value in fields.items() if name != missing)
    found = record(f"@misc{{a, {text}}}")
    assert found.data is None
    assert "is not imported" in str(found.told()[0])


def test_paths_of_the_owners_machine_are_not_published() -> None:
    found = record(ZOTERO)
    assert "file is left out: it is for a program on your machine" in found.remarks
    assert "/home/me" not in str(found.data)


def test_addresses_that_no_site_can_carry_are_kept_as_bibtex() -> None:
    found = data("@misc{a, title = {T}, author = {A B}, year = 2020, url = {javascript:alert(1)}, pdf = {a.pdf}}")
    assert "links" not in found
    assert found["bibtex"] == {"url": "javascript:alert(1)", "pdf": "a.pdf"}


def test_markup_stays_text() -> None:
    found = data("@misc{a, title = {<script>alert(1)</script>}, author = {<b>A</b>}, year = 2020}")
    assert (found["title"], found["authors"]) == ("<script>alert(1)</script>", ["<b>A</b>"])
