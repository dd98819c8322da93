"""The plugin of Reflex's compiler: adds sources before a build, and publishes the site after it."""

import time
from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from importlib.resources import files as resources
from pathlib import Path
from typing import Unpack

from reflex.plugins import Plugin
from reflex.plugins.base import PreCompileContext

from homepage.reflex_adapter.generated_sources import add_vite_plugin
from homepage.reflex_adapter.mode import is_export
from homepage.reflex_adapter.output import HydratedForm, clear_folder, extract_forms

_ENTRY_CLIENTS = {1: "entry_client.js", 2: "entry_client_in_languages.js"}
"""The entry scripts for one form and for several: a site in one language needs no script that selects the form."""


class CompilerPlugin(Plugin, ABC):
    """The plugin's part that does not depend on the content; a subclass publishes the site."""

    def __init__(self, modules: Mapping[str, str], assets_folder: str, form_count: int) -> None:
        """Creates the plugin for one site.

        Args:
            modules: JavaScript that components import as ``$/utils/…``, by file name.
            assets_folder: The folder of the bundle, relative to the published folder.
            form_count: The number of forms to hydrate, one for each language. Without one, no bundle is published.
        """
        self.modules = modules
        self.assets_folder = assets_folder
        self.form_count = form_count

    @abstractmethod
    def publish(self, forms: Sequence[HydratedForm], static: Path) -> None:
        """Writes the site.

        Args:
            forms: The forms from Reflex's export, one for each language; none without a filter.
            static: The folder that is published; it contains only the forms' script, if any.
        """

    def get_static_assets(self, **_: object) -> Sequence[tuple[Path, str]]:
        """The sources of the bundle. Reflex writes them after all others, in this order."""
        entry_client = _packaged(_ENTRY_CLIENTS[min(self.form_count, 2)]) if self.form_count else "export {};"
        # In development, the last one tells Vite to reload the pages.
        compiled = [] if is_export() else [(Path("compiled.txt"), str(time.time_ns()))]
        return [
            *((Path("utils") / name, text) for name, text in self.modules.items()),
            (Path("vite_plugin.js"), _packaged("vite_plugin.js")),
            (Path("app/entry.client.js"), entry_client),
            *compiled,
        ]

    def pre_compile(self, **context: Unpack[PreCompileContext]) -> None:
        """Registers changes to generated files for which Reflex has no setting."""
        context["add_modify_task"]("vite.config.js", lambda text: add_vite_plugin(text, self.assets_folder))

    def post_build(self, static_dir: Path, **_: object) -> None:
        """Replaces Reflex's export by the published site."""
        forms = extract_forms(static_dir, self.assets_folder, self.form_count) if self.form_count else []
        if not forms:
            clear_folder(static_dir)
        self.publish(forms, static_dir)


def _packaged(name: str) -> str:
    return (resources("homepage.reflex_adapter") / name).read_text(encoding="utf-8")
