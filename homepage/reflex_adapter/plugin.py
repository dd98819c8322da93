"""A site's part in Reflex's compiler: sources in before, and what is published out of what comes after."""

from abc import abstractmethod
from collections.abc import Iterable, Mapping, Sequence
from importlib.resources import files as resources
from pathlib import Path
from typing import Unpack

from reflex.plugins import Plugin
from reflex.plugins.base import PreCompileContext

from homepage.reflex_adapter.generated_sources import add_vite_plugin, strip_document
from homepage.reflex_adapter.mode import is_export, public_folder
from homepage.reflex_adapter.output import HydratedForm, clear_folder, extract_form


class CompilerPlugin(Plugin):
    """What every site has in common; a site says what is published."""

    def __init__(self, modules: Mapping[str, str], assets_folder: str, *, has_form: bool) -> None:
        """Takes part in the compilation of one site.

        Args:
            modules: JavaScript that components import as ``$/utils/…``, by the names of the files.
            assets_folder: Where the bundle is published, as seen from the published folder.
            has_form: Whether a form works in the browser. Without one, no script is published.
        """
        self.modules = modules
        self.assets_folder = assets_folder
        self.has_form = has_form

    @abstractmethod
    def development_files(self, public: Path) -> Iterable[tuple[str, str]]:
        """What the development server shows beside Reflex's pages: paths and texts.

        Args:
            public: Where they will lie; what is not text, the site puts there itself.
        """

    @abstractmethod
    def publish(self, form: HydratedForm | None, static: Path) -> None:
        """Writes the site.

        Args:
            form: What a page takes of Reflex's export, if anything.
            static: The folder that is published; it holds the form's script, or nothing.
        """

    def get_static_assets(self, **_: object) -> Sequence[tuple[Path, str]]:
        """The sources of the bundle; while writing, what is shown beside the pages."""
        scripts = [(Path("utils") / name, text) for name, text in self.modules.items()]
        scripts.append((Path("vite_plugin.js"), _packaged("vite_plugin.js")))
        if self.provides_entry_client():
            entry_client = _packaged("entry_client.js") if self.has_form else "export {};"
            scripts.append((Path("app/entry.client.js"), entry_client))
        beside = [] if is_export() else self.development_files(public_folder())
        return [*scripts, *((Path("public") / path, text) for path, text in beside)]

    def provides_entry_client(self) -> bool:
        """An export hydrates the form alone, or nothing; while writing, React Router draws the page as everywhere."""
        return is_export()

    def pre_compile(self, **context: Unpack[PreCompileContext]) -> None:
        """Has the generated files changed where Reflex has no setting."""
        context["add_modify_task"]("app/_document.js", strip_document)
        context["add_modify_task"]("vite.config.js", lambda text: add_vite_plugin(text, self.assets_folder))

    def post_build(self, static_dir: Path, **_: object) -> None:
        """Makes of Reflex's export what is published."""
        form = extract_form(static_dir, self.assets_folder) if self.has_form else None
        if form is None:
            clear_folder(static_dir)
        self.publish(form, static_dir)


def _packaged(name: str) -> str:
    return (resources("homepage.reflex_adapter") / name).read_text(encoding="utf-8")
