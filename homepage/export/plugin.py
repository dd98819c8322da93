"""Publishes a site: its pages, the files beside them, and the owner's files, unchanged."""

import shutil
from collections.abc import Iterable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from itertools import chain
from pathlib import Path

from homepage.browser_state import MODULES
from homepage.errors import CvError
from homepage.export.content_security import has_media, policy
from homepage.export.document import inline, read_static
from homepage.export.files import BinaryFile, File, binary_files, defaults, files
from homepage.export.host_settings import host_settings
from homepage.export.pages import not_found_page, page_with_filter, pages_without_filter
from homepage.export.pictures import write_pictures, write_social_cards
from homepage.export.policy_paths import policy_paths
from homepage.export.rendered_works import RenderedWorks
from homepage.export.works import work_files
from homepage.export.written_files import write_files
from homepage.looks.tokens import accent_pair
from homepage.models import addresses
from homepage.models.site import Site
from homepage.owner_files import ASSETS, read_assets
from homepage.page_model.listing import Listing
from homepage.page_model.social_cards import social_cards
from homepage.reflex_adapter.mode import web_folder
from homepage.reflex_adapter.output import NOT_FOUND, HydratedForm
from homepage.reflex_adapter.plugin import CompilerPlugin


class SitePlugin(CompilerPlugin):
    """Connects one site to Reflex's compiler."""

    def __init__(self, site: Site, published: Path | None = None) -> None:
        """Creates the plugin of a site.

        Args:
            site: The site.
            published: The folder of the site as it was published before.
        """
        modules = {name: read_static(name) for name in MODULES}
        forms = len(site.versions) if Listing.of(site).has_filter else 0
        super().__init__(modules, addresses.IMMUTABLE.strip("/"), forms)
        self.site, self.published = site, published
        self.beside: Future[Path]  # set by write_ahead

    def write_ahead(self) -> None:
        """Begins to write what needs nothing of Reflex, while Reflex compiles and waits for Vite."""
        self.beside = ThreadPoolExecutor(1).submit(self.write_beside)

    def publish(self, forms: Sequence[HydratedForm], static: Path) -> None:
        """Puts the site beside the forms' script."""
        try:
            _move(self.beside.result(), static)
        except CvError as error:
            raise SystemExit(str(error)) from None
        with_filter = zip(self.site.versions, forms, strict=True) if forms else ()
        self._write(static, [page_with_filter(site, form) for site, form in with_filter])

    def write_beside(self) -> Path:
        """Writes all but the page with the filter into another folder, for Vite empties the one that is published."""
        folder = web_folder() / "beside"
        shutil.rmtree(folder, ignore_errors=True)
        owned = read_assets(Path()).files
        for path, file in owned.items():
            _copy(file, folder / path)
        write_pictures(self.site.pictures, Path(ASSETS), folder)
        accent = accent_pair(self.site.settings.accent)[0]
        cards = chain.from_iterable(social_cards(each, accent) for each in self.site.versions)
        write_social_cards(cards, folder)
        texts = chain.from_iterable(each.texts for each in self.site.versions)
        allowed = policy(inline(*self.site.versions), media=any(map(has_media, texts)))
        on_hosts = host_settings(
            self.site.settings,
            allowed,
            policy_paths(self.site, owned),
            self.site.redirects,
            has_webfinger=self.site.profile.webfinger,
        )
        not_found: File = NOT_FOUND, partial(not_found_page, self.site)
        missing = (each for each in defaults(self.site) if each[0] not in owned)
        pages = chain.from_iterable(map(pages_without_filter, self.site.versions))
        works = RenderedWorks(web_folder() / "rendered-works.json", self.published)
        of_works = works.changed(work_files(self.site), folder)
        others = (files(self.site), missing, on_hosts, binary_files(self.site))
        self._write(folder, chain([not_found], pages, of_works, *others))
        works.save(folder)
        return folder

    def _write(self, folder: Path, rendered: Iterable[File | BinaryFile]) -> None:
        write_files(rendered, folder, self.published)


def _move(source: Path, target: Path) -> None:
    """Moves all that is in a folder to another."""
    for path in source.iterdir():
        there = target / path.name
        if there.is_dir():
            _move(path, there)
        else:
            path.rename(there)


def _copy(file: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(file, target)
