"""Publishes a site: renders the page with the filter and the citations, and joins them with what else was written."""

from collections.abc import Sequence
from concurrent.futures import Future
from functools import partial
from itertools import chain, starmap
from pathlib import Path

from homepage.browser_state import MODULES
from homepage.errors import CvError
from homepage.export.document import read_static
from homepage.export.files import citation_files
from homepage.export.pages import page_with_filter
from homepage.export.written_files import write_files
from homepage.models import addresses
from homepage.models.site import Site
from homepage.page_model.listing import Listing
from homepage.reflex_adapter.output import HydratedForm
from homepage.reflex_adapter.plugin import CompilerPlugin


class SitePlugin(CompilerPlugin):
    """Connects one site to Reflex's compiler."""

    def __init__(self, site: Site, background: Future[Path]) -> None:
        """Creates the plugin of a site.

        Args:
            site: The site.
            background: The rest of the site, from ``write_in_background``; only an export reads it.
        """
        modules = {name: read_static(name) for name in MODULES}
        forms = len(site.versions) if Listing.of(site).has_filter else 0
        super().__init__(modules, addresses.IMMUTABLE.strip("/"), forms)
        self.site, self.background = site, background

    def publish(self, forms: Sequence[HydratedForm], static: Path) -> None:
        """Puts the site beside the forms' script."""
        with_filter = zip(self.site.versions, forms, strict=True) if forms else ()
        # They are rendered now, while the other process writes the rest.
        rendering = chain(starmap(page_with_filter, with_filter), citation_files(self.site))
        rendered = [(path, partial(str, render())) for path, render in rendering]
        try:
            ahead = self.background.result()
        except CvError as error:
            raise SystemExit(str(error)) from None
        _move(ahead, static)
        write_files(rendered, static)


def _move(source: Path, target: Path) -> None:
    """Moves all that is in a folder to another."""
    for path in source.iterdir():
        there = target / path.name
        if there.is_dir():
            _move(path, there)
        else:
            path.rename(there)
