"""Reflex in a folder that has no ``rxconfig.py``."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from homepage.reflex_adapter import launcher
from homepage.reflex_adapter.errors import UnknownOutputError

REPOSITORY = Path(__file__).resolve().parents[2]


def test_reflex_has_the_configuration_of_the_package_in_any_folder(tmp_path: Path) -> None:
    (tmp_path / "rxconfig.py").write_text("raise RuntimeError\n", encoding="utf-8")
    program = (
        "import json; from homepage.reflex_adapter import launcher; launcher.adapt_reflex(); "
        "from reflex_base.config import _get_config, get_config; config = get_config(); "
        "is_kept = _get_config() is config; "  # with the settings that were set meanwhile
        "written = config.app_module_import, config.telemetry_enabled, list(config.cors_allowed_origins); "
        "print(json.dumps([*written, is_kept]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=tmp_path,
        env={"PYTHONPATH": str(REPOSITORY)},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert json.loads(done.stdout) == ["homepage.homepage", False, [], True]
    assert done.stderr == ""


def test_an_unknown_version_of_reflex_is_not_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr("reflex_base.config._get_config")
    with pytest.raises(UnknownOutputError, match=r"reflex_base\.config\._get_config"):
        launcher.adapt_reflex()
