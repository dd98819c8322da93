"""An HTTP server that behaves like a static host: index.html, 404.html, ``_headers``, gzip."""

import gzip
import io
import os
import re
import sys
import threading
from collections.abc import Iterator
from contextlib import suppress
from fnmatch import fnmatchcase
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from os.path import isfile
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self
from urllib.parse import unquote, urlsplit


class StaticHost:
    """A local static host. It serves inside its ``with`` block."""

    def __init__(self, folder: Path, base_path: str = "", port: int = 0) -> None:
        """Opens the port.

        Args:
            folder: The exported site.
            base_path: The path that the site is below: empty, or such as ``/repo``.
            port: The port; 0 for any free port.
        """
        headers = folder / "_headers"
        rules = list(_rules(headers.read_text(encoding="utf-8"))) if headers.exists() else []
        handler = partial(_Handler, folder=folder.resolve(), base_path=base_path, rules=rules)
        self._server = _Server(("127.0.0.1", port), handler)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True)
        self.origin = f"http://127.0.0.1:{self._server.server_address[1]}"
        self.url = f"{self.origin}{base_path}/"

    def __enter__(self) -> Self:
        """Starts to serve."""
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Stops, and closes the port."""
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def wait(self) -> None:
        """Serves until the program ends."""
        self._thread.join()


_Rule = tuple[str, str, str]
"""A pattern of paths, and the name and value of a response header."""


def _rules(text: str) -> Iterator[_Rule]:
    """Parses a ``_headers`` file, as Netlify and Cloudflare Pages do."""
    pattern = ""
    for line in text.splitlines():
        if line.startswith(" "):
            name, _, value = line.strip().partition(": ")
            yield pattern, name, value
        else:
            pattern = line


class _Server(ThreadingHTTPServer):
    request_queue_size = 128  # a browser requests all files of a page at once

    def handle_error(self, request: object, client_address: object) -> None:
        """Ignores closed connections, because browsers cancel requests."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    extensions_map = {  # noqa: RUF012 - an attribute of the base class
        **SimpleHTTPRequestHandler.extensions_map,
        ".html": "text/html; charset=utf-8",
        ".webp": "image/webp",
        ".avif": "image/avif",
    }
    url_path = ""

    def __init__(self, *args: object, folder: Path, base_path: str, rules: list[_Rule]) -> None:
        self.base_path = base_path
        self.rules = rules
        super().__init__(*args, directory=str(folder))  # type: ignore[arg-type]

    def parse_request(self) -> bool:
        """Rejects requests whose target is not a valid path."""
        self.url_path = ""
        if not super().parse_request():
            return False
        with suppress(ValueError):
            self.url_path = urlsplit(self.path).path
        if not self.url_path.startswith("/") or "\0" in unquote(self.url_path):
            self.url_path = ""
            self.send_error(HTTPStatus.BAD_REQUEST)
            return False
        return True

    def send_head(self) -> io.BytesIO | BinaryIO | None:
        """Serves a file; paths outside the base path are not found."""
        if not self.url_path.startswith(f"{self.base_path}/"):
            self.send_error(HTTPStatus.NOT_FOUND)
            return None
        return self._compressed() or super().send_head()

    def _compressed(self) -> io.BytesIO | None:
        """The gzip response for a text file; None if the file does not exist or the client does not accept gzip."""
        path = Path(self.translate_path(self.path))
        if self.url_path.endswith("/"):
            path /= "index.html"
        kind = self.guess_type(path)
        accepted = "gzip" in self.headers.get("Accept-Encoding", "")
        is_text = re.search("^text/|charset=|^application/json|^image/svg", kind)
        if not (accepted and is_text and isfile(path)):  # noqa: PTH113 - pathlib's raises if the name is too long
            return None
        body = gzip.compress(path.read_bytes(), mtime=0)
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Last-Modified", self.date_time_string(path.stat().st_mtime))
        self.send_header("Vary", "Accept-Encoding")
        self.end_headers()
        return io.BytesIO(body)

    def end_headers(self) -> None:
        """Adds the headers that ``_headers`` gives for this path."""
        for name, value in self._matching_headers():
            if name != "Content-Type":  # set by ``guess_type``
                self.send_header(name, value)
        super().end_headers()

    def guess_type(self, path: str | os.PathLike[str]) -> str:
        """The content type of a file: from ``_headers``, else from its name."""
        return dict(self._matching_headers()).get("Content-Type") or super().guess_type(path)

    def _matching_headers(self) -> Iterator[tuple[str, str]]:
        return ((name, value) for pattern, name, value in self.rules if fnmatchcase(self.url_path, pattern))

    def translate_path(self, path: str) -> str:
        """The file for a path."""
        return super().translate_path(path.removeprefix(self.base_path))

    def list_directory(self, _: object) -> None:
        """Answers 404: static hosts do not list folders."""
        self.send_error(HTTPStatus.NOT_FOUND)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Sends the site's 404.html for 404 errors."""
        page = Path(self.directory) / "404.html"
        if code != HTTPStatus.NOT_FOUND or not page.exists():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Logs nothing: browsers report failed requests."""
