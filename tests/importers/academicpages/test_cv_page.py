"""Education and awards of an old CV."""

from pathlib import Path

import pytest

from homepage.importers.academicpages.records.cv_lines import Entry, award, education
from homepage.importers.academicpages.texts.chunks import Chunk
from tests.importers.academicpages.moving import moved
from tests.sites import entries_of, text_of


def entry(text: str) -> Chunk:
    return Chunk("entry", text, written=f"* {text}")


@pytest.mark.parametrize(
    ("line", "facts"),
    [
        (
            "Ph.D. in Logic, University of Sand, 2018–2022",
            ("University of Sand", "Ph.D. in Logic", "2018", "2022", None),
        ),
        (
            "**BSc**, Physics, Sand College, Rome (2014 - 2018)",
            ("Sand College", "BSc, Physics", "2014", "2018", "Rome"),
        ),
        ("Sep 2019 – present: PhD at ETH Zürich", ("ETH Zürich", "PhD", "2019-09", None, None)),
        ("B.Sc., Sand College., Rome., 2001-2003.", ("Sand College", "B.Sc.", "2001", "2003", "Rome")),
        ("B.Sc., Sand College, Rome, 2001-2003.", ("Sand College", "B.Sc.", "2001", "2003", "Rome")),
        (
            "University of Sand, Master of Arts, 2001 to 2003",
            ("University of Sand", "Master of Arts", "2001", "2003", None),
        ),
    ],
)
def test_a_degree_with_its_years_is_an_entry(line: str, facts: tuple[str | None, ...]) -> None:
    found = education(entry(line))
    assert found
    assert tuple(found[key] for key in ("organisation", "role", "start", "end", "location")) == facts


@pytest.mark.parametrize(
    "line",
    [
        "Ph.D. in Logic, University of Sand, 2018",  # the year of the degree
        "Ph.D. in Logic, Sandhouse, 2018-2022",
        "University of Sand, 2018-2022",
        "Ph.D., University of Sand and Institute of Water, College of Air, 2018-2022",
        "Ph.D. of the University of Sand, 2018-2022",
        "[Ph.D.](https://a.example), University of Sand, 2018-2022",
        "Ph.D., University of Sand, 2018-2022\n  Thesis: Sand",
        "Ph.D., University of Sand, 2018-2022 (advisor: A. Berg)",
        "2019.06 - 2022.04 (now), Master, University of Sand",
    ],
)
def test_an_uncertain_degree_is_none(line: str) -> None:
    assert education(entry(line)) is None


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Sand Prize, Academy of Rome, 2020", {"title": "Sand Prize, Academy of Rome", "date": "2020"}),
        ("2020: **Sand Prize** (second place)", {"title": "Sand Prize (second place)", "date": "2020"}),
        ("Best Paper Award (2019)", {"title": "Best Paper Award", "date": "2019"}),
        ("Oct. 2021, Sand Prize", {"title": "Sand Prize", "date": "2021-10"}),
        ("2021.10 Sand Prize", {"title": "Sand Prize", "date": "2021-10"}),
        ("Best paper, Sand Symposium 2020", {"title": "Best paper, Sand Symposium 2020", "date": "2020"}),
        ("1st place in the 2019 contest", {"title": "1st place in the 2019 contest", "date": "2019"}),
        ("Fellow of the Academy (since 2019)", None),
        ("Reviewer for the Sand Journal, 2019", None),
        ("Sand Scholarship, 2018-2020", None),
        ("Sand Prize", None),
        ("2020", None),
        ("[Sand Prize](https://a.example), 2020", None),
    ],
)
def test_an_award_has_one_year(line: str, found: Entry | None) -> None:
    assert award(entry(line)) == found


CV = """\
---
title: CV
permalink: /cv/
---
Education
======
* Ph.D. in Logic, University of Sand, 2018-2022
* BSc, Physics, Sand College, 2014-2018

Skills
======
* Sums

Honors and Awards
======
* Sand Prize, 2020
"""


def test_certain_parts_of_a_cv_are_sections_of_its_page(tmp_path: Path) -> None:
    report, site = moved(tmp_path, {"_pages/cv.html": CV})
    page = next(page for page in site.pages if page.address == "/cv/")
    assert [(each.name, each.heading) for each in page.sections] == [
        ("education", "Education"),
        ("cv-2", "Skills"),
        ("awards", "Honors and Awards"),
    ]
    assert [each.entry.role for each in entries_of(site, "education")] == ["Ph.D. in Logic", "BSc, Physics"]
    assert [each.entry.title for each in entries_of(site, "awards")] == ["Sand Prize"]
    assert "Sums" in text_of(site, "cv-2")
    text = (tmp_path / "new/content/education.yaml").read_text(encoding="utf-8")
    assert "# Ph.D. in Logic, University of Sand, 2018-2022\n- organisation: University of Sand\n" in text
    reported = [item.old for item in report.items if item.kind in {"education", "awards"}]
    assert reported[-1] == "Sand Prize, 2020"
    assert len(reported) == 3


def test_a_part_with_an_uncertain_line_stays_text(tmp_path: Path) -> None:
    cv = CV.replace("Sand College, 2014-2018", "Sand College, 2018").replace("Sand Prize, 2020", "Sand Prize")
    _, site = moved(tmp_path, {"_pages/cv.html": cv})
    assert entries_of(site, "education") == []
    assert entries_of(site, "awards") == []
    assert (tmp_path / "new/content/pages/cv.md").read_text(encoding="utf-8").count("Sand") == 3
