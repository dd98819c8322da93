"""Filters environment variables, so that none changes the output of an export."""

import re
from collections.abc import Mapping

_TOOLS = re.compile(
    r"NODE_(ENV|OPTIONS)|BUN_OPTIONS|(REFLEX|VITE|__VITE|REACT|ROLLDOWN|BABEL|AUTOPREFIXER)_.*|BROWSERSLIST.*"
)
"""The variables that Reflex, Vite, React and their dependencies read."""

_HARMLESS = re.compile(
    r"REFLEX_(DIR|.+_WORKDIR|BUN_PATH|USE_SYSTEM_BUN|LOGLEVEL|LOG_.+|ENV_MODE|TELEMETRY_.+|(FRONTEND|BACKEND)_(PORT|HOST))"
)
"""Those of them that do not change the output of an export."""


def export_environment(variables: Mapping[str, str]) -> dict[str, str]:
    """The environment for an export: without the variables that change its output."""
    return {name: value for name, value in variables.items() if not _TOOLS.fullmatch(name) or _HARMLESS.fullmatch(name)}
