"""Which functions are called by each test: a plugin of pytest."""

import math
import sys
import threading
import time
from collections.abc import Generator, Iterable
from dataclasses import dataclass, field
from functools import _lru_cache_wrapper, cache
from types import CodeType, FrameType

import pytest

from tests.mutation.code_objects import Name, name_of, objects_in_memory

Function = tuple[str, Name]  # its file and its name
SLOWEST = 1.0  # seconds of a test; slower ones are left out, since a fast one shall notice a fault


@dataclass
class Calls:
    """The functions in some files that each test calls, and those that are called when tests are collected."""

    paths: frozenset[str]
    by_test: dict[str, set[Function]] = field(default_factory=dict)
    while_collected: set[Function] = field(default_factory=set)
    seconds: dict[str, float] = field(default_factory=dict)
    slow: set[str] = field(default_factory=set)
    _noted: set[CodeType] = field(default_factory=set)

    def note(self) -> None:
        """Notes calls from now on."""
        threading.setprofile(self._note_call)
        sys.setprofile(self._note_call)

    def noted(self) -> set[Function]:
        """Ends this; the functions that were called."""
        sys.setprofile(None)
        threading.setprofile(None)
        codes = self._noted.copy()  # threads that still run note their calls, too
        found = {(code.co_filename, name_of(code)) for code in codes if code.co_filename in self.paths}
        self._noted.clear()
        return found

    def _note_call(self, frame: FrameType, event: str, _: object) -> None:
        if event == "call":
            self._noted.add(frame.f_code)

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Generator[None, object, object]:
        """Runs a test and notes its calls."""
        for each in _caches():
            each.cache_clear()  # what an earlier test called is called again
        begun = time.process_time()
        self.note()
        try:
            return (yield)
        finally:
            called = self.noted()
            seconds = time.process_time() - begun
            if seconds < SLOWEST:
                self.by_test[item.nodeid] = called
                self.seconds[item.nodeid] = seconds
            else:
                self.slow.add(item.nodeid)

    @property
    def all_tests(self) -> set[str]:
        """All tests, also slow ones."""
        return {*self.seconds, *self.slow}

    @property
    def quickest_first(self) -> list[str]:
        """All tests by the time that they take."""
        return sorted(self.seconds, key=self.seconds.__getitem__)

    def tests_of_file(self, path: str) -> list[str]:
        """The tests that call any function in a file, the quickest first."""
        return [test for test in self.quickest_first if any(path == called for called, _ in self.by_test[test])]

    def tests_of_function(self, function: Function) -> list[str]:
        """The tests that call a function, the quickest first."""
        return [test for test in self.quickest_first if function in self.by_test[test]]

    def patience(self, tests: Iterable[str]) -> int:
        """After how many seconds tests are taken to run without end."""
        return 10 + math.ceil(5 * sum(map(self.seconds.__getitem__, tests)))


@cache
def _caches() -> list["_lru_cache_wrapper[object]"]:
    """The results that functions of the package keep."""
    in_memory = (each for each in objects_in_memory() if isinstance(each, _lru_cache_wrapper))
    return [each for each in in_memory if each.__module__.startswith("homepage.")]
