"""The package's part in a Reflex export: document and scripts in, files beside the pages out."""

import shutil
from collections.abc import Sequence
from pathlib import Path

from reflex.constants import ReactRouter
from reflex.plugins import Plugin
from reflex.plugins.base import PreCompileContext
from typing_extensions import Unpack

from homepage.browser_state import MODULES
from homepage.export.document import on_loopback, packaged, without_bundle, without_replaced
from homepage.export.files import files, monogram
from homepage.models.site import Site
from homepage.pages.not_found import ROUTE as NOT_FOUND

_ICON = Path("assets/favicon.svg")


class SitePlugin(Plugin):
    """Joins one site to Reflex's compiler."""

    def __init__(self, site: Site) -> None:
        self.site = site

    def get_static_assets(self, **_: object) -> Sequence[tuple[Path, str]]:
        """The scripts of the bundle, and an icon where the owner has none."""
        scripts = [(Path("utils") / name, packaged(name)) for name in MODULES]
        icon = [] if _ICON.exists() else [(Path("public/favicon.svg"), monogram(self.site.profile.initials))]
        return [*scripts, *icon]

    def pre_compile(self, **context: Unpack[PreCompileContext]) -> None:
        """Has the generated files changed where Reflex has no setting."""
        context["add_modify_task"]("app/_document.js", without_replaced)
        context["add_modify_task"]("vite.config.js", on_loopback)

    def post_build(self, static_dir: Path, **_: object) -> None:
        """Writes what stands beside the pages, and the page for errors where Reflex takes it from."""
        pages = static_dir / self.site.settings.base_path.strip("/")
        not_found = pages / NOT_FOUND / "index.html"
        fallback = without_bundle(not_found.read_text(encoding="utf-8"))
        (static_dir / ReactRouter.SPA_FALLBACK).write_text(fallback, encoding="utf-8")
        shutil.rmtree(not_found.parent)
        not_found.parent.with_suffix(".html").unlink()
        for path, text in files(self.site):
            target = pages / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8")
