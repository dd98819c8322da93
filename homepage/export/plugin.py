"""The package's part in a Reflex export: stylesheet and scripts in, files beside the pages out."""

import re
import shutil
from collections.abc import Sequence
from importlib.resources import files as resources
from pathlib import Path
from typing import Any

import reflex as rx
from homepage.browser_state import MODULES
from homepage.export.files import files, monogram
from homepage.models.settings import Settings
from homepage.models.site import Site
from homepage.pages.not_found import ROUTE as NOT_FOUND
from reflex.constants import ReactRouter
from reflex.plugins import Plugin

_CUSTOM_STYLES = Path("assets/custom.css")
_ICON = Path("assets/favicon.svg")
_SCRIPT = re.compile(r"<script\b.*?</script>|<link [^>]*rel=\"modulepreload\"[^>]*>", re.DOTALL)


def _static(name: str) -> str:
    return (resources("homepage") / "static" / name).read_text(encoding="utf-8")


def head(settings: Settings) -> list[rx.Component]:
    """What stands in the head of every page: the colour scheme before the first paint, and the icon."""
    return [
        rx.el.script(_static("color_scheme.js")),
        rx.el.link(rel="icon", type="image/svg+xml", href=settings.href("/favicon.svg")),
    ]


class SitePlugin(Plugin):
    """Joins one site to Reflex's compiler."""

    def __init__(self, site: Site) -> None:
        self.site = site

    def get_stylesheet_paths(self, **_: Any) -> Sequence[str]:
        return ["./site.css"]

    def get_static_assets(self, **_: Any) -> Sequence[tuple[Path, str]]:
        """The stylesheet, with the owner's own behind it, the scripts of the bundle, and an icon where there is none."""
        custom = _CUSTOM_STYLES.read_text(encoding="utf-8") if _CUSTOM_STYLES.exists() else ""
        icon = [] if _ICON.exists() else [(Path("public/favicon.svg"), monogram(self.site.profile.initials))]
        scripts = [(Path("utils") / name, _static(name)) for name in MODULES]
        return [(Path("styles/site.css"), _static("site.css") + custom), *scripts, *icon]

    def pre_compile(self, **context: Any) -> None:
        from reflex.utils.frontend_skeleton import initialize_vite_config

        initialize_vite_config()

    def post_build(self, static_dir: Path, **_: Any) -> None:
        pages = static_dir / self.site.settings.base_path.strip("/")
        not_found = pages / NOT_FOUND
        text = (not_found / "index.html").read_text(encoding="utf-8")
        (static_dir / ReactRouter.SPA_FALLBACK).write_text(text, encoding="utf-8")
        shutil.rmtree(not_found)
        for path, text in files(self.site):
            target = pages / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8")
