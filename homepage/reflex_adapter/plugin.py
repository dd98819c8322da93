"""The plugin of Reflex's compiler: adds sources before a build, and publishes the site after it."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping, Sequence
from importlib.resources import files as resources
from pathlib import Path
from typing import Unpack

from reflex.plugins import Plugin
from reflex.plugins.base import PreCompileContext

from homepage.reflex_adapter.generated_sources import add_vite_plugin, strip_document
from homepage.reflex_adapter.mode import is_export, public_folder
from homepage.reflex_adapter.output import HydratedForm, clear_folder, extract_form


class CompilerPlugin(Plugin, ABC):
    """The plugin's part that does not depend on the content; a subclass publishes the site."""

    def __init__(self, modules: Mapping[str, str], assets_folder: str, *, has_form: bool) -> None:
        """Creates the plugin for one site.

        Args:
            modules: JavaScript that components import as ``$/utils/…``, by file name.
            assets_folder: The folder of the bundle, relative to the published folder.
            has_form: Whether there is a form to hydrate. Without one, no bundle is published.
        """
        self.modules = modules
        self.assets_folder = assets_folder
        self.has_form = has_form

    @abstractmethod
    def development_files(self, public: Path) -> Iterable[tuple[str, str]]:
        """The files that the development server needs beside Reflex's pages: paths and texts.

        Args:
            public: Their folder. Binary files are written there by the implementation itself.
        """

    @abstractmethod
    def publish(self, form: HydratedForm | None, static: Path) -> None:
        """Writes the site.

        Args:
            form: The form from Reflex's export, if there is one.
            static: The folder that is published; it contains only the form's script, if any.
        """

    def get_static_assets(self, **_: object) -> Sequence[tuple[Path, str]]:
        """The sources of the bundle; in development also the files beside the pages."""
        scripts = [(Path("utils") / name, text) for name, text in self.modules.items()]
        scripts.append((Path("vite_plugin.js"), _packaged("vite_plugin.js")))
        if self.provides_entry_client():
            entry_client = _packaged("entry_client.js") if self.has_form else "export {};"
            scripts.append((Path("app/entry.client.js"), entry_client))
        beside = [] if is_export() else self.development_files(public_folder())
        return [*scripts, *((Path("public") / path, text) for path, text in beside)]

    def provides_entry_client(self) -> bool:
        """Whether to replace Reflex's entry script: an export hydrates only the form, development the whole page."""
        return is_export()

    def pre_compile(self, **context: Unpack[PreCompileContext]) -> None:
        """Registers changes to generated files for which Reflex has no setting."""
        context["add_modify_task"]("app/_document.js", strip_document)
        context["add_modify_task"]("vite.config.js", lambda text: add_vite_plugin(text, self.assets_folder))

    def post_build(self, static_dir: Path, **_: object) -> None:
        """Replaces Reflex's export by the published site."""
        form = extract_form(static_dir, self.assets_folder) if self.has_form else None
        if form is None:
            clear_folder(static_dir)
        self.publish(form, static_dir)


def _packaged(name: str) -> str:
    return (resources("homepage.reflex_adapter") / name).read_text(encoding="utf-8")
