"""Reading DOI, arXiv id and links."""

from typing import Any

import pytest

from homepage.importers.bibtex.places import Places, read_places


def places(**fields: str) -> tuple[Places, dict[str, str]]:
    left = dict(fields)
    return read_places(left), left


@pytest.mark.parametrize(
    "written",
    [
        "10.1234/abc",
        "doi:10.1234/abc",
        "DOI: 10.1234/abc",
        "https://doi.org/10.1234/abc",
        "http://dx.doi.org/10.1234/abc",
        "http://doi.acm.org/10.1234/abc",
        "doi.org/10.1234/abc",
        "https://doi.org/10.1234%2Fabc",
        "10.1234%2Fabc",
        "10.1234/abc.",
        "10.1234/abc)",
        r"\url{https://doi.org/10.1234/abc}",
        r"\href{https://doi.org/10.1234/abc}{10.1234/abc}",
        'doi:<a href="https://doi.org/10.1234/abc">10.1234/abc</a>',
    ],
)
@pytest.mark.parametrize("field", ["doi", "url"])
def test_a_doi_is_read_however_it_is_written(field: str, written: str) -> None:
    found, left = places(**{field: written})
    assert (found.doi, found.links, found.remarks, left) == ("10.1234/abc", {}, [], {})


def test_an_old_doi_keeps_its_angle_brackets() -> None:
    old = "10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2"
    assert places(doi=old)[0].doi == old


@pytest.mark.parametrize("written", ["10.1234/a, 10.1234/b", "10.1234/a; 10.1234/b", "10.1234/a 10.1234/b"])
def test_of_several_dois_the_first_counts_and_the_rest_is_told(written: str) -> None:
    found, left = places(doi=written)
    assert (found.doi, left) == ("10.1234/a", {})
    assert found.remarks == ["has a further DOI, 10.1234/b; it is left out"]


@pytest.mark.parametrize(
    ("written", "link"),
    [
        ("www.example.org/a_b", "http://www.example.org/a_b"),
        (r"\url{https://a.example/b\_c}", "https://a.example/b_c"),
        ("<https://a.example>", "https://a.example"),
        ('<a href="https://a.example/x">here</a>', "https://a.example/x"),
        ("https://a.example/b%20c", "https://a.example/b%20c"),
        ("https://a.example/x;y,z", "https://a.example/x;y,z"),
    ],
)
def test_an_address_is_read_however_it_is_written(written: str, link: str) -> None:
    found, left = places(url=written)
    assert (found.links, found.remarks, left) == ({"paper": link}, [], {})


@pytest.mark.parametrize(
    "written",
    [
        "https://a.example/1 https://a.example/2",
        "https://a.example/1, https://a.example/2",
        r"\url{https://a.example/1} and \url{https://a.example/2}",
        "https://a.example/1 ; www.a.example/2",
    ],
)
def test_of_several_addresses_the_first_counts_and_the_rest_is_told(written: str) -> None:
    found, left = places(url=written)
    assert (found.links, left) == ({"paper": "https://a.example/1"}, {})
    (remark,) = found.remarks
    assert "a.example/2; it is left out" in remark


def test_an_address_that_only_repeats_the_doi_is_no_link() -> None:
    found, left = places(doi="10.1234/abc", url="http://dx.doi.org/10.1234/ABC", html="https://a.example")
    assert (found.links, found.remarks, left) == ({"paper": "https://a.example"}, [], {})


@pytest.mark.parametrize(
    "fields",
    [{"url": "javascript:alert(1)"}, {"url": "see the page"}, {"doi": "pending"}, {"url": "ftp://a.example/b"}],
)
def test_what_is_no_address_is_told_and_handed_on(fields: dict[str, str]) -> None:
    found, left = places(**fields)
    assert left == fields
    (remark,) = found.remarks
    assert "it is exported unchanged" in remark


@pytest.mark.parametrize("field", ["pdf", "slides", "poster", "video", "html", "code", "blog"])
def test_a_file_of_an_old_site_is_told_and_not_handed_on(field: str) -> None:
    found, left = places(**{field: "berg.pdf"})
    assert (found.links, left) == ({}, {})
    assert "berg.pdf; if it is a file, put it into assets/ and write it under links" in found.remarks[0]


def test_links_have_a_kind() -> None:
    fields: dict[str, Any] = {
        kind: f"https://a.example/{kind}" for kind in ("html", "pdf", "code", "website", "blog", "video", "slides")
    }
    found, left = places(**fields)
    assert left == {}
    assert found.links == {
        {"html": "paper", "website": "project"}.get(kind, kind): address for kind, address in fields.items()
    }
