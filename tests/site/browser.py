"""Finds and starts the browsers for the tests; ``python -m tests.site.browser`` installs those that are missing."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from playwright.sync_api import Browser, Playwright
from selenium import webdriver
from selenium.webdriver.remote.remote_connection import RemoteConnection
from selenium.webdriver.remote.webdriver import WebDriver
from selenium.webdriver.webkitgtk.service import Service

_BFCACHE_OFF = "--disable-back-forward-cache"
"""What Playwright adds by itself, so that a page is loaded again when a visitor comes back."""


@dataclass(frozen=True)
class Program:
    """A program that the tests need.

    Attributes:
        name: What people call it.
        variable: The environment variable that says which one to take.
        commands: Its names on PATH, and its places elsewhere; the first that exists is taken.
        package: The package of Debian that holds it.
    """

    name: str
    variable: str
    commands: tuple[str, ...]
    package: str

    def find(self) -> str:
        """The path of the program.

        Raises:
            FileNotFoundError: If it is not on this machine; says how to get it.
        """
        chosen = os.environ.get(self.variable)
        for command in (chosen,) if chosen else self.commands:
            if path := shutil.which(command):
                return path
        if chosen:
            raise FileNotFoundError(f"${self.variable} is {chosen!r}, and that is not a program")
        raise FileNotFoundError(
            f"{self.name} is missing: run `python -m tests.site.browser` (Debian, Ubuntu), "
            f"or install it and set ${self.variable} to its path"
        )


CHROMIUM = Program(
    "Chromium",
    "CHROMIUM",
    (
        "chromium",
        "chromium-browser",
        "google-chrome-stable",
        "google-chrome",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ),
    "chromium",
)
HEADLESS_SHELL = Program(
    "Chromium's headless shell", "CHROMIUM", ("chromium-headless-shell",), "chromium-headless-shell"
)
"""The same engine without windows, which costs half as much. It keeps no pages (bfcache); some systems lack it."""

FIREFOX = Program(
    "Firefox",
    "FIREFOX",
    ("firefox-esr", "firefox", "/Applications/Firefox.app/Contents/MacOS/firefox"),
    "firefox-esr",
)
WEBKIT_DRIVER = Program("WebKitGTK's driver", "WEBKIT_DRIVER", ("WebKitWebDriver",), "webkit2gtk-driver")
XVFB = Program("Xvfb", "XVFB", ("Xvfb",), "xvfb")
SAFARI_DRIVER = Program("Safari's driver", "SAFARI_DRIVER", ("safaridriver",), "")

PROGRAMS = (CHROMIUM, FIREFOX, SAFARI_DRIVER) if sys.platform == "darwin" else (CHROMIUM, FIREFOX, WEBKIT_DRIVER, XVFB)
"""What the tests need on this system."""

_START = 120_000  # milliseconds: the first start on a machine reads the whole browser from the disk


def launch(playwright: Playwright, engine: str = "chromium") -> Browser:
    """Starts a browser that Playwright drives.

    Args:
        playwright: What drives it.
        engine: ``chromium``, ``bfcache`` (Chromium that keeps the pages one leaves, as visitors' browsers do),
            ``firefox``, or ``dark firefox`` (on a system that is set to dark: Firefox cannot be reported later).
    """
    if engine.endswith("firefox"):
        dark = {"layout.css.prefers-color-scheme.content-override": 0} if engine.startswith("dark") else {}
        return playwright.firefox.launch(
            channel="moz-firefox", executable_path=FIREFOX.find(), firefox_user_prefs={**dark}, timeout=_START
        )
    arguments = ["--disable-background-networking", "--disable-component-update", "--disable-gpu"]
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        arguments.append("--no-sandbox")  # in a container; Chromium refuses to sandbox for root
    return playwright.chromium.launch(
        executable_path=(CHROMIUM if engine == "bfcache" or not _is_there(HEADLESS_SHELL) else HEADLESS_SHELL).find(),
        args=arguments,
        ignore_default_args=[_BFCACHE_OFF] if engine == "bfcache" else None,
        timeout=_START,
    )


@contextmanager
def webkit() -> Iterator[WebDriver]:
    """WebKit, which Playwright drives only in a build of its own: WebKitGTK on Linux, Safari on macOS.

    Raises:
        OSError: On a system that has neither.
    """
    if sys.platform == "darwin":
        with _closing(webdriver.Safari()) as driver:
            yield driver
    elif sys.platform == "linux":
        with _display() as display:
            service = Service(WEBKIT_DRIVER.find(), env={**os.environ, "DISPLAY": display})
            with _closing(webdriver.WebKitGTK(options=_minibrowser(), service=service)) as driver:
                yield driver
    else:
        raise OSError("WebKit runs on Linux (WebKitGTK) and on macOS (Safari); run the other tests with --deselect")


@contextmanager
def _closing(driver: WebDriver) -> Iterator[WebDriver]:
    # A command that the driver never answers fails its test instead of stopping the whole run.
    assert isinstance(driver.command_executor, RemoteConnection)
    driver.command_executor.client_config.timeout = 60
    try:
        yield driver
    finally:
        driver.quit()


def _minibrowser() -> webdriver.WebKitGTKOptions:
    """The browser that comes with the driver; its own choice unless a path is given."""
    options = webdriver.WebKitGTKOptions()
    options.add_argument("--automation")
    return options


@contextmanager
def _display() -> Iterator[str]:
    """A screen that nobody sees, by its X11 name."""
    reading, writing = os.pipe()
    command = [XVFB.find(), "-displayfd", str(writing), "-screen", "0", "1600x1200x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as process:
        os.close(writing)
        try:
            with os.fdopen(reading) as number:
                yield f":{number.readline().strip()}"
        finally:
            process.terminate()


def provide() -> None:
    """Makes sure that the tests' browsers are there, from Debian's packages where some are missing."""
    missing = [program for program in PROGRAMS if not _is_there(program)]
    if not missing:
        return
    names = ", ".join(program.name for program in missing)
    variables = ", ".join(f"${program.variable}" for program in missing)
    packages = [program.package for program in missing]
    if CHROMIUM in missing:
        packages.append(HEADLESS_SHELL.package)
    install_packages(*packages, advice=f"install {names}, or set {variables}")


def install_packages(*packages: str, advice: str) -> None:
    """Installs packages of the system's.

    Args:
        *packages: By Debian's names.
        advice: What to do where that cannot be done.

    Raises:
        SystemExit: If the system has no apt-get, or that fails; it says what to do.
    """
    if shutil.which("apt-get") is None:
        sys.exit(f"The tests need {' '.join(packages)}, and this system has no apt-get to install them: {advice}")
    sudo = ["sudo"] if os.geteuid() != 0 and shutil.which("sudo") else []

    def apt_get(*arguments: str) -> None:
        if subprocess.run([*sudo, "apt-get", *arguments], check=False).returncode != 0:
            sys.exit(f"apt-get {' '.join(arguments)} failed: {advice}")

    apt_get("update")
    wanted = [package for package in packages if package != HEADLESS_SHELL.package or _is_known(package)]
    apt_get("install", "--yes", "--no-install-recommends", *wanted)


def _is_known(package: str) -> bool:
    """Whether the system can install a package."""
    shown = subprocess.run(["apt-cache", "show", package], check=False, capture_output=True)
    return shown.returncode == 0


def _is_there(program: Program) -> bool:
    try:
        program.find()
    except FileNotFoundError:
        return False
    return True


if __name__ == "__main__":
    provide()
