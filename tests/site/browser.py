"""Finds a Chromium for the tests, and gets one where there is none: ``python -m tests.site.browser``."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import Browser, Playwright, sync_playwright

_NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
_MACOS = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"


def find_chromium(playwright: Playwright) -> str:
    """The Chromium to test with: ``$CHROMIUM``, one on PATH, or Playwright's own.

    Raises:
        FileNotFoundError: If there is none; it says how to get one.
    """
    chosen = os.environ.get("CHROMIUM")
    if chosen:
        found = shutil.which(chosen)
        if found is None:
            raise FileNotFoundError(f"$CHROMIUM is {chosen!r}, and that is not a program")
        return found
    candidates = [*(shutil.which(name) for name in _NAMES), _MACOS, playwright.chromium.executable_path]
    for path in candidates:
        if path and Path(path).exists():
            return path
    raise FileNotFoundError(
        "No Chromium: set $CHROMIUM, put chromium on PATH, or run `playwright install --with-deps chromium`"
    )


def launch(playwright: Playwright) -> Browser:
    """Starts it, without what it would tell its makers."""
    arguments = ["--disable-background-networking", "--disable-component-update", "--disable-gpu"]
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        arguments.append("--no-sandbox")  # in a container; Chromium refuses to sandbox for root
    return playwright.chromium.launch(executable_path=find_chromium(playwright), args=arguments)


def provide() -> None:
    """Makes sure that there is a Chromium, by Playwright's download or else by the system's packages."""
    with sync_playwright() as playwright:
        try:
            find_chromium(playwright)
        except FileNotFoundError:
            _install()


def _install() -> None:
    if (
        subprocess.run(
            [sys.executable, "-m", "playwright", "install", "--with-deps", "chromium"], check=False
        ).returncode
        == 0
    ):
        return
    install_packages("chromium")


def install_packages(*names: str) -> None:
    """Installs packages of the system's.

    Raises:
        SystemExit: If the system has no apt-get.
    """
    if shutil.which("apt-get") is None:
        sys.exit(f"This system has no apt-get; install {' and '.join(names)} by its own means")
    sudo = ["sudo"] if os.geteuid() != 0 and shutil.which("sudo") else []
    for arguments in (["update"], ["install", "--yes", *names]):
        subprocess.run([*sudo, "apt-get", *arguments], check=True)


if __name__ == "__main__":
    provide()
