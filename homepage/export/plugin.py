"""The package's part in a Reflex export: document and scripts in, files beside the pages out."""

import shutil
from collections.abc import Sequence
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
from homepage.components.publication_filter import can_filter
from homepage.components.publication_list import publication_list
from homepage.export.content_security import policy
from homepage.export.document import inline, packaged, with_plugin, without_replaced
from homepage.export.exported_page import entry, exported, unreached
from homepage.export.files import files, monogram, record_files
from homepage.export.host_settings import host_settings
from homepage.export.pictures import write_pictures
from homepage.export.static_page import record_pages
from homepage.models.site import Site
from homepage.pages.not_found import ROUTE as NOT_FOUND

_ASSETS = Path("assets")
_ICON = _ASSETS / "favicon.svg"


class SitePlugin(Plugin):
    """Joins one site to Reflex's compiler."""

    def __init__(self, site: Site) -> None:
        self.site = site

    def get_static_assets(self, **_: object) -> Sequence[tuple[Path, str]]:
        """The scripts of the bundle, and an icon where the owner has none."""
        scripts = [(Path("utils") / name, packaged(name)) for name in MODULES]
        plugin = [(Path("vite_plugin.js"), packaged("vite_plugin.js"))]
        entry_client = [(Path("app/entry.client.js"), packaged("entry_client.js"))] if self.wakes else []
        icon = [] if _ICON.exists() else [(Path("public/favicon.svg"), monogram(self.site.profile.initials))]
        return [*scripts, *plugin, *entry_client, *icon, *self.shown_while_writing()]

    def shown_while_writing(self) -> Sequence[tuple[Path, str]]:
        """What an export writes beside Reflex's pages, for the development server to serve."""
        beside = [] if is_prod_mode() else [*record_files(self.site), *record_pages(self.site)]
        return [(Path("public") / path, text) for path, text in beside]

    def provides_entry_client(self) -> bool:
        """An export wakes the filter alone; while writing, React Router draws the page as everywhere."""
        return self.wakes

    @property
    def wakes(self) -> bool:
        """Whether a bundle is for anything: in an export, where there is enough to filter."""
        return is_prod_mode() and can_filter(self.site.shown_publications)

    def pre_compile(self, **context: Unpack[PreCompileContext]) -> None:
        """Has the generated files changed where Reflex has no setting; while writing, makes the pictures to show."""
        context["add_modify_task"]("app/_document.js", without_replaced)
        context["add_modify_task"]("vite.config.js", with_plugin)
        if not is_prod_mode():
            write_pictures(self.site.pictures, _ASSETS, get_web_dir() / "public")

    def post_build(self, static_dir: Path, **_: object) -> None:
        """Makes of each page what is published, and writes what stands beside the pages."""
        settings = self.site.settings
        pages = static_dir / settings.base_path.strip("/")
        chunks = static_dir / "assets"
        first = entry(chunks) if self.wakes else None
        for chunk in unreached(chunks, first):
            chunk.unlink()
        bundle = [settings.href(f"/assets/{chunk.name}") for chunk in sorted(chunks.iterdir())]
        rows = publication_list(self.site.shown_publications, settings)
        written = inline(self.site)
        documents = {
            path: exported(path.read_text(encoding="utf-8"), bundle, rows, written)
            for path in pages.rglob("index.html")
        }
        for document, page in documents.items():
            document.write_text(page, encoding="utf-8")
        not_found = pages / NOT_FOUND
        shutil.copy(not_found / "index.html", static_dir / ReactRouter.SPA_FALLBACK)
        shutil.rmtree(not_found)
        not_found.with_suffix(".html").unlink()
        if pages != static_dir:
            pages.with_suffix(".html").unlink()  # Reflex's copy of the home page, which nobody looks for there
        write_pictures(self.site.pictures, _ASSETS, pages)
        with ThreadPoolExecutor() as disk:  # it writes while the next page is drawn
            on_hosts = host_settings(settings, policy(written))
            beside = chain(record_pages(self.site), files(self.site), on_hosts)
            writing = [disk.submit(_write, pages / path, text) for path, text in beside]
        for each in writing:
            each.result()  # or what went wrong


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
