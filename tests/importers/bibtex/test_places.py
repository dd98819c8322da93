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
def test_the_first_of_several_dois_is_used_and_others_are_reported(written: str) -> None:
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
def test_the_first_of_several_addresses_is_used_and_others_are_reported(written: str) -> None:
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
def test_an_invalid_address_is_reported_and_kept_as_a_field(fields: dict[str, str]) -> None:
    found, left = places(**fields)
    assert left == fields
    (remark,) = found.remarks
    assert "it is exported unchanged" in remark


@pytest.mark.parametrize("field", ["video", "html", "code", "blog"])
def test_a_file_of_an_old_site_is_reported_and_not_handed_on(field: str) -> None:
    found, left = places(**{field: "berg.pdf"})
    assert (found.links, left) == ({}, {})
    assert "berg.pdf; if it is a file, put it into assets/ and write it under links" in found.remarks[0]


KINDS = ("html", "pdf", "code", "website", "blog", "video", "slides", "poster", "dataset")


def test_links_have_a_kind() -> None:
    fields: dict[str, Any] = {kind: f"https://a.example/{kind}" for kind in KINDS}
    found, left = places(**fields)
    assert left == {}
    assert found.links == {
        {"html": "paper", "website": "project"}.get(kind, kind): address for kind, address in fields.items()
    }


@pytest.mark.parametrize(
    ("field", "kind"),
    [
        ("url", "paper"),
        ("ee", "paper"),
        ("link", "paper"),
        ("html", "paper"),
        ("github", "code"),
        ("project", "project"),
    ],
)
def test_several_fields_give_the_same_kind_of_link(field: str, kind: str) -> None:
    found, left = places(**{field: "https://a.example"})
    assert (found.links, left) == ({kind: "https://a.example"}, {})


@pytest.mark.parametrize("name", ["a.pdf", "a.PDF"])
@pytest.mark.parametrize("field", ["url", "html", "pdf"])
def test_an_address_of_a_pdf_is_a_link_to_a_pdf(field: str, name: str) -> None:
    assert places(**{field: f"https://a.example/{name}"})[0].links == {"pdf": f"https://a.example/{name}"}


@pytest.mark.parametrize(("field", "kind"), [("code", "code"), ("slides", "slides")])
def test_a_link_of_another_kind_may_be_a_pdf(field: str, kind: str) -> None:
    assert places(**{field: "https://a.example/a.pdf"})[0].links == {kind: "https://a.example/a.pdf"}


@pytest.mark.parametrize("field", ["url", "ee", "link"])
def test_a_field_of_bibliographies_that_is_no_address_is_handed_on(field: str) -> None:
    found, left = places(**{field: "see there"})
    assert left == {field: "see there"}
    assert found.remarks == [f"its {field} is not a web address: see there; it is exported unchanged"]


def test_any_other_field_that_is_no_address_is_reported_with_what_to_do() -> None:
    found, _ = places(slides="talk.html")
    advice = "if it is a file, put it into assets/ and write it under links"
    assert found.remarks == [f"its slides is not a web address: talk.html; {advice}"]


@pytest.mark.parametrize("field", ["url", "ee", "link"])
def test_a_doi_is_found_in_a_field_of_links(field: str) -> None:
    found, left = places(**{field: "https://doi.org/10.1234/abc"})
    assert (found.doi, found.links, left) == ("10.1234/abc", {}, {})


@pytest.mark.parametrize(
    ("field", "address", "kind"),
    [
        ("html", "https://ada.github.io/waves/", "project"),
        ("html", "https://a.example/waves/", "paper"),
        ("url", "https://ada.github.io/waves/", "paper"),
        ("url", "https://a.example/waves.PDF", "pdf"),
    ],
)
def test_an_address_has_a_kind(field: str, address: str, kind: str) -> None:
    assert places(**{field: address})[0].links == {kind: address}


def test_a_doi_of_its_own_field_counts_before_those_of_links() -> None:
    found, _ = places(doi="10.1234/abc", url="https://doi.org/10.1234/other")
    assert (found.doi, found.remarks) == ("10.1234/abc", [])


def test_a_doi_that_is_repeated_in_other_letters_is_not_reported() -> None:
    found, left = places(doi="10.1234/abc https://doi.org/10.1234/ABC")
    assert (found.doi, found.remarks, left) == ("10.1234/abc", [], {})


@pytest.mark.parametrize(
    ("written", "words"),
    [
        (r"\url{https://a.example/x}", ""),
        (r"{\url{https://a.example/x}}", ""),
        (r"\href{https://a.example/x}{https://a.example/x}", ""),
        ("<https://a.example/x>", ""),
        (r"Available at \url{https://a.example/x}.", ""),
        (r"[Online]. Available: https://a.example/x", ""),
        (r"\url{https://a.example/x} (accessed 3 May 2021)", ""),
        (r"Online at https://a.example/x, last accessed: 2021-05-03", ""),
        (r"Workshop on Graphs, Rome, \url{https://a.example/x}", "Workshop on Graphs, Rome"),
        (r"Workshop on Graphs (\url{https://a.example/x})", "Workshop on Graphs"),
        (r"Workshop on Graphs (https://a.example/x)", "Workshop on Graphs"),
        (r"\href{https://a.example/x}{Workshop on Graphs}, Rome", "Workshop on Graphs, Rome"),
        ('<a href="https://a.example/x">Workshop on Graphs</a>', "Workshop on Graphs"),
        ('<A HREF="https://a.example/x">Workshop on Graphs</A>', "Workshop on Graphs"),
        (r"Workshop on Graphs, \url{https://a.example/x}, Rome", "Workshop on Graphs, Rome"),
        (r"Poster (Workshop on Graphs, \url{https://a.example/x})", "Poster (Workshop on Graphs)"),
        (r"Web page: https://a.example/x and https://a.example/x.", ""),
        (r"Online Workshop. Available at: \url{https://a.example/x}", "Online Workshop"),
    ],
)
def test_how_it_was_published_is_parted_into_address_and_words(written: str, words: str) -> None:
    found, left = places(howpublished=written)
    assert (found.links, found.remarks) == ({"paper": "https://a.example/x"}, [])
    assert left == ({"howpublished": words} if words else {})


@pytest.mark.parametrize("words", ["Self-published", "Online", r"\url{ftp://a.example/x}"])
def test_how_it_was_published_is_unchanged_without_an_address(words: str) -> None:
    found, left = places(howpublished=words)
    assert (found.links, found.remarks, left) == ({}, [], {"howpublished": words})


@pytest.mark.parametrize(
    "fields",
    [
        {"url": "https://a.example/x", "howpublished": "https://a.example/x"},
        {"url": "https://a.example/x", "doi": "10.1234/abc", "howpublished": "https://doi.org/10.1234/abc"},
    ],
)
def test_how_it_was_published_may_repeat_an_address(fields: dict[str, str]) -> None:
    found, left = places(**fields)
    assert (found.links, found.remarks, left) == ({"paper": "https://a.example/x"}, [], {})


@pytest.mark.parametrize(
    "fields",
    [
        {"url": "https://a.example", "howpublished": r"\url{https://b.example}"},
        {"howpublished": "https://a.example https://b.example"},
    ],
)
def test_a_further_address_of_how_it_was_published_is_reported_and_is_no_venue(fields: dict[str, str]) -> None:
    found, left = places(**fields)
    assert (found.links, left) == ({"paper": "https://a.example"}, {})
    assert found.remarks == ["has a further address, https://b.example; it is left out"]


@pytest.mark.parametrize(
    "fields",
    [
        {"eprint": "2505.00001"},
        {"eprint": "arXiv: 2505.00001", "archiveprefix": "arXiv"},
        {"eprint": "ARXIV:2505.00001", "eprinttype": "arxiv"},
        {"arxiv": "2505.00001"},
        {"arxiv": "arXiv: 2505.00001"},
        {"arxiv": "https://arxiv.org/abs/2505.00001"},
        {"arxivid": "ARXIV:2505.00001"},
        {"eprint": "2505.00001", "arxiv": "2505.00001"},
        {"url": "https://arxiv.org/abs/2505.00001"},
        {"url": r"\url{http://www.arxiv.org/pdf/2505.00001.pdf}"},
        {"pdf": "https://arxiv.org/pdf/2505.00001", "eprint": "2505.00001"},
        {"doi": "10.48550/arXiv.2505.00001"},
        {"doi": "10.48550/arXiv.{2505.00001}"},
        {"url": "https://arxiv.org/abs/{2505}.00001"},
        {"journal": "arXiv preprint arXiv:2505.00001", "volume": "abs/2505.00001"},
        {"note": "arXiv:2505.00001 [cs.LG]"},
        {"note": "arXiv:2505.00001 [math-ph]"},
        {"number": "arXiv:2505.00001"},
        {"eid": "arXiv:2505.00001"},
        {"pages": "arXiv:2505.00001"},
        {"howpublished": "arXiv:2505.00001"},
    ],
)
def test_an_arxiv_id_is_read_from_any_field_that_is_not_needed_then(fields: dict[str, str]) -> None:
    found, left = places(**fields)
    left.pop("journal", None)  # the reader of venues takes it
    assert (found.arxiv, found.doi, found.links, found.remarks, left) == ("2505.00001", None, {}, [], {})


@pytest.mark.parametrize(
    "name", ["journal", "journaltitle", "number", "eid", "pages", "howpublished", "note", "volume"]
)
def test_an_arxiv_id_is_found_among_other_words_which_stay(name: str) -> None:
    found, left = places(**{name: "see arXiv:2505.00001 too"})
    assert (found.arxiv, left) == ("2505.00001", {name: "see arXiv:2505.00001 too"})


@pytest.mark.parametrize("archive", ["archiveprefix", "eprinttype"])
def test_an_eprint_of_another_archive_is_no_arxiv_id(archive: str) -> None:
    fields = {"eprint": "2505.00001", archive: "hal"}
    assert places(**fields)[0].arxiv is None
    assert places(**fields)[1] == fields


def test_an_eprint_that_is_no_id_of_arxiv_stays() -> None:
    assert places(eprint="hal-01", archiveprefix="arXiv")[1] == {"eprint": "hal-01", "archiveprefix": "arXiv"}


def test_a_second_arxiv_id_stays_where_it_is() -> None:
    found, left = places(eprint="2505.00001", arxiv="2001.00001", note="arXiv:2001.00001")
    assert (found.arxiv, left) == ("2505.00001", {"arxiv": "2001.00001", "note": "arXiv:2001.00001"})


def test_the_doi_of_a_journal_counts_beside_that_of_arxiv() -> None:
    found, left = places(eprint="2505.00001v2", doi="10.48550/arXiv.2505.00001, 10.1234/abc")
    assert (found.arxiv, found.doi, found.remarks, left) == ("2505.00001v2", "10.1234/abc", [], {})


@pytest.mark.parametrize("name", ["title", "abstract"])
def test_an_arxiv_id_in_a_text_about_another_work_is_not_its_own(name: str) -> None:
    assert places(**{name: "On arXiv:2505.00001"})[0].arxiv is None
