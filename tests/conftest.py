"""Fixtures and hooks for all tests."""

import gc
import os
import sys
from collections.abc import Callable, Iterator
from functools import partial
from typing import Literal

import pytest
from hypothesis import HealthCheck, Phase, settings

from tests.own_site import FOLDERS, READERS

# Where PYTHONDONTWRITEBYTECODE is set, as in many containers, each process would compile all modules again, and pytest
# rewrite all tests again. That took a tenth of the time of the fast tests.
sys.dont_write_bytecode = False
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

unhurried = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])  # a busy machine is no mistake
# The same examples in each run, so that a change does not fail for a case that it did not touch; "deep" draws new ones.
settings.register_profile("quick", unhurried, max_examples=50, derandomize=True)
settings.register_profile("deep", unhurried, max_examples=1000)  # pytest --hypothesis-profile deep
found_only = settings(unhurried, phases=(Phase.explicit, Phase.generate), derandomize=True, database=None)
settings.register_profile("mutation", found_only, max_examples=25)  # tests.mutation asks only whether a test fails
settings.load_profile("quick")

TestPhase = Literal["setup", "call", "teardown"]

OWN = tuple(os.path.join(folder, "") for folder in FOLDERS)  # noqa: PTH118 - a pathlib path has no slash at its end
read_of_own: list[str] = []


def note_own(event: str, arguments: tuple[object, ...]) -> None:
    """Records which files of this repository's own site are opened."""
    if event == "open" and str(arguments[0]).startswith(OWN):
        read_of_own.append(str(arguments[0]))


sys.addaudithook(note_own)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Iterator[None]:
    """Fails a test that reads this repository's own content, which its owner may change; see ``own_site.py``."""
    yield
    read, read_of_own[:] = read_of_own.copy(), []
    if read and item.path.relative_to(item.config.rootpath).as_posix() not in READERS:
        pytest.fail(f"reads the content of this repository: {read}")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Fast tests first: those that export a site come last."""
    items.sort(key=lambda item: "site" in item.path.parent.parts[-1:])


@pytest.fixture(autouse=True, scope="session")
def _without_waiting_for_the_disk() -> Iterator[None]:
    """Files are written atomically, but not forced onto the disk, which takes milliseconds: no test cuts the power."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fsync", lambda _: None)
        yield


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Iterator[None]:
    """Collects without garbage collection: all that is made stays, and later collections need not look at it again."""
    gc.disable()
    yield
    gc.freeze()
    gc.enable()


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_protocol(item: pytest.Item, nextitem: pytest.Item | None) -> bool | None:
    """Runs a test in a worker of pytest-xdist, which reports its result alone.

    pytest-xdist sends six messages for each test: that it begins, that it was set up, … For most tests here, they take
    longer than the test.
    """
    if not hasattr(item.config, "workerinput") or item.config.getoption("durations"):
        return None
    for report in reports_of(item, nextitem):
        if report.when == "call" or not report.passed:
            item.ihook.pytest_runtest_logreport(report=report)
    return True


def reports_of(item: pytest.Item, nextitem: pytest.Item | None) -> Iterator[pytest.TestReport]:
    """Runs a test as pytest does, and yields the reports: of its setup, its call if that passed, and its teardown."""
    hooks = item.ihook
    phases: dict[TestPhase, Callable[[], object]] = {
        "setup": partial(hooks.pytest_runtest_setup, item=item),
        "call": partial(hooks.pytest_runtest_call, item=item),
        "teardown": partial(hooks.pytest_runtest_teardown, item=item, nextitem=nextitem),
    }
    is_set_up = False
    for when, run in phases.items():
        if when == "call" and not is_set_up:
            continue
        call = pytest.CallInfo.from_call(run, when, reraise=(KeyboardInterrupt, pytest.exit.Exception))
        report: pytest.TestReport = hooks.pytest_runtest_makereport(item=item, call=call)
        is_set_up = report.passed
        yield report
    if isinstance(item, pytest.Function):
        item.funcargs.clear()  # the values of its fixtures
