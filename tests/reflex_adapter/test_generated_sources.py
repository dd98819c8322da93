"""Generated sources are changed as far as they are known; any other stops the build."""

import pytest

from homepage.reflex_adapter.errors import UnknownOutputError
from homepage.reflex_adapter.generated_sources import add_vite_plugin, strip_document

IMPORT = 'import reflexGlobalStyles from "$/styles/__reflex_global_styles.css?url"\n'
PRELOAD = 'jsx("link",{as:"style",href:reflexGlobalStyles,rel:"preload"},),'
STYLES = 'jsx("link",{href:reflexGlobalStyles,rel:"stylesheet",type:"text/css"},),'
COLOR_MODE = 'jsx("script",{},"\\n// Only run in browser environment\\nif (\\"a\\") {}"),'
VITE = "export default defineConfig({\n  plugins: [\n    reactRouter(),\n  ],\n});\n"


def document(*parts: str) -> str:
    return f"{parts[0]}export const Layout = () => jsx('head',{{}},{''.join(parts[1:])}jsx(Meta));\n"


@pytest.mark.parametrize("preload", ["", PRELOAD], ids=["development", "export"])
def test_the_document_has_neither_reflex_styles_nor_colour_mode(preload: str) -> None:
    changed = strip_document(document(IMPORT, preload, STYLES, COLOR_MODE))
    assert changed == document("", "")


@pytest.mark.parametrize("lost", range(3))
def test_a_document_without_what_is_replaced_stops_the_build(lost: int) -> None:
    parts = [IMPORT, STYLES, COLOR_MODE]
    parts[lost] = ""
    with pytest.raises(UnknownOutputError, match="found 0 times"):
        strip_document(document(*parts))


@pytest.mark.parametrize("doubled", range(3))
def test_a_document_with_twice_what_is_replaced_stops_the_build(doubled: int) -> None:
    parts = [IMPORT, STYLES, COLOR_MODE]
    parts[doubled] *= 2
    with pytest.raises(UnknownOutputError, match="found 2 times"):
        strip_document(document(*parts))


def test_vite_uses_the_plugin_first() -> None:
    changed = add_vite_plugin(VITE, "immutable")
    assert changed.startswith('import homepage from "./vite_plugin.js";\n')
    assert '  plugins: [\n    homepage("immutable"),\n    reactRouter(),' in changed


@pytest.mark.parametrize("config", [VITE.replace("plugins: [", "plugins: makePlugins(["), VITE * 2, ""])
def test_a_configuration_of_another_form_stops_the_build(config: str) -> None:
    with pytest.raises(UnknownOutputError, match="plugins"):
        add_vite_plugin(config, "immutable")
