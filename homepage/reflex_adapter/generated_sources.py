"""A change to a source that Reflex generates, for which Reflex has no setting."""

import re

from homepage.reflex_adapter.errors import UnknownOutputError

_PLUGINS = r"(?m)^  plugins: \[$"


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
