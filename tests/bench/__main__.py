"""Runs every benchmark, in folders of its own: ``python -m tests.bench [part …]``."""

import sys
import tempfile
import time
from pathlib import Path

from tests.bench import check, development, exports, first_load, imports, typing_latency
from tests.site.sites import export
from tests.site.strangers import of_a_historian, of_a_professor, with_eight_works, with_many_pages, with_publications

LONGEST = 5000
SIZES = (8, 1000, LONGEST)
_BUDGET = 600  # seconds, when nothing else runs
PARTS = ("check", "imports", "exports", "typing", "first-load", "pages", "development")
PAGES = {
    of_a_professor: ("", "publications/", "group/", "projects/", "teaching/", "teaching/linear-waves/"),
    of_a_historian: ("", "writing/", "marginalia/", "posts/green-for-the-sea/", "cv/", "contact/"),
}
"""Pages of several kinds, by the site that has them."""


def main(parts: list[str]) -> None:
    """Exports are measured first: what they leave is what the others look at."""
    begun = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="homepage-bench-") as name:
        _measure(Path(name), parts)
    print(f"\nAll of this took {time.monotonic() - begun:.0f} s; the budget is {_BUDGET}.")


def _measure(scratch: Path, parts: list[str]) -> None:
    own = scratch / "own"
    sites = {total: with_publications(scratch / str(total), total) for total in SIZES}
    with_eight_works(own)
    if "check" in parts:
        check.measure({total: sites[total] for total in (8, LONGEST)})
    if "imports" in parts:
        (scratch / "imports").mkdir()
        imports.measure(scratch / "imports")
    if {"exports", "typing"} & set(parts):
        pages = {exports.MANY_PAGES: with_many_pages(scratch / "pages")}
        exports.measure({str(total): root for total, root in sites.items()} | pages)
    if "typing" in parts:
        typing_latency.measure({LONGEST: sites[LONGEST] / "dist"})
    if "development" in parts:
        development.measure({total: sites[total] for total in (1000, LONGEST)})
    if "first-load" in parts:
        exports.measure({"8": own})
        (scratch / "lighthouse").mkdir()
        first_load.measure(own / "dist", scratch / "lighthouse")
    if "pages" in parts:
        (scratch / "pages-lighthouse").mkdir()
        exported = [(export(make(scratch / make.__name__)), paths) for make, paths in PAGES.items()]
        first_load.measure_kinds_of_pages(exported, scratch / "pages-lighthouse")


if __name__ == "__main__":
    main(sys.argv[1:] or list(PARTS))
