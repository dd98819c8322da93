"""The first load, by Lighthouse: the home page beside a bare HTML file with the same words."""

import json
import re
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path
from statistics import median
from typing import Any

from homepage.static_host import StaticHost
from tests.bench.table import show
from tests.site.browser import CHROMIUM
from tests.site.sites import Exported, environment

_HERE = Path(__file__).parent
_FLAGS = "--headless=new --no-sandbox --disable-quic --disable-background-networking"
_AUDITS = {
    "bytes": "total-byte-weight",
    "FCP ms": "first-contentful-paint",
    "LCP ms": "largest-contentful-paint",
    "TBT ms": "total-blocking-time",
    "CLS": "cumulative-layout-shift",
}


_RUNS = {"phone": 3, "desk": 1}
"""How often each page is loaded: on a desk, the figures differ by a few milliseconds."""


def measure(site: Path, scratch: Path) -> None:
    """Prints medians of several runs, in turn, for a phone and a desk.

    Args:
        site: An exported site.
        scratch: An empty folder.
    """
    shutil.copytree(site, scratch / "site")
    (scratch / "site/bare.html").write_text(bare((site / "index.html").read_text(encoding="utf-8")), encoding="utf-8")
    _install(scratch)
    record = min(site.glob("publications/*/index.html")).parent.relative_to(site).as_posix()
    pages = {
        "a bare file, the same words": "bare.html",
        "the home page": "",
        "the page of a publication": f"{record}/",
        "the page for errors": "404.html",
    }
    with StaticHost(scratch / "site") as host:
        for preset, runs in _RUNS.items():
            found: dict[str, list[dict[str, Any]]] = {name: [] for name in pages}
            for _ in range(runs):
                for name, path in pages.items():
                    found[name].append(_lighthouse(scratch, host.url + path, preset))
            rows = [_row(name, reports) for name, reports in found.items()]
            show(f"First load, {preset}, runs: {runs}", ["page", "scores", "requests", *_AUDITS], rows)


def measure_kinds_of_pages(sites: Iterable[tuple[Exported, Iterable[str]]], scratch: Path) -> None:
    """Prints the scores of pages of several kinds, for a phone, each from one load.

    Args:
        sites: Exported sites, each with paths of its pages below its base path.
        scratch: An empty folder.
    """
    _install(scratch)
    rows = []
    for site, paths in sites:
        with StaticHost(site.out, site.base_path) as host:
            rows += [_row(path, [_lighthouse(scratch, host.url + path, "phone")]) for path in paths]
    show("First load of pages of several kinds, phone, runs: 1", ["page", "scores", "requests", *_AUDITS], rows)


def _install(scratch: Path) -> None:
    """Installs Lighthouse."""
    shutil.copy(_HERE / "package.json", scratch)
    shutil.copy(_HERE / "bun.lock", scratch)
    subprocess.run(["bun", "install", "--frozen-lockfile", "--silent"], cwd=scratch, env=environment(), check=True)


def bare(page: str) -> str:
    """The words of a page with no style, no script and no attribute but where links lead."""
    title = re.search(r"<title>.*?</title>", page, re.DOTALL)
    body = page.partition("<body>")[2]
    for tag in ("script", "style", "form", "svg", "fieldset"):
        body = re.sub(rf"<{tag}\b.*?</{tag}>", "", body, flags=re.DOTALL)
    body = re.sub(r"<(\w+)(?:[^>]*?( href=\"[^\"]*\"))?[^>]*>", r"<\1\2>", body)
    head = '<meta charset="utf-8"><meta name="viewport" content="width=device-width">'
    return f"<!doctype html><html lang=en>{head}{title[0] if title else ''}<link rel=icon href=/favicon.svg>{body}"


def _lighthouse(folder: Path, url: str, preset: str) -> dict[str, Any]:
    command = ["bun", "--bun", "node_modules/lighthouse/cli/index.js", url, "--quiet", "--output=json"]
    options = [f"--chrome-flags={_FLAGS}", "--ignore-status-code", *(["--preset=desktop"] if preset == "desk" else [])]
    ran = subprocess.run(
        [*command, *options],
        cwd=folder,
        env={**environment(), "CHROME_PATH": CHROMIUM.find()},
        capture_output=True,
        check=True,
    )
    report: dict[str, Any] = json.loads(ran.stdout)
    return report


def _row(name: str, reports: list[dict[str, Any]]) -> list[object]:
    lowest = [
        min(round(100 * (report["categories"][category]["score"] or 0)) for report in reports)
        for category in reports[0]["categories"]
    ]
    requests = median(len(report["audits"]["network-requests"]["details"]["items"]) for report in reports)
    audits = [median(report["audits"][audit]["numericValue"] for report in reports) for audit in _AUDITS.values()]
    return [name, " ".join(map(str, lowest)), requests, *(round(value, 2) for value in audits)]
