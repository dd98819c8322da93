"""The local HTTP server, which behaves like a static host."""

import gzip
import socket
from collections.abc import Iterator
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

import pytest

from homepage.static_host import StaticHost


@pytest.fixture(params=["", "/repo"])
def host(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[StaticHost]:
    """A small site, at the root and under a path."""
    (tmp_path / "about").mkdir()
    (tmp_path / "empty").mkdir()
    headers = f"{request.param}/*\n  X-Everywhere: yes\n{request.param}/about/*\n  X-About: yes\n"
    files = {"index.html": "home", "about/index.html": "about", "404.html": "lost", "a.js": "1", "_headers": headers}
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    with StaticHost(tmp_path, request.param) as running:
        yield running


def get(url: str) -> tuple[int, str, str]:
    """Status, type and text of an address."""
    try:
        with urlopen(url) as answer:  # noqa: S310 - this machine's own
            return answer.status, answer.headers["Content-Type"], answer.read().decode()
    except HTTPError as error:
        return error.code, error.headers["Content-Type"], error.read().decode()


def test_a_folder_is_answered_with_its_index(host: StaticHost) -> None:
    assert get(host.url)[::2] == (200, "home")
    assert get(host.url + "about/")[::2] == (200, "about")


def test_a_folder_without_a_slash_leads_to_the_one_with_it(host: StaticHost) -> None:
    assert get(host.url + "about")[::2] == (200, "about")


@pytest.mark.parametrize("path", ["nothing", "a/b/c", "empty/", "../x"])
def test_a_missing_path_is_answered_with_the_sites_404_page(host: StaticHost, path: str) -> None:
    assert get(host.url + path) == (404, "text/html; charset=utf-8", "lost")


def test_only_what_is_not_there_is_answered_with_the_sites_own_page(host: StaticHost) -> None:
    status, _, text = get(f"{host.url}%00")
    assert status == 400
    assert text != "lost"


def test_a_head_request_is_answered_without_a_body(host: StaticHost) -> None:
    with pytest.raises(HTTPError) as raised:
        urlopen(Request(host.url + "nothing", method="HEAD"))  # noqa: S310 - this machine's own
    assert (raised.value.code, raised.value.headers["Content-Length"], raised.value.read()) == (404, "4", b"")


def test_scripts_have_their_type(host: StaticHost) -> None:
    assert get(host.url + "a.js") == (200, "text/javascript", "1")


@pytest.mark.parametrize("path", ["/", "/index.html", "/repository/"])
def test_outside_its_path_there_is_nothing_of_the_site(tmp_path: Path, path: str) -> None:
    (tmp_path / "index.html").write_text("home", encoding="utf-8")
    with StaticHost(tmp_path, "/repo") as host:
        assert get(host.url)[0] == 200
        assert get(host.origin + path)[0] == 404


def test_headers_are_sent_where_the_site_says(host: StaticHost) -> None:
    for path, expected in {"": ("yes", None), "about/": ("yes", "yes")}.items():
        with urlopen(host.url + path) as answer:  # noqa: S310 - this machine's own
            assert (answer.headers["X-Everywhere"], answer.headers["X-About"]) == expected


@pytest.mark.parametrize(("path", "text"), [("", "home"), ("about/", "about"), ("a.js", "1")])
def test_text_comes_compressed_to_who_takes_it(host: StaticHost, path: str, text: str) -> None:
    with urlopen(Request(host.url + path, headers={"Accept-Encoding": "gzip, br"})) as answer:  # noqa: S310 - as above
        assert answer.headers["Content-Encoding"] == "gzip"
        assert gzip.decompress(answer.read()).decode() == text


@pytest.mark.parametrize(
    ("target", "status"),
    [
        (b"/%00", 400),
        (b"/a%00.html", 400),
        (b"http://[", 400),
        (b"//[", 404),
        (b"*", 400),
        (b"no-slash", 400),
        (b"/%ff%fe", 404),
        (b"/" + b"a" * 300, 404),
        (b"/" + b"a/" * 3000, 404),
        (b"/%2e%2e/%2e%2e/etc/passwd", 404),
        (b"/..%2f..%2fetc/passwd", 404),
        (b"/\\..\\..", 404),
        (b"/index.html/", 404),
        (b"/?%00", 200),
        (b"http://127.0.0.1/%00", 400),
    ],
)
@pytest.mark.parametrize("accepted", [b"", b"Accept-Encoding: gzip\r\n"])
def test_a_hostile_request_is_answered_without_a_traceback(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], target: bytes, status: int, accepted: bytes
) -> None:
    (tmp_path / "index.html").write_text("home", encoding="utf-8")
    (tmp_path / "_headers").write_text("/*\n  X-Everywhere: yes\n", encoding="utf-8")
    with StaticHost(tmp_path) as running, socket.create_connection(("127.0.0.1", urlsplit(running.url).port)) as client:
        client.sendall(b"GET " + target + b" HTTP/1.1\r\nHost: a\r\nConnection: close\r\n" + accepted + b"\r\n")
        answer = b"".join(iter(lambda: client.recv(65536), b""))
    assert int(answer.split()[1]) == status
    assert capfd.readouterr() == ("", "")


def test_types_are_those_that_the_site_says(tmp_path: Path) -> None:
    rules = "/*.bib\n  Content-Type: application/x-bibtex; charset=utf-8\n"
    for name, text in {"a.bib": "é", "404.html": "lost", "_headers": rules}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    with StaticHost(tmp_path) as running:
        assert get(running.url + "a.bib") == (200, "application/x-bibtex; charset=utf-8", "é")
        assert get(running.url + "none.bib") == (404, "text/html; charset=utf-8", "lost")


@pytest.mark.parametrize(
    ("name", "kind", "compressed"),
    [
        ("a.html", "text/html; charset=utf-8", "gzip"),
        ("a.css", "text/css", "gzip"),
        ("a.json", "application/json", "gzip"),
        ("a.svg", "image/svg+xml", "gzip"),
        ("a.ris", "application/x-research-info-systems; charset=utf-8", "gzip"),
        ("a.webp", "image/webp", None),
        ("a.avif", "image/avif", None),
        ("a.pdf", "application/pdf", None),
    ],
)
def test_a_file_has_its_type_and_only_text_is_compressed(
    tmp_path: Path, name: str, kind: str, compressed: str | None
) -> None:
    rules = "/*.ris\n  Content-Type: application/x-research-info-systems; charset=utf-8\n"
    for file, text in {name: "text", "_headers": rules}.items():
        (tmp_path / file).write_text(text, encoding="utf-8")
    with StaticHost(tmp_path) as running:
        request = Request(running.url + name, headers={"Accept-Encoding": "gzip"})  # noqa: S310 - this machine's own
        with urlopen(request) as answer:  # noqa: S310 - as above
            assert answer.headers.get_all("Content-Type") == [kind]
            assert answer.headers["Content-Encoding"] == compressed
            assert answer.headers["Vary"] == (compressed and "Accept-Encoding")
            assert answer.headers["Last-Modified"]
            body = answer.read()
    assert answer.headers["Content-Length"] == str(len(body))
    assert (gzip.decompress(body) if compressed else body) == b"text"


def test_a_client_that_does_not_accept_gzip_gets_plain_text(host: StaticHost) -> None:
    with urlopen(host.url) as answer:  # noqa: S310 - this machine's own
        assert (answer.headers["Content-Encoding"], answer.read()) == (None, b"home")


def test_a_host_frees_its_port(tmp_path: Path) -> None:
    with StaticHost(tmp_path) as running:
        port = urlsplit(running.url).port or 0
    with StaticHost(tmp_path, port=port) as again:
        assert again.url == running.url
