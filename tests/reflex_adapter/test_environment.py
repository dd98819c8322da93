"""What of the environment reaches an export."""

import pytest

from homepage.reflex_adapter.environment import export_environment


@pytest.mark.parametrize(
    "name",
    [
        "NODE_ENV",
        "NODE_OPTIONS",
        "BUN_OPTIONS",
        "REFLEX_FRONTEND_PATH",
        "REFLEX_API_URL",
        "REFLEX_DIR_X",
        "REFLEX_LOGLEVELS",
        "VITE_MODE",
        "VITE_",  # Vite takes every name that begins so
        "__VITE_X",
        "REACT_APP_X",
        "ROLLDOWN_X",
        "BABEL_ENV",
        "AUTOPREFIXER_GRID",
        "BROWSERSLIST",
        "BROWSERSLIST_ENV",
    ],
)
def test_environment_variables_that_change_an_export_are_left_out(name: str) -> None:
    assert export_environment({name: "x", "HOME": "/home/ada"}) == {"HOME": "/home/ada"}


@pytest.mark.parametrize(
    "name",
    [
        "PATH",
        "HTTPS_PROXY",
        "NODE_EXTRA_CA_CERTS",
        "MY_NODE_ENV",
        "NODE_ENVIRONMENT",
        "REFLEX",
        "REFLEX_DIR",
        "REFLEX_WEB_WORKDIR",
        "REFLEX_BUN_PATH",
        "REFLEX_USE_SYSTEM_BUN",
        "REFLEX_LOGLEVEL",
        "REFLEX_LOG_FILE",
        "REFLEX_ENV_MODE",
        "REFLEX_TELEMETRY_ENABLED",
        "REFLEX_FRONTEND_PORT",
        "REFLEX_BACKEND_PORT",
        "REFLEX_BACKEND_HOST",
    ],
)
def test_environment_variables_for_system_and_network_are_kept(name: str) -> None:
    assert export_environment({name: "x"}) == {name: "x"}
