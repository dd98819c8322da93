"""Changes to the sources that Reflex generates, for which Reflex has no setting."""

import re

from homepage.reflex_adapter.errors import UnknownOutputError

# Parts of the development document that are removed: Reflex's stylesheet (a reset) and its colour scheme (this package
# has its own switch). Published pages do not use Reflex's document.
_REPLACED = (
    r'import reflexGlobalStyles from "[^"]*"\n',
    r'jsx\("link",\{href:reflexGlobalStyles,rel:"stylesheet",type:"text/css"\},\),',
    r'jsx\("script",\{\},"\\n// Only run in browser environment(?:[^"\\]|\\.)*"\),',
)
_PRELOAD = r'jsx\("link",\{as:"style",href:reflexGlobalStyles,rel:"preload"\},\),'  # only in an export
_PLUGINS = r"(?m)^  plugins: \[$"


def strip_document(document: str) -> str:
    """Removes Reflex's stylesheet and colour scheme from its ``_document.js``.

    Raises:
        UnknownOutputError: If the document has an unknown structure.
    """
    for pattern in _REPLACED:
        document, found = re.subn(pattern, "", document)
        if found != 1:
            raise UnknownOutputError(pattern, found)
    return re.sub(_PRELOAD, "", document)


def add_vite_plugin(vite_config: str, assets_folder: str) -> str:
    """Adds ``vite_plugin.js`` to Vite's configuration.

    Args:
        vite_config: Reflex's ``vite.config.js``.
        assets_folder: The folder of the bundle, relative to the published folder.

    Raises:
        UnknownOutputError: If the configuration has an unknown structure.
    """
    changed, found = re.subn(_PLUGINS, f'  plugins: [\n    homepage("{assets_folder}"),', vite_config)
    if found != 1:
        raise UnknownOutputError(_PLUGINS, found)
    return f'import homepage from "./vite_plugin.js";\n{changed}'
