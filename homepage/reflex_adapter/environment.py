"""What the environment may say: where an export runs and how it reaches the network, never what it writes."""

import re
from collections.abc import Mapping

_TOOLS = re.compile(
    r"NODE_(ENV|OPTIONS)|BUN_OPTIONS|(REFLEX|VITE|__VITE|REACT|ROLLDOWN|BABEL|AUTOPREFIXER)_.*|BROWSERSLIST.*"
)
"""The variables that Reflex, Vite, React and what they use read."""

_HARMLESS = re.compile(
    r"REFLEX_(DIR|.*_WORKDIR|BUN_PATH|USE_SYSTEM_BUN|LOGLEVEL|LOG_.*|ENV_MODE|TELEMETRY_.*|(FRONTEND|BACKEND)_(PORT|HOST))"
)
"""Those of them that an export writes the same with, whatever they say."""


def export_environment(variables: Mapping[str, str]) -> dict[str, str]:
    """The environment for an export: without the variables that change what it writes."""
    return {name: value for name, value in variables.items() if not _TOOLS.fullmatch(name) or _HARMLESS.fullmatch(name)}
