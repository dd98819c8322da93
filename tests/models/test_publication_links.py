"""The links of a work: by kind, or by a label of the owner's."""

import pytest

from homepage.models.links import addresses_in
from homepage.models.publication_links import LINK_KINDS, PublicationLinks
from homepage.models.publications import Publication
from homepage.validation import validate

OTHERS = "Any other link has its label as key, such as"


def test_the_kinds_are_the_fields() -> None:
    assert tuple(PublicationLinks.model_fields) == LINK_KINDS


@pytest.mark.parametrize("label", ["Website", "Press release", "iOS app", "arXiv, first version", "网站", "نسخة"])
def test_a_link_of_another_kind_has_its_label_as_key(label: str) -> None:
    links = PublicationLinks.model_validate({"pdf": "/a.pdf", label: "https://example.org"})
    assert [(key, url) for key, url in links if url] == [("pdf", "/a.pdf"), (label, "https://example.org")]


@pytest.mark.parametrize(
    ("key", "message"),
    [
        ("vidoe", f"is not a known kind of link; did you mean video? {OTHERS} Vidoe"),
        ("press_release", f"is not a known kind of link; known are {', '.join(LINK_KINDS)}. {OTHERS} Press release"),
        ("PDF", "is a known kind of link; write pdf"),
        ("Data set", "is a known kind of link; write dataset"),
    ],
)
def test_a_misspelt_kind_is_not_a_label(key: str, message: str) -> None:
    (mistake,) = validate(PublicationLinks, {key: "/a"})[1]
    assert (mistake.place, mistake.message, mistake.of_key) == ((key,), message, True)


def test_the_address_of_an_own_link_is_checked_at_its_place() -> None:
    (mistake,) = validate(PublicationLinks, {"Press": "javascript:alert(1)"})[1]
    assert (mistake.place, mistake.of_key) == (("Press",), False)
    work = Publication.model_validate(
        {"id": "a", "title": "A", "date": "2025", "authors": ["Ada"], "links": {"pdf": "/a.pdf", "Press": "/b.pdf"}}
    )
    assert dict(addresses_in(work)) == {("links", "pdf"): "/a.pdf", ("links", "Press"): "/b.pdf"}


def test_own_links_are_after_those_with_a_kind() -> None:
    work = Publication.model_validate(
        {
            "id": "a",
            "title": "A",
            "date": "2025",
            "authors": ["Ada"],
            "doi": "10.1000/182",
            "links": {"Press": "/b", "code": "/c"},
        }
    )
    assert list(work.resources) == ["doi", "code", "Press"]
