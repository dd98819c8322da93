"""The ids that works are known by elsewhere."""

import pytest
from pydantic import TypeAdapter, ValidationError

from homepage.models.identifiers import ArxivId, CitationKey, Doi, arxiv_month, doi_address, without_version

ARXIV: TypeAdapter[str] = TypeAdapter(ArxivId)
DOI: TypeAdapter[str] = TypeAdapter(Doi)
KEY: TypeAdapter[str] = TypeAdapter(CitationKey)


@pytest.mark.parametrize(
    "arxiv",
    [
        "2505.00001",
        "0704.0001",
        "2505.00001v2",
        "2505.00001v12",
        "math/0211159",
        "math/0211159v11",
        "math.GT/0309136",
        "hep-th/9901001",
    ],
)
def test_an_arxiv_id_is_new_or_old_with_or_without_a_version(arxiv: str) -> None:
    assert ARXIV.validate_python(arxiv) == arxiv


@pytest.mark.parametrize(
    "arxiv",
    [
        "2505.00001v",
        "2505.00001 v2",
        "2505.00001v2.pdf",
        "2505.113",
        "math/021115",
        "math/0211159/",
        "Math/0211159",
        "",
    ],
)
def test_text_that_contains_an_arxiv_id_is_no_arxiv_id(arxiv: str) -> None:
    with pytest.raises(ValidationError, match="is not an arXiv id"):
        ARXIV.validate_python(arxiv)
    assert arxiv_month(arxiv) is None


@pytest.mark.parametrize(
    "doi", ["10.1000/182", "10.1000.10/ab", "10.1000.1.22/ab", "10.1002/(SICI)1<1::AID>3.0;2-2#?", "10.123456789/ä"]
)
def test_a_doi_has_a_registrant_and_a_name(doi: str) -> None:
    assert DOI.validate_python(doi) == doi


@pytest.mark.parametrize(
    "doi",
    ["10.1000", "10.1000/", "10.1/a", "11.1000/a", "doi:10.1000/a", *(f"10.1000/a{each}b" for each in ' \t"\\^`{|}')],
)
def test_characters_that_no_doi_has_are_rejected(doi: str) -> None:
    with pytest.raises(ValidationError, match="is not a DOI"):
        DOI.validate_python(doi)


@pytest.mark.parametrize("key", ["lin2025harbour", "Lin:2025", "a-b_c.d/e+f*g", "林2025"])
def test_a_citation_key_may_hold_what_bibtex_reads(key: str) -> None:
    assert KEY.validate_python(key) == key


@pytest.mark.parametrize("character", " \t\"#%'(),={}\\~")
def test_a_citation_key_holds_nothing_that_ends_it(character: str) -> None:
    for key in (f"a{character}b", f"a{character}", character):
        with pytest.raises(ValidationError, match="is not a key"):
            KEY.validate_python(key)


@pytest.mark.parametrize(
    ("arxiv", "month"),
    [
        ("2505.00001", "2025-05"),
        ("2512.00001v2", "2025-12"),
        ("2601.00001", "2026-01"),
        ("math.GT/0309136", "2003-09"),
        ("hep-th/9108001", "1991-08"),
        ("hep-th/9912001", "1999-12"),
        ("math/0001001", "2000-01"),
        ("9012.00001", "2090-12"),
    ],
)
def test_an_arxiv_id_tells_its_month(arxiv: str, month: str) -> None:
    assert str(arxiv_month(arxiv)) == month


@pytest.mark.parametrize("arxiv", ["2500.00001", "2513.00001"])
def test_an_invalid_month_of_an_arxiv_id_is_no_date(arxiv: str) -> None:
    assert arxiv_month(arxiv) is None


@pytest.mark.parametrize(
    ("doi", "address"),
    [
        ("10.1000/182", "https://doi.org/10.1000/182"),
        ("10.1000/a:b;c(d)!$&*+,=@~e%20", "https://doi.org/10.1000/a:b;c(d)!$&*+,=@~e%20"),
        ("10.1000/a<b>#?ä", "https://doi.org/10.1000/a%3Cb%3E%23%3F%C3%A4"),
    ],
)
def test_a_doi_leads_to_an_address_that_holds_no_more_than_one_may(doi: str, address: str) -> None:
    assert doi_address(doi) == address


@pytest.mark.parametrize(
    ("arxiv", "work"),
    [("2505.00001v12", "2505.00001"), ("2505.00001", "2505.00001"), ("math/0211159v1", "math/0211159")],
)
def test_all_versions_are_one_work(arxiv: str, work: str) -> None:
    assert without_version(arxiv) == work
