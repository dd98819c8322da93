"""What changes in the sources that Reflex generates, because no setting of Reflex does it."""

import re

from homepage.reflex_adapter.errors import UnknownOutputError

# What the document does without, while writing: Reflex's stylesheet (a reset) and its colour scheme (ours has three
# positions). What is published is no document of Reflex's.
_REPLACED = (
    r'import reflexGlobalStyles from "[^"]*"\n',
    r'jsx\("link",\{href:reflexGlobalStyles,rel:"stylesheet",type:"text/css"\},\),',
    r'jsx\("script",\{\},"\\n// Only run in browser environment(?:[^"\\]|\\.)*"\),',
)
_PRELOAD = r'jsx\("link",\{as:"style",href:reflexGlobalStyles,rel:"preload"\},\),'  # in an export alone
_PLUGINS = r"(?m)^  plugins: \[$"


def strip_document(document: str) -> str:
    """Takes out of Reflex's ``_document.js`` what this package has instead.

    Raises:
        UnknownOutputError: If the document is not what this version of Reflex wrote.
    """
    for pattern in _REPLACED:
        document, found = re.subn(pattern, "", document)
        if found != 1:
            raise UnknownOutputError(pattern, found)
    return re.sub(_PRELOAD, "", document)


def add_vite_plugin(vite_config: str, assets_folder: str) -> str:
    """Has Vite use ``vite_plugin.js``.

    Args:
        vite_config: Reflex's ``vite.config.js``.
        assets_folder: Where a build puts the bundle, as seen from the published folder.

    Raises:
        UnknownOutputError: If the configuration is not what this version of Reflex wrote.
    """
    changed, found = re.subn(_PLUGINS, f'  plugins: [\n    homepage("{assets_folder}"),', vite_config)
    if found != 1:
        raise UnknownOutputError(_PLUGINS, found)
    return f'import homepage from "./vite_plugin.js";\n{changed}'
