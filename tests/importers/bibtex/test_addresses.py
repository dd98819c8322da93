"""Addresses in the fields of entries."""

import pytest

from homepage.importers.bibtex.addresses import addresses_in, arxiv_in, doi_in, is_arxiv_id, web_address

ONE, TWO = "https://a.example/1", "https://a.example/2"


@pytest.mark.parametrize(
    "latex",
    [
        ONE,
        f" {ONE}\n",
        f"<{ONE}>",
        f"{ONE},",
        f"{ONE};",
        f"<{ONE}>;",
        rf"\url{{{ONE}}}",
        rf"\url {{{ONE}}}",
        rf"\path{{{ONE}}}",
        rf"\nolinkurl{{{ONE}}}",
        rf"see \href{{{ONE}}}{{the page}}",
        rf"\href {{{ONE}}} {{the page}}",
        rf"\href{{{ONE}}}{{}}",
        rf"\href{{{ONE}}}{{the \textbf{{page}}}}",
        rf"\href{{ {ONE} }}{{the page}}",
        f"<a class=x href={ONE}>the page</a>",
        f"<A HREF = '{ONE}'>the page</A>",
        f'<a href="{ONE}" class="x">the page</a>',
        f"<a href={ONE} >the page</a>",
        f"<a href={ONE} class=x>the page</a>",
    ],
)
def test_an_address_is_found_in_whatever_markup_it_is(latex: str) -> None:
    assert addresses_in(latex) == [ONE]


@pytest.mark.parametrize(
    "latex",
    [
        f"{ONE} {TWO}",
        f"{ONE},{TWO}",
        f"{ONE} ;  {TWO}",
        f"{ONE}|{TWO}",
        f"{ONE} and {TWO}",
        f"{ONE}, or  {TWO}",
        f"{ONE} AND  {TWO}",
        rf"\url{{{ONE}}} and \href{{{TWO}}}{{two}}",
        f'<a href="{ONE}">one</a> <a href="{TWO}">two</a>',
    ],
)
def test_several_addresses_are_found_in_their_order(latex: str) -> None:
    assert addresses_in(latex) == [ONE, TWO]


@pytest.mark.parametrize("second", [ONE, "http://a.example", "ftp://a.example", "www.a.example", "10.1000/x"])
def test_a_second_address_begins_at_its_scheme(second: str) -> None:
    assert addresses_in(f"{TWO} {second}") == [TWO, second]


@pytest.mark.parametrize("latex", ["", " ", ",", "<>"])
def test_a_text_may_have_no_address(latex: str) -> None:
    assert addresses_in(latex) == []


@pytest.mark.parametrize(
    ("address", "doi"),
    [
        ("10.1016/S0140-6736(97)11096-0", "10.1016/S0140-6736(97)11096-0"),
        ("10.1000/a(b)", "10.1000/a(b)"),
        ("10.1000/a(b)c)", "10.1000/a(b)c"),
        ("10.1000/a(b)).", "10.1000/a(b)"),
        ("10.1000/a.)", "10.1000/a"),
        ("10.1000/a;),", "10.1000/a"),
        ("10.1000/(a", "10.1000/(a"),
        ("10.1000/)a", "10.1000/)a"),
        ("10.1000/a,", "10.1000/a"),
        ("10.1000/a;", "10.1000/a"),
        ("10.1000%2fa", "10.1000/a"),
        ("10.1000/a%2fb", "10.1000/a%2fb"),
        ("https://doi.org/10.1000/a%2fb", "10.1000/a/b"),
        ("https://doi.org//10.1000/a", "10.1000/a"),
        ("https://doi.org/doi:10.1000/a", "10.1000/a"),
        ("https://doi.org/10%2E1000/a", "10.1000/a"),
        ("HTTPS://WWW.DOI.ORG/10.1000/A", "10.1000/A"),
        ("doi 10.1000/a", "10.1000/a"),
        ("doi = 10.1000/a", "10.1000/a"),
    ],
)
def test_a_doi_ends_where_it_ends_and_no_sooner(address: str, doi: str) -> None:
    assert doi_in(address) == doi


@pytest.mark.parametrize(
    "address",
    ["", "see doi:10.1000/a", "https://a.example/doi.org/10.1000/a", "https://doi.org/", "10.1000", "x/10.1000%2fa"],
)
def test_text_that_does_not_begin_with_a_doi_has_none(address: str) -> None:
    assert doi_in(address) is None


@pytest.mark.parametrize(
    ("address", "link"),
    [
        ("WWW.a.example/é", "http://WWW.a.example/%C3%A9"),
        ("https://a.example/a%20b c", "https://a.example/a%20b%20c"),
        ("https://a.example/:=&?~#+!$,;'@()*[]", "https://a.example/:=&?~#+!$,;'@()*[]"),
        ('https://a.example/<>|\\"^`{}X', "https://a.example/%3C%3E%7C%5C%22%5E%60%7B%7DX"),
    ],
)
def test_a_link_has_only_characters_that_a_page_allows(address: str, link: str) -> None:
    assert web_address(address) == link


@pytest.mark.parametrize("address", ["", "a.example", "ftp://a.example", "javascript:alert(1)", "/cv.pdf"])
def test_other_text_is_no_web_address(address: str) -> None:
    assert web_address(address) is None


@pytest.mark.parametrize(
    ("text", "arxiv"),
    [
        ("arXiv:2505.00001", "2505.00001"),
        ("arXiv 2505.00001", "2505.00001"),
        ("ARXIV.2505.00001", "2505.00001"),
        ("arXiv  :  2505.00001", "2505.00001"),
        ("arXiv preprint 2505.00001", "2505.00001"),
        ("arXiv preprint  arXiv:2505.00001", "2505.00001"),
        ("CoRR abs/2505.00001", "2505.00001"),
        ("https://arxiv.org/pdf/2505.00001v2", "2505.00001v2"),
        ("arxiv.org/abs/hep-th/9901001", "hep-th/9901001"),
    ],
)
def test_an_arxiv_id_is_known_by_the_word_before_it(text: str, arxiv: str) -> None:
    found = arxiv_in(text)
    assert found
    assert found[1] == arxiv


@pytest.mark.parametrize("text", ["2505.00001", "labs/2505.00001", "arXiv:25.11", "see arXiv"])
def test_a_number_alone_is_no_arxiv_id_of_a_text(text: str) -> None:
    assert arxiv_in(text) is None


@pytest.mark.parametrize(
    ("text", "is_id"), [("2505.00001", True), ("arXiv:2505.00001", False), ("2505.00001 x", False)]
)
def test_an_arxiv_id_alone_is_one(text: str, *, is_id: bool) -> None:
    assert is_arxiv_id(text) is is_id
