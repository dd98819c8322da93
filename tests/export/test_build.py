"""The command ``build``, without Reflex."""

from collections.abc import Collection
from pathlib import Path

import pytest

from homepage.export import build as module
from homepage.export.build import build
from homepage.reflex_adapter.output import EXPORTED, NOT_FOUND
from tests.export.folders import KEPT, NEW, OWN, export, read, write


class FakeReflex:
    """Notes its arguments, and exports a site if it is to end well."""

    def __init__(self, code: int) -> None:
        self.code = code
        self.arguments: tuple[str, ...] = ()

    def __call__(self, root: Path, *arguments: str, module: str, inherited: Collection[int]) -> int:
        """As ``run_reflex``."""
        assert (module, len(inherited)) == ("homepage.exported_site", 1)
        self.arguments = arguments
        export(root / EXPORTED, NEW | {NOT_FOUND: "not found", "404.html": "not found"})
        return self.code


@pytest.mark.posix
@pytest.mark.parametrize("is_strict", [True, False])
def test_what_reflex_exports_is_published(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, is_strict: bool) -> None:
    monkeypatch.setattr(module, "run_reflex", reflex := FakeReflex(0))
    out = write(tmp_path / "dist", OWN | {".homepage-build.json": "[]"})
    assert build(tmp_path, out, **({"is_strict": True} if is_strict else {})) == (0, KEPT)
    assert read(out) == NEW | OWN | {"404.html": "not found"}
    strict = ["--strict"] if is_strict else []
    assert reflex.arguments == ("--published", str(out), *strict, "export", "--frontend-only", "--no-zip")


@pytest.mark.posix
def test_if_reflex_fails_nothing_is_published(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "run_reflex", FakeReflex(3))
    assert build(tmp_path, tmp_path / "dist") == (3, [])
    assert not (tmp_path / "dist").exists()
