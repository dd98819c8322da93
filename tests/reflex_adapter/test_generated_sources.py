"""Generated sources are changed as far as they are known; any other stops the build."""

import pytest

from homepage.reflex_adapter.errors import UnknownOutputError
from homepage.reflex_adapter.generated_sources import add_vite_plugin

VITE = "export default defineConfig({\n  plugins: [\n    reactRouter(),\n  ],\n});\n"


def test_vite_uses_the_plugin_first() -> None:
    changed = add_vite_plugin(VITE, "immutable")
    assert changed.startswith('import homepage from "./vite_plugin.js";\n')
    assert '  plugins: [\n    homepage("immutable"),\n    reactRouter(),' in changed


@pytest.mark.parametrize("config", [VITE.replace("plugins: [", "plugins: makePlugins(["), VITE * 2, ""])
def test_a_configuration_of_another_form_stops_the_build(config: str) -> None:
    with pytest.raises(UnknownOutputError, match="plugins"):
        add_vite_plugin(config, "immutable")
