"""One run of pytest for many mutants: tests are collected once, and each mutant runs those that call its function."""

import os
import pickle
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest

from tests.mutation.calls import Calls
from tests.mutation.code_objects import put_in_place
from tests.mutation.mutants import Mutant
from tests.mutation.processes import passes

OPTIONS = (
    *("-q", "-p", "no:cacheprovider", "-p", "no:xdist", "-p", "no:cov", "--hypothesis-profile", "mutation"),
    *("-W", "ignore::pytest.PytestAssertRewriteWarning"),  # of what is imported before pytest starts
)


class StopAtFailure:
    """Ends the process at the first failure: the mutant is killed."""

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Called after each part of a test."""
        if report.failed:
            os._exit(1)


@dataclass
class Session:
    """A plugin that runs the tests as they are, and then for each mutant; it writes calls and survivors to a file."""

    mutants: Sequence[Mutant]
    calls: Calls
    results: Path

    def run(self, options: Sequence[str]) -> int:
        """The result of pytest."""
        self.calls.note()
        return int(pytest.main([*OPTIONS, *options], plugins=[self]))

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Called when all tests are collected, instead of running each of them."""
        self.calls.while_collected = self.calls.noted()
        items = {item.nodeid: item for item in session.items}
        session.config.pluginmanager.register(StopAtFailure())
        if not passes(partial(self._run_unchanged, session.items), 3600):
            raise pytest.UsageError("the tests fail without a mutant")
        calls = pickle.loads(self.results.read_bytes())  # noqa: S301 - written below
        survivors = []
        for index, mutant in enumerate(self.mutants):
            tests = calls.tests_of_function(mutant.function)
            if passes(partial(_run_mutant, mutant, [items[test] for test in tests]), calls.patience(tests)):
                survivors.append(index)
        self.results.write_bytes(pickle.dumps((calls, survivors)))
        return True

    def _run_unchanged(self, items: list[pytest.Item]) -> int:
        items[0].config.pluginmanager.register(self.calls)
        _run(items)
        self.results.write_bytes(pickle.dumps(self.calls))
        return 0


def _run_mutant(mutant: Mutant, items: list[pytest.Item]) -> int:
    if mutant.changed:
        put_in_place(mutant.path, mutant.changed)
    _run(items)
    return 0


def _run(items: list[pytest.Item]) -> None:
    for item, following in zip(items, [*items[1:], None], strict=True):
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
