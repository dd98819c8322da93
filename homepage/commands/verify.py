"""Check the finished site: links, anchors, pictures, addresses, policy, sizes."""

import argparse
import gzip
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from homepage.commands.external import add_external, broken_addresses
from homepage.commands.finished_site import add_out, has_site

if TYPE_CHECKING:
    from homepage.verification.built_site import BuiltSite
    from homepage.verification.checks import Finding

EXAMPLES = ("verify", "verify --external", "verify --out ../public_html/me")


def add_options(parser: argparse.ArgumentParser) -> None:
    """Adds the options."""
    add_out(parser)
    add_external(parser, "the site")


def run(root: Path, chosen: argparse.Namespace) -> int:
    """Checks a finished site, which is not changed."""
    from homepage.content_folder import read_settings
    from homepage.owner_files import read_assets
    from homepage.verification.built_site import BuiltSite
    from homepage.verification.checks import findings
    from homepage.verification.written_at import places_of

    out = root / chosen.out
    if not has_site(out):
        return 1
    site = BuiltSite(out, read_settings(root), frozenset(read_assets(root).files))
    found = [*findings(site), *(_external(site, chosen.external) if chosen.external else ())]
    for each in found:
        places = places_of(each.address, root, site.settings) if each.address else []
        written = f"; it is written in {', '.join(places)}" if places else ""
        print(f"{chosen.out}/{each}{written}", file=sys.stderr)
    if found:
        print(f"{len(found)} mistake{'s' * (len(found) > 1)} in {chosen.out}", file=sys.stderr)
        return 1
    print(f"{chosen.out} is in order: {_summary(site)}")
    return 0


def _external(site: "BuiltSite", most: int) -> list["Finding"]:
    from homepage.verification.checks import external_links

    links = external_links(site)
    broken = broken_addresses([*links], most)
    return [links[address]._replace(message=f"{address}: {reason}") for address, reason in broken.items()]


def _summary(site: "BuiltSite") -> str:
    size = sum(file.stat().st_size for file in site.files.values())
    home = len(gzip.compress(site.files["index.html"].read_bytes(), mtime=0))
    files = f"{len(site.pages)} pages, {len(site.files)} files, {size / 1e6:.1f} MB"
    return f"{files}; the home page has {home / 1000:.1f} KB as hosts compress it"
