"""One run of pytest for many mutants: tests are collected once, and each mutant runs those that call its function."""

import gc
import importlib
import os
import pickle
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache, partial
from pathlib import Path

import pytest

from tests.mutation.calls import Calls
from tests.mutation.code_objects import functions_in_memory, replace_function, run_import_again
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


@dataclass(eq=False)
class Session:
    """A plugin that runs the tests as they are, and then for each mutant; it writes calls and survivors to a file."""

    modules: Iterable[str]
    mutants: Sequence[Mutant]
    calls: Calls
    results: Path
    _items: dict[str, pytest.Item] = field(default_factory=dict)

    def run(self, options: Sequence[str]) -> int:
        """The result of pytest."""
        self.calls.note()
        return int(pytest.main([*OPTIONS, *options], plugins=[self]))

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Called when all tests are collected, instead of running each of them."""
        self.calls.while_collected = self.calls.noted()
        self._items = {item.nodeid: item for item in session.items}
        for module in self.modules:
            importlib.import_module(module)  # some are imported only when they are needed
        gc.disable()  # what it does not touch is shared with the forked processes
        session.config.pluginmanager.register(StopAtFailure())
        if not passes(partial(self._run_noting_calls, session.config), 3600):
            raise pytest.UsageError("the tests fail without a mutant")
        self.calls = pickle.loads(self.results.read_bytes())  # noqa: S301 - written below
        survivors = [index for index, mutant in enumerate(self.mutants) if self._survives(mutant)]
        self.results.write_bytes(pickle.dumps((self.calls, survivors)))
        return True

    def _run_noting_calls(self, config: pytest.Config) -> None:
        config.pluginmanager.register(self.calls)
        self._run(self._items)
        self.results.write_bytes(pickle.dumps(self.calls))

    def _survives(self, mutant: Mutant) -> bool:
        if mutant.changed and mutant.function:
            functions_in_memory(mutant.path)  # are found once, before the process is forked
            change = partial(replace_function, mutant.path, mutant.changed)
            return self._pass(change, self.calls.tests_of_function(mutant.function))
        change = partial(run_import_again, mutant.path, mutant.code)
        return not self._can_import_again(mutant.path) or self._pass(change, self.calls.tests_of_file(mutant.path))

    @cache  # noqa: B019 - there is one session
    def _can_import_again(self, path: str) -> bool:
        """Whether the tests pass if a module is imported once more as it is; new classes are not equal to the old."""
        unchanged = compile(Path(path).read_text("utf-8"), path, "exec", dont_inherit=True)
        return self._pass(partial(run_import_again, path, unchanged), self.calls.tests_of_file(path))

    def _pass(self, change: Callable[[], None], tests: Sequence[str]) -> bool:
        def run() -> None:
            change()
            self._run(tests)

        return passes(run, self.calls.patience(tests))

    def _run(self, tests: Iterable[str]) -> None:
        items = [self._items[test] for test in tests]
        for item, following in zip(items, [*items[1:], None], strict=True):
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
