"""Where a link may lead."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from homepage.models.links import Mailbox, SitePath, Url, WebUrl, addresses_in, is_site_path
from homepage.models.publications import Publication
from homepage.models.settings import Settings

URL: TypeAdapter[str] = TypeAdapter(Url)


def passes(adapter: TypeAdapter[str], value: str) -> bool:
    try:
        return adapter.validate_python(value) == value
    except ValidationError:
        return False


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org",
        "http://example.org:8080/a?b=c&d=%20#e",
        "https://scholar.google.com/citations?hl=zh-CN&user=abcdefgAAAAJ",
        "https://例え.jp/許",
        "mailto:jane@example.org",
        "mailto:jane@example.org?subject=Hello",
        "/cv.pdf",
        "/",
        "/?topic=a#publications",
    ],
)
def test_the_web_mailboxes_and_paths_of_the_site_are_links(url: str) -> None:
    assert passes(URL, url)


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "java\nscript:alert(1)",
        " javascript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:x",
        "file:///etc/passwd",
        "ftp://example.org",
        "//example.org/x",
        "/\\example.org",
        "\\\\example.org",
        "https://",
        "https:///path",
        "https://example.org/a b",
        'https://example.org/"onclick="x',
        "https://example.org:port",
        "https://example.org:0/",
        "https://[::1",
        "http:example.org",
        "example.org",
        "cv.pdf",
        "mailto:",
        "mailto:nobody",
        "mailto:a@b.example/c",
        "mailto:<a@b.example>",
        "a@b.example",
        "",
    ],
)
def test_everything_else_is_refused(url: str) -> None:
    assert not passes(URL, url)


@given(st.from_regex(r"\A[\s\x00-\x20]*[A-Za-z][A-Za-z0-9+.-]*:.*\Z"))
def test_no_other_scheme_ever_passes(url: str) -> None:
    if passes(URL, url):
        assert url.startswith(("http://", "https://", "mailto:"))


@given(st.text())
def test_whatever_passes_cannot_leave_an_attribute(url: str) -> None:
    if passes(URL, url):
        assert not set(url) & set('"<>` \n\t\\')


@given(st.text())
def test_a_path_with_two_leading_slashes_is_not_a_path_of_the_site(rest: str) -> None:
    assert not is_site_path(f"//{rest}")


@pytest.mark.parametrize(
    "path", ["/../secret", "/a b", "/a\\b", "//a", "/a/../../b", "/a?b", "/a#b", "a", "https://example.org/a"]
)
def test_a_path_with_special_parts_is_rejected(path: str) -> None:
    assert not passes(TypeAdapter(SitePath), path)


@pytest.mark.parametrize("address", ["/path", "mailto:a@example.org", "https://a.example/b c", 'https://a.example/"b'])
def test_a_web_address_has_a_host_and_no_invalid_characters(address: str) -> None:
    assert not passes(TypeAdapter(WebUrl), address)


@pytest.mark.parametrize(
    ("address", "good"), [("a@b.example", True), ("a@b", False), ("a b@c.example", False), ("@", False)]
)
def test_a_mailbox_has_a_name_and_a_host(address: str, *, good: bool) -> None:
    assert passes(TypeAdapter(Mailbox), address) == good


@pytest.mark.parametrize("character", [*map(chr, range(0x21)), "\x7f", *'<>"\\^`{|}', "\u00a0", "\u2028"])
def test_a_character_that_no_address_may_hold_is_refused_in_all(character: str) -> None:
    assert not passes(URL, f"https://a.example/b{character}c")
    assert not passes(URL, f"/b{character}c")
    assert not passes(URL, f"mailto:a@b.example?subject={character}c")
    assert not passes(TypeAdapter(WebUrl), f"https://a.example/b{character}c")
    assert not passes(TypeAdapter(SitePath), f"/b{character}c")


@pytest.mark.parametrize("character", " \t<>\"'/?#@")
def test_a_mailbox_has_no_delimiters(character: str) -> None:
    for address in (f"a{character}b@c.example", f"a@b{character}c.example", f"a@b.exa{character}mple"):
        assert not passes(TypeAdapter(Mailbox), address)


def test_every_address_of_a_model_is_found_with_its_place() -> None:
    work = Publication.model_validate(
        {
            "id": "a",
            "title": "https://title.example",
            "date": "2025",
            "authors": ["Ada", {"name": "Charles", "url": "/charles/"}],
            "links": {"pdf": "/a.pdf"},
        }
    )
    settings = Settings(url="https://example.org", description="/no/", redirects={"/old/": "/new/"})
    assert list(addresses_in(work)) == [(("authors", 1, "url"), "/charles/"), (("links", "pdf"), "/a.pdf")]
    assert list(addresses_in(settings)) == [(("redirects", "/old/"), "/new/")]
