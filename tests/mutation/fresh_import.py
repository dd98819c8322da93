"""Runs tests with a module that is imported as a mutant: for what runs at import, such as tables and patterns."""

import importlib.abc
import importlib.machinery
import importlib.util
import sys
from collections.abc import Container, Sequence
from types import CodeType, ModuleType

import pytest

from tests.mutation.session import OPTIONS, StopAtFailure


class Importer(importlib.abc.Loader):
    """Imports one module from given code."""

    def __init__(self, module: str, path: str, code: CodeType) -> None:
        self.module, self.path, self.code = module, path, code

    def find_spec(self, name: str, *_: object) -> importlib.machinery.ModuleSpec | None:
        """The module, if it is this one."""
        if name != self.module:
            return None
        folder, _slash, file = self.path.rpartition("/")
        folders = [folder] if file == "__init__.py" else None
        return importlib.util.spec_from_file_location(name, self.path, loader=self, submodule_search_locations=folders)

    def exec_module(self, module: ModuleType) -> None:
        """Runs the code as the module."""
        exec(self.code, module.__dict__)  # noqa: S102 - a mutant of our own code


class Selected:
    """A plugin that runs these tests in this order, and before them those that only a mutant has: rows of a table."""

    def __init__(self, tests: Sequence[str], others: Container[str]) -> None:
        self.order = {test: index for index, test in enumerate(tests)}
        self.others = others

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Called when all tests are collected."""
        chosen = (item for item in items if item.nodeid in self.order or item.nodeid not in self.others)
        items[:] = sorted(chosen, key=lambda item: self.order.get(item.nodeid, -1))


def run_imported(module: str, path: str, code: CodeType, tests: Sequence[str], others: Container[str]) -> int:
    """The result of pytest, in a process that has not yet imported the module.

    Args:
        module: The module.
        path: Its file.
        code: The mutant.
        tests: The tests to run.
        others: Tests that are not to run: they are slow, or call no function of the module.
    """
    sys.meta_path.insert(0, Importer(module, path, code))
    files = dict.fromkeys(test.partition("::")[0] for test in tests)
    return int(pytest.main([*OPTIONS, *files], plugins=[StopAtFailure(), Selected(tests, others)]))
