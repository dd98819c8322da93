"""What a real server for the tests needs, and how it answers."""

import contextlib
import subprocess
import time
from collections.abc import Iterator, Sequence
from email.message import Message
from http.client import HTTPConnection
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import urlopen

from tests.site.development_server import PATIENCE


@contextlib.contextmanager
def running(command: Sequence[str], folder: Path) -> Iterator[None]:
    """Runs a server, from when it has written its process id.

    Args:
        command: Starts it in the foreground.
        folder: Where it writes ``pid``; its words go to ``said``.
    """
    said = folder / "said"
    with said.open("wb") as log, subprocess.Popen(command, stdout=log, stderr=subprocess.STDOUT) as process:
        try:
            deadline = time.monotonic() + PATIENCE
            while not (folder / "pid").exists():
                assert process.poll() is None, said.read_text(encoding="utf-8")
                assert time.monotonic() < deadline, said.read_text(encoding="utf-8")
                time.sleep(0.02)
            yield
        finally:
            process.terminate()


def get(url: str) -> tuple[int, Message, bytes]:
    """Status, headers and body."""
    try:
        with urlopen(url) as answer:  # noqa: S310 - this machine's own
            return answer.status, answer.headers, answer.read()
    except HTTPError as error:
        return error.code, error.headers, error.read()


def get_without_following(url: str) -> tuple[int, Message]:
    """Status and headers of the first answer."""
    parts = urlsplit(url)
    connection = HTTPConnection(parts.netloc)
    connection.request("GET", parts.path)
    answer = connection.getresponse()
    connection.close()
    return answer.status, answer.headers
