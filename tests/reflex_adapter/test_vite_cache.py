"""Vite runs only if its inputs changed."""

import shutil
import subprocess
import sysconfig
from importlib.resources import files
from pathlib import Path

import pytest

COMMAND = "mkdir -p build/client && cp app.js build/client/out.js && echo built"


@pytest.fixture
def web(tmp_path: Path) -> Path:
    """A folder such as Reflex's ``.web``, with one source."""
    script = (files("homepage.reflex_adapter") / "vite_cache.js").read_text(encoding="utf-8")
    (tmp_path / "vite_cache.js").write_text(script, encoding="utf-8")
    (tmp_path / "app.js").write_text("first", encoding="utf-8")
    return tmp_path


def run(web: Path, command: str = COMMAND) -> tuple[int, str]:
    """Exports, as Reflex does; returns the exit code, and what the command said."""
    shutil.rmtree(web / "build", ignore_errors=True)
    bun = Path(sysconfig.get_path("scripts")) / "bun"
    done = subprocess.run([bun, "vite_cache.js", command], cwd=web, capture_output=True, encoding="utf-8", check=False)
    return done.returncode, done.stdout.strip()


def output(web: Path) -> str:
    return (web / "build/client/out.js").read_text(encoding="utf-8")


def test_the_same_inputs_are_built_once(web: Path) -> None:
    assert run(web) == (0, "built")
    assert run(web) == (0, "")
    assert output(web) == "first"


@pytest.mark.parametrize("path", ["app.js", "new.js", "utils/deep/new.js", "bun.lock"])
def test_a_changed_input_is_built(web: Path, path: str) -> None:
    run(web)
    (web / path).parent.mkdir(parents=True, exist_ok=True)
    (web / path).write_text("second", encoding="utf-8")
    assert run(web) == (0, "built")
    assert output(web) == (web / "app.js").read_text(encoding="utf-8")


def test_an_input_that_was_removed_is_a_change(web: Path) -> None:
    (web / "new.js").write_text("", encoding="utf-8")
    run(web)
    (web / "new.js").unlink()
    assert run(web) == (0, "built")


def test_files_that_vite_does_not_read_are_no_inputs(web: Path) -> None:
    run(web)
    written_by_a_build = "public/cv.pdf", "background/index.html", "rendered-works.json", "rendered-works.new"
    for path in (*written_by_a_build, "reflex.json", "node_modules/a/b.js"):
        (web / path).parent.mkdir(parents=True, exist_ok=True)
        (web / path).write_text("second", encoding="utf-8")
    assert run(web) == (0, "")


def test_a_build_that_fails_is_not_kept(web: Path) -> None:
    assert run(web, f"{COMMAND} && exit 3") == (3, "built")
    assert run(web) == (0, "built")


def test_only_the_last_output_is_kept(web: Path) -> None:
    run(web)
    (web / "app.js").write_text("second", encoding="utf-8")
    run(web)
    assert len(list((web / "vite_cache").iterdir())) == 1
    assert not (web / "vite_cache.new").exists()
