"""Links to other hosts, which are servers of this machine here."""

import socket
import ssl
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from homepage.verification.external_links import broken_links, problem

ASKED: list[tuple[str, str, str]] = []


class Host(BaseHTTPRequestHandler):
    """Answers with the status that the path names, and GET with the second one, if there are two."""

    def answer(self) -> None:  # noqa: D102
        ASKED.append((self.command, self.path, self.headers["User-Agent"]))
        of_head, _, of_get = self.path[1:8].partition("-")
        self.send_response(int(of_get if of_get.isdecimal() and self.command == "GET" else of_head[:3]))
        self.send_header("Content-Length", "0")
        self.end_headers()

    do_HEAD = do_GET = answer  # noqa: N815 - names of the base class

    def log_message(self, *_: object) -> None:
        """Says nothing."""


@pytest.fixture
def host() -> Iterator[str]:
    ASKED.clear()
    with ThreadingHTTPServer(("127.0.0.1", 0), Host) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()
        thread.join()


@pytest.mark.parametrize("path", ["200", "204", "403", "429", "500", "503", "405-200", "403-404"])
def test_a_page_that_is_there_or_may_be_there_is_not_reported(host: str, path: str) -> None:
    assert problem(f"{host}/{path}") is None


@pytest.mark.parametrize("path", ["404", "410", "405-404", "501-410"])
def test_a_page_that_is_gone_is_reported(host: str, path: str) -> None:
    assert problem(f"{host}/{path}") == f"the host answers {path[-3:]}"


def test_a_host_that_is_not_there_is_reported() -> None:
    assert "does not answer" in (problem("http://127.0.0.1:1/") or "")


def test_a_temporary_failure_is_not_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    for reason in (TimeoutError(), ssl.SSLCertVerificationError(), socket.gaierror(socket.EAI_AGAIN, "later")):
        monkeypatch.setattr(urllib.request, "urlopen", _raising(urllib.error.URLError(reason)))
        assert problem("https://a.example/") is None


def test_a_host_whose_name_does_not_exist_is_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    missing = socket.gaierror(socket.EAI_NONAME, "Name not known")
    monkeypatch.setattr(urllib.request, "urlopen", _raising(urllib.error.URLError(missing)))
    assert "does not answer" in (problem("https://a.example/") or "")


def _raising(error: Exception) -> Callable[..., None]:
    def urlopen(*_: object, **__: object) -> None:
        raise error

    return urlopen


@pytest.mark.parametrize(("written", "asked"), [("/200?ü", "/200?%C3%BC"), ("/200?%C3%BC&a=b+c", "/200?%C3%BC&a=b+c")])
def test_letters_outside_ascii_are_asked_for_as_browsers_write_them(host: str, written: str, asked: str) -> None:
    assert problem(host + written) is None
    assert ASKED[0][1] == asked


def test_an_address_that_cannot_be_asked_for_is_not_reported() -> None:
    assert problem(f"https://{'a' * 70}.exämple/") is None


def test_a_host_is_asked_for_headers_only_and_learns_who_asks(host: str) -> None:
    problem(f"{host}/200")
    ((method, _, agent),) = ASKED
    assert method == "HEAD"
    assert agent.startswith("academic-homepage/")


def test_the_addresses_of_a_host_are_asked_one_after_the_other() -> None:
    running = threading.Semaphore(1)

    def ask(address: str) -> str | None:
        assert running.acquire(blocking=False)
        time.sleep(0.01)  # as long as an answer takes, in which another question would be seen
        running.release()
        return "gone" if address.endswith("2") else None

    asked = [f"https://a.example/{number}" for number in range(4)]
    assert broken_links(asked, ask, pause=0.001) == {"https://a.example/2": "gone"}
