"""Sorting the links of a publication by kind: from a key of its page, from the text of the link, from the address."""

import pytest

from homepage.importers.academicpages.destinations.addresses import Addresses
from homepage.importers.academicpages.old_site.jekyll import read_site
from homepage.importers.academicpages.parity import Report
from homepage.importers.academicpages.records.publication_links import (
    KEYS,
    FoundLinks,
    is_identifier,
    is_resource,
    is_short_label,
)
from tests.importers.academicpages.old_sites import write_old_site

PAGE = "https://p.example/1"


@pytest.fixture(scope="module")
def addresses(tmp_path_factory: pytest.TempPathFactory) -> Addresses:
    """The addresses of an old site with one page and one file."""
    site = read_site(write_old_site(tmp_path_factory.mktemp("old"), {"_config.yml": "", "files/a.pdf": "x"}))
    return Addresses(site, "https://a.example", "", {"/lab/": "/laboratory/", "/talks/": "/#talks"})


@pytest.fixture
def found(addresses: Addresses) -> FoundLinks:
    """No links yet."""
    return FoundLinks(addresses, Report())


def kind_of(addresses: Addresses, written: str, label: str = "", kind: str = "") -> str:
    """The kind of the only link of a publication."""
    found = FoundLinks(addresses, Report())
    found.add(written, "p.md:3", label=label, kind=kind)
    return ", ".join(found.links)


def outcomes(found: FoundLinks) -> list[str]:
    return [f"{item.kind} {item.old}: {item.outcome} {item.how} ({item.place})" for item in found.report.items]


KINDS = ("pdf", "code", "slides", "poster", "video", "project", "dataset")
SPELLINGS = {f"{kind}{end}": kind for kind in KINDS for end in ("", "url")}
SPELLINGS |= {f"{kind}_url": kind for kind in ("paper", "pdf", "code", "slides", "poster", "video")}
SYNONYMS = {
    "paper": "paper paperurl link url openreview publisher_link arxiv arxivurl arxiv_url arxiv_id doi doiurl",
    "pdf": "preprint preprinturl",
    "code": "github githuburl",
    "slides": "slideurl",
    "video": "talk youtube recording recordingurl",
    "project": "projectpage project_page website demo webpage",
    "dataset": "data dataurl",
}
LABELS = {
    "code": "code, GitHub, our GitLab, Software, implementation, repo, repository, source",
    "slides": "slide, Slides, presentation, ppt, pptx, deck",
    "poster": "Poster",
    "video": "video, Recording, talk, YouTube, bilibili, watch",
    "project": "project, website, homepage, webpage, page, demo, blog",
    "dataset": "dataset, data set, datasets, data, benchmark",
    "paper": "posters, paper, arXiv, DOI, html, OpenReview, anything, PDF, full text, fulltext, preprint, download",
}
ADDRESSES = {
    "code": "https://github.com/a/b https://www.gitlab.com/a/b http://bitbucket.org/a/b",
    "video": "https://www.youtube.com/watch?v=1 https://m.youtube.com/watch?v=1 https://youtu.be/1 https://vimeo.com/1"
    " https://www.bilibili.com/1",
    "dataset": "https://huggingface.co/datasets/a",
    "slides": "https://www.slideshare.net/a https://p.example/a.ppt https://p.example/A.PPTX"
    " https://p.example/slides-2020.pdf",
    "poster": "https://p.example/my-poster.pdf",
    "pdf": "https://p.example/posters/a.pdf https://p.example/a.pdf?x=1 https://p.example/a.pdf#page=2"
    " https://openreview.net/pdf?id=1",
    "paper": "https://openreview.net/forum?id=1 https://huggingface.co/a https://p.example/github.com/",
}


def test_a_key_of_a_page_names_the_kind_of_its_link(addresses: Addresses) -> None:
    expected = SPELLINGS | {key: kind for kind, keys in SYNONYMS.items() for key in keys.split()}
    assert {key: kind_of(addresses, PAGE, kind=KEYS[key]) for key in expected} == expected


def test_the_text_of_a_link_says_its_kind_and_a_page_is_no_pdf(addresses: Addresses) -> None:
    expected = {label: kind for kind, labels in LABELS.items() for label in labels.split(", ")}
    assert {label: kind_of(addresses, PAGE, label) for label in expected} == expected


def test_an_address_shows_the_kind_of_a_link_that_nothing_else_says(addresses: Addresses) -> None:
    expected = {address: kind for kind, each in ADDRESSES.items() for address in each.split()}
    assert {address: kind_of(addresses, address) for address in expected} == expected


def test_a_link_is_reported_with_its_text_its_kind_and_its_place(found: FoundLinks) -> None:
    found.add(PAGE, "p.md:9", label="Code")
    assert outcomes(found) == [f"link Code {PAGE}: carried code (p.md:9)"]


@pytest.mark.parametrize(
    ("kind", "label", "address", "expected"),
    [
        ("paper", "", "https://p.example/a.pdf", "pdf"),
        ("paper", "code", "https://p.example/a", "paper"),
        ("project", "code", "https://github.com/a", "project"),
        ("", "code", "https://p.example/a.pdf", "code"),
        ("", "PDF", "https://p.example/a.pdf", "pdf"),
        ("", "download", "https://p.example/a.pdf", "pdf"),
    ],
)
def test_a_key_counts_before_a_text_and_a_text_before_an_address(
    addresses: Addresses, kind: str, label: str, address: str, expected: str
) -> None:
    assert kind_of(addresses, address, label, kind) == expected


@pytest.mark.parametrize(
    ("written", "arxiv", "doi"),
    [
        ("https://arxiv.org/abs/2301.00712v2", "2301.00712v2", ""),
        ("http://arxiv.org/pdf/2301.00712.pdf", "2301.00712", ""),
        ("https://arxiv.org/html/2301.00712/", "2301.00712", ""),
        ("arXiv:2301.00712", "2301.00712", ""),
        (" 2301.00712 ", "2301.00712", ""),
        ("math.GT/0309136", "math.GT/0309136", ""),
        ("10.1000/182", "", "10.1000/182"),
        ("doi: 10.1000/182.", "", "10.1000/182"),
        ("https://dx.doi.org/10.1000/182", "", "10.1000/182"),
        ("https://doi.org/10.1000%2F182", "", "10.1000/182"),
        ("https://p.example/10.1000/182", "", ""),
        ("https://p.example/2301.00712x", "", ""),
    ],
)
def test_an_identifier_is_one_in_any_spelling(found: FoundLinks, written: str, arxiv: str, doi: str) -> None:
    assert is_identifier(written) == bool(arxiv or doi)
    found.add(written, "p.md:3", label="Here")
    assert (found.arxiv, found.doi) == (arxiv, doi)
    if arxiv or doi:
        number = f"arXiv {arxiv}" if arxiv else f"DOI {doi}"
        assert found.links == {}
        assert outcomes(found) == [f"link Here {written}".strip() + f": carried {number} (p.md:3)"]


def test_an_identifier_of_another_work_is_a_link(found: FoundLinks) -> None:
    same = ("https://arxiv.org/abs/2301.00712v2", "https://arxiv.org/abs/2301.00712", "10.1000/X", "10.1000/x")
    for written in (*same, "https://arxiv.org/abs/2302.00001", "https://doi.org/10.1000/y"):
        found.add(written, "p.md:3")
    assert found.fields() == {
        "arxiv": "2301.00712v2",
        "doi": "10.1000/X",
        "links": {"paper": "https://arxiv.org/abs/2302.00001", "project": "https://doi.org/10.1000/y"},
    }


def test_further_links_of_a_kind_are_the_paper_and_the_project_and_then_left(found: FoundLinks) -> None:
    for number in "1123":
        found.add(f"https://github.com/{number}", "p.md:3")
    found.add("https://github.com/4", "p.md:3", label="code")
    assert found.fields() == {
        "arxiv": None,
        "doi": None,
        "links": {
            "paper": "https://github.com/2",
            "code": "https://github.com/1",
            "project": "https://github.com/3",
        },
    }
    why = "left the record has a link of this kind already"
    assert outcomes(found)[-1] == f"link code https://github.com/4: {why} (p.md:3)"


def test_a_link_into_the_old_site_leads_to_the_new_place(found: FoundLinks) -> None:
    found.add("/lab/", "p.md:3", kind="project")
    found.add("../files/a.pdf", "p.md:4", page="/publication/notes")
    for lost in ("#top", "/gone/", "#talks"):
        found.add(lost, "p.md:5")
    assert found.links == {"project": "/laboratory/", "pdf": "/files/a.pdf"}
    assert outcomes(found) == [
        "link /lab/: changed project, now /laboratory/ (p.md:3)",
        "link ../files/a.pdf: changed pdf, now /files/a.pdf (p.md:4)",
        *(f"link {lost}: left its target is not in the new site (p.md:5)" for lost in ("#top", "/gone/", "#talks")),
    ]


def test_a_link_with_a_label_of_its_own_keeps_it(found: FoundLinks) -> None:
    for label, address in (
        ("[[weights]]", PAGE),
        ("( Weights )", "https://p.example/2"),
        ("Lab notes", "/lab/"),
        ("Top", "#talks"),
        ("Gone", "/gone/"),
    ):
        found.add_labelled(label, address)
    found.add("https://p.example/3", "p.md:3", kind="code")
    in_order = {"code": "https://p.example/3", "Weights": PAGE, "Lab notes": "/laboratory/"}
    assert str(found.fields()["links"]) == str(in_order)


def test_a_work_without_links_has_no_fields(found: FoundLinks) -> None:
    assert found.fields() == {"arxiv": None, "doi": None, "links": None}


@pytest.mark.parametrize(
    ("label", "resource", "short"),
    [
        ("[Code]", True, True),
        ("arXiv", True, True),
        ("Paper (PDF)", True, False),
        ("our code repository", True, True),
        ("the code of our paper", False, False),
        ("weights", False, True),
        ("Model card", False, True),
        ("R&D / A-B", False, False),
        ("A-B/C & D", False, False),
        ("NeurIPS", False, True),
        ("ICML", False, False),
        ("2020", False, False),
        ("", False, False),
        ("( Weights )", False, True),
    ],
)
def test_the_text_of_a_link_is_a_resource_or_a_label_or_neither(label: str, *, resource: bool, short: bool) -> None:
    assert (is_resource(label), is_short_label(label)) == (resource, short)
