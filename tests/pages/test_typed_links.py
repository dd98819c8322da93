"""The typed links in the head of a publication's page."""

from typing import Any

import pytest

from homepage.pages.typed_links import typed_links
from tests.pages.records import site

PAGE = "/me/publications/a/"
ORCID = "https://orcid.org/0000-0002-1825-0097"


def links(profile: dict[str, Any] | None = None, **fields: Any) -> dict[str, list[str]]:  # noqa: ANN401 - of a record
    """The targets by relation."""
    made, found = site(profile, **fields), dict[str, list[str]]()
    for link in typed_links(made, made.publications[0]):
        for relation in link.rel.split():
            found.setdefault(relation, []).append(link.href)
    return found


def test_the_page_leads_to_its_other_formats() -> None:
    files = [f"{PAGE}citation.bib", f"{PAGE}citation.json"]
    assert links()["alternate"] == links()["describedby"] == files
    made = site()
    types = [link.type for link in typed_links(made, made.publications[0]) if "alternate" in link.rel]
    assert types == ["application/x-bibtex", "application/vnd.citationstyles.csl+json"]


@pytest.mark.parametrize(
    ("fields", "targets"),
    [
        ({}, ["https://doi.org/10.1000/182"]),
        ({"doi": None}, ["https://arxiv.org/abs/2505.00001"]),
        ({"doi": None, "arxiv": None}, None),
    ],
)
def test_a_work_is_cited_by_its_identifier(fields: dict[str, Any], targets: list[str] | None) -> None:
    assert links(**fields).get("cite-as") == targets


@pytest.mark.parametrize("url", [ORCID, f"{ORCID}/", ORCID.replace("https", "http"), ORCID.replace("//", "//www.")])
def test_the_owner_is_an_author_by_the_orcid_of_the_profile(url: str) -> None:
    assert links({"links": [{"label": "ORCID", "url": url}]})["author"] == [ORCID]


def test_a_coauthor_whose_page_is_an_orcid_is_an_author() -> None:
    assert links(authors=["Ada", {"name": "Bob", "url": ORCID}])["author"] == [ORCID]


@pytest.mark.parametrize("fields", [{"authors": ["Bob"], "editors": ["Ada"]}, {"authors": ["Bob"]}])
def test_the_owner_is_no_author_of_what_others_wrote(fields: dict[str, Any]) -> None:
    assert "author" not in links({"links": [{"label": "ORCID", "url": ORCID}]}, **fields)


def test_a_link_that_only_resembles_an_orcid_is_none() -> None:
    for url in (
        f"https://evil.example/?{ORCID}",
        f"{ORCID}1",
        "https://orcid.org/",
        "https://orcid.org.evil.example/x",
    ):
        assert "author" not in links({"links": [{"label": "ORCID", "url": url}]})


def test_page_and_work_say_their_types() -> None:
    assert links(type="phdthesis")["type"] == ["https://schema.org/AboutPage", "https://schema.org/Thesis"]


@pytest.mark.parametrize(("pdf", "target"), [("/a.pdf", "/me/a.pdf"), (None, "https://arxiv.org/pdf/2505.00001")])
def test_the_full_text_is_an_item(pdf: str | None, target: str) -> None:
    assert links(links={"pdf": pdf})["item"] == [target]
