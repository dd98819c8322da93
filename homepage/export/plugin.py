"""The package's part in a Reflex export: document and scripts in, files beside the pages out."""

import shutil
from collections.abc import Container, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import chain
from pathlib import Path
from typing import Unpack

from reflex.constants import ReactRouter
from reflex.plugins import Plugin
from reflex.plugins.base import PreCompileContext
from reflex.utils.exec import is_prod_mode
from reflex.utils.prerequisites import get_web_dir

from homepage.browser_state import MODULES
from homepage.components.publication_list import publication_list
from homepage.export.content_security import Inline, policy
from homepage.export.document import inline, packaged, with_plugin, without_replaced
from homepage.export.exported_page import entry, exported, unreached
from homepage.export.files import File, defaults, files, record_files
from homepage.export.host_settings import host_settings
from homepage.export.pictures import write_pictures
from homepage.export.static_page import record_pages
from homepage.models import addresses
from homepage.models.site import Site
from homepage.owner_files import ASSETS, read_assets
from homepage.page_model.listing import Listing
from homepage.pages.not_found import ROUTE as NOT_FOUND


class SitePlugin(Plugin):
    """Joins one site to Reflex's compiler."""

    def __init__(self, site: Site) -> None:
        self.site = site

    def get_static_assets(self, **_: object) -> Sequence[tuple[Path, str]]:
        """The scripts of the bundle."""
        scripts = [(Path("utils") / name, packaged(name)) for name in MODULES]
        plugin = [(Path("vite_plugin.js"), packaged("vite_plugin.js"))]
        entry_client = [(Path("app/entry.client.js"), packaged("entry_client.js"))] if self.wakes else []
        return [*scripts, *plugin, *entry_client, *self.shown_while_writing()]

    def shown_while_writing(self) -> Sequence[tuple[Path, str]]:
        """What an export writes beside Reflex's pages, for the development server to serve."""
        if is_prod_mode():
            return []
        beside = [*record_files(self.site), *record_pages(self.site), *self.missing_defaults(read_assets(Path()).files)]
        return [(Path("public") / path, text) for path, text in beside]

    def missing_defaults(self, owned: Container[str]) -> Iterator[File]:
        """The files that stand in for those that the owner does not have."""
        return (each for each in defaults(self.site) if each[0] not in owned)

    def provides_entry_client(self) -> bool:
        """An export wakes the filter alone; while writing, React Router draws the page as everywhere."""
        return self.wakes

    @property
    def wakes(self) -> bool:
        """Whether a bundle is for anything: in an export, where there is a filter."""
        return is_prod_mode() and Listing.of(self.site).has_filter

    def pre_compile(self, **context: Unpack[PreCompileContext]) -> None:
        """Has the generated files changed where Reflex has no setting; while writing, makes the pictures to show."""
        context["add_modify_task"]("app/_document.js", without_replaced)
        context["add_modify_task"]("vite.config.js", with_plugin)
        if not is_prod_mode():
            write_pictures(self.site.pictures, Path(ASSETS), get_web_dir() / "public")

    def post_build(self, static_dir: Path, **_: object) -> None:
        """Makes of each page what is published, and puts the owner's files and all others beside the pages."""
        written = inline(self.site)
        self.finish_pages(static_dir, written)
        owned = read_assets(Path()).files
        for path, file in owned.items():
            _copy(file, static_dir / path)
        write_pictures(self.site.pictures, Path(ASSETS), static_dir)
        with ThreadPoolExecutor() as disk:  # it writes while the next page is drawn
            on_hosts = host_settings(self.site.settings, policy(written))
            beside = chain(record_pages(self.site), files(self.site), self.missing_defaults(owned), on_hosts)
            writing = [disk.submit(_write, static_dir / path, text) for path, text in beside]
        for each in writing:
            each.result()  # or what went wrong

    def finish_pages(self, static_dir: Path, written: Inline) -> None:
        """Makes of Reflex's pages what is published, and deletes of its bundle what nobody asks for."""
        chunks = static_dir / addresses.IMMUTABLE.strip("/")
        for chunk in unreached(chunks, entry(chunks) if self.wakes else None):
            chunk.unlink()
        bundle = [self.site.settings.href(addresses.IMMUTABLE + chunk.name) for chunk in sorted(chunks.iterdir())]
        if not bundle:
            chunks.rmdir()
        site, home, not_found = self.site, static_dir / "index.html", static_dir / NOT_FOUND
        is_listed = Listing.of(site).address is not None
        rows = publication_list(site.shown_publications, site.settings) if is_listed else None
        _write(home, exported(_read(home), written, rows, bundle))
        not_found_page = exported(_read(not_found / "index.html"), written)
        _write(static_dir / ReactRouter.SPA_FALLBACK, not_found_page)  # which Reflex copies to 404.html
        shutil.rmtree(not_found)
        not_found.with_suffix(".html").unlink()


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _copy(file: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(file, target)
