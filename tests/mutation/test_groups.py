"""The table of the modules that are mutated."""

from pathlib import Path

import pytest

from tests.mutation.groups import GROUPS

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("group", GROUPS)
def test_a_group_names_a_module_and_its_tests(group: str) -> None:
    path = ROOT.joinpath(*group.split("."))
    assert path.is_dir() or path.with_suffix(".py").is_file()
    assert [test for test in GROUPS[group] if not (ROOT / test).exists()] == []
