"""A development server that runs while something is tried with it."""

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from playwright.sync_api import Error as BrowserError
from playwright.sync_api import Page

from homepage.text_file import write_text
from tests.site.sites import environment

PATIENCE = 60  # seconds for a server to start on a busy machine


@dataclass(frozen=True)
class Server:
    """A development server that runs."""

    root: Path
    url: str
    log: Path
    ports: tuple[int, int]

    def said(self) -> str:
        """What it wrote to the terminal."""
        return self.log.read_text(encoding="utf-8", errors="replace")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def start(root: Path, *command: str, ports: tuple[int, int]) -> Iterator[Server]:
    """Runs a server until the test is over."""
    server = Server(root, f"http://127.0.0.1:{ports[0]}/", root / "server.log", ports)
    with server.log.open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", *command],
            cwd=root,
            env=environment(),
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    try:
        wait_for(server, process)
        yield server
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait(timeout=PATIENCE)


def wait_for(server: Server, process: "subprocess.Popen[bytes]") -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline and process.poll() is None:
        try:
            urlopen(server.url, timeout=5).close()  # noqa: S310 - this machine's own
        except (URLError, OSError):
            time.sleep(0.2)
        else:
            return
    raise AssertionError(f"the server did not start:\n{server.said()}")


def start_homepage(root: Path) -> Iterator[Server]:
    """Runs `homepage dev`, which is `make dev`; it needs no `rxconfig.py`."""
    (root / "rxconfig.py").unlink(missing_ok=True)
    ports = free_port(), free_port()
    yield from start(root, "homepage", "dev", "--port", str(ports[0]), "--backend-port", str(ports[1]), ports=ports)


def replace(server: Server, file: str, old: str, new: str) -> None:
    """Saves a content file with a change in it, in one step, so that it is read once."""
    path = server.root / "content" / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    write_text(path, text.replace(old, new, 1))


def text_of(page: Page) -> str:
    """What the page says now; nothing while it is loaded again."""
    with contextlib.suppress(BrowserError):
        return str(page.evaluate("document.body.textContent"))
    return ""
