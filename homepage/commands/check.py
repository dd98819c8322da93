"""Report every mistake in content/, or a summary of it."""

import argparse
import json
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from homepage.commands.external import add_external, broken_addresses
from homepage.errors import ContentError, ContentErrors
from homepage.garbage_collection import gc_disabled
from homepage.options import STRICT

if TYPE_CHECKING:
    from homepage.models.site import Site

EXAMPLES = ("check", "check --strict", "check --stale --external", "check --json")


def add_options(parser: argparse.ArgumentParser) -> None:
    """Adds the options."""
    parser.add_argument(STRICT, action="store_true", help="treat warnings as errors")
    parser.add_argument("--stale", action="store_true", help="warn about facts that are probably no longer true today")
    add_external(parser, "the content")
    parser.add_argument("--json", action="store_true", help="print mistakes and warnings as JSON, for programs")


def run(root: Path, chosen: argparse.Namespace) -> int:
    """Checks the content of a site."""
    with gc_disabled(keeps_all=True):  # also while modules are imported, which takes most of the time
        from homepage.content import review

        try:
            ask = partial(broken_addresses, most=chosen.external) if chosen.external else None
            site, remarks = review(root, is_strict=chosen.strict, checks_staleness=chosen.stale, ask_hosts=ask)
        except ContentErrors as errors:
            if not chosen.json:
                raise
            print(_as_json(errors.errors))
            return 1
    if chosen.json:
        print(_as_json(remarks))
        return 0
    print(*remarks, sep="\n", end="\n" * bool(remarks), file=sys.stderr)
    print(f"content/ is valid: {site.profile.name}, {_summary(site)}")
    return 0


def _summary(site: "Site") -> str:
    from homepage.page_model.pages import page_sections

    shown = len(site.shown_publications)
    counts = {
        "page": len(site.pages),
        "section": sum(len(page_sections(site, page)) for page in site.pages),
        "post": len(site.posts),
        "topic": len(site.topics),
        "shown publication": shown,
        "hidden publication": len(site.publications) - shown,
    }
    return ", ".join(f"{count} {what}{'s' * (count != 1)}" for what, count in counts.items() if count)


def _as_json(errors: "tuple[ContentError, ...]") -> str:
    """A list of objects with the attributes of ``ContentError``."""
    return json.dumps([vars(error) for error in errors], ensure_ascii=False, indent=2)
