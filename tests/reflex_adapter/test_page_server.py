"""The pages and files that the development server gets from Reflex's backend."""

import asyncio
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

import pytest
from starlette.types import Message

from homepage.reflex_adapter.page_server import PageServer


@dataclass
class Answer:
    """What a server answers to a request."""

    status: int = 0
    kind: str = ""
    text: str = ""


def get(server: PageServer, path: str, **headers: str) -> Answer:
    """Requests a path from the server's application, without a network."""
    answer = Answer()

    async def receive() -> Message:
        return await asyncio.Future()  # the client neither sends more nor goes away

    async def send(message: Message) -> None:
        if message["type"] == "http.response.start":
            answer.status = message["status"]
            answer.kind = dict(message["headers"])[b"content-type"].decode()
        answer.text += message.get("body", b"").decode()

    sent = {"host": "localhost", **headers}
    scope = {
        "type": "http",
        "method": "GET",
        "path": unquote(path),
        "query_string": b"",
        "headers": [(name.encode(), value.encode()) for name, value in sent.items()],
    }
    asyncio.run(server.application()(scope, receive, send))
    return answer


@pytest.fixture
def pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> PageServer:
    monkeypatch.setattr("homepage.reflex_adapter.page_server.public_folder", lambda: tmp_path / "public")
    (tmp_path / "public").mkdir()
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    server = PageServer()
    documents = {"index.html": lambda: "home", "a b/index.html": lambda: "page", "works.bib": lambda: "@misc{a}"}
    server.show(documents, lambda: "nothing here", 404)
    return server


@pytest.mark.parametrize(
    ("path", "status", "text", "kind"),
    [
        ("/", 200, "home", "text/html; charset=utf-8"),
        ("/a%20b/", 200, "page", "text/html; charset=utf-8"),
        ("/works.bib", 200, "@misc{a}", "text/x-bibtex; charset=utf-8"),
        ("/none/", 404, "nothing here", "text/html; charset=utf-8"),
        ("/..%2fsecret.txt", 404, "nothing here", "text/html; charset=utf-8"),
    ],
)
def test_pages_and_files_are_rendered_on_request(
    pages: PageServer, path: str, status: int, text: str, kind: str
) -> None:
    answer = get(pages, f"/pages{path}")
    assert (answer.status, answer.text, answer.kind) == (status, text, kind)


def test_a_file_of_the_owner_comes_before_a_default(pages: PageServer, tmp_path: Path) -> None:
    (tmp_path / "public/works.bib").write_bytes(b"own")
    answer = get(pages, "/pages/works.bib", range="bytes=0-1")
    assert (answer.status, answer.text) == (206, "ow")


def test_while_content_has_mistakes_every_page_lists_them(pages: PageServer) -> None:
    pages.show({}, lambda: "mistakes", 503)
    for path in ("/pages/", "/pages/a%20b/"):
        answer = get(pages, path)
        assert (answer.status, answer.text) == (503, "mistakes")


def test_a_host_name_of_another_site_is_rejected(pages: PageServer) -> None:
    assert get(pages, "/pages/", host="other.example").status == 400
