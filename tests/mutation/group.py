"""The mutation scores of modules with common tests."""

import pickle
import random
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from tests.mutation.calls import Calls
from tests.mutation.fresh_import import run_imported
from tests.mutation.mutants import Mutant, mutants
from tests.mutation.processes import passes
from tests.mutation.session import Session

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Score:
    """How many mutants a module has, and which of them no test noticed."""

    module: str
    mutants: int
    survivors: list[Mutant]


def scores(modules: Sequence[str], tests: Sequence[str], limit: int | None) -> Iterator[Score]:
    """The score of each of some modules and packages; with a limit, of a sample of the mutants of each module."""
    of_modules = {_name(path): _mutants(path, limit) for module in modules for path in _files(module)}
    calls, unnoticed = _run_in_session(of_modules, tests)
    for module, found in of_modules.items():
        survivors = [each for each in found if each in unnoticed and _survives_import(module, each, calls)]
        yield Score(module, len(found), survivors)


def _files(module: str) -> list[Path]:
    path = ROOT.joinpath(*module.split("."))
    return sorted(path.rglob("*.py")) if path.is_dir() else [path.with_suffix(".py")]


def _name(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def _mutants(path: Path, limit: int | None) -> list[Mutant]:
    found = list(mutants(path.read_text("utf-8"), str(path)))
    return found if limit is None else random.Random(path.name).sample(found, min(limit, len(found)))  # noqa: S311


def _run_in_session(of_modules: Mapping[str, list[Mutant]], tests: Sequence[str]) -> tuple[Calls, set[Mutant]]:
    """What the tests call, and the mutants that they do not notice."""
    found = [mutant for of_module in of_modules.values() for mutant in of_module]
    with tempfile.TemporaryDirectory() as folder:
        results, output = Path(folder, "results"), Path(folder, "output")
        session = Session(of_modules, found, Calls(frozenset(mutant.path for mutant in found)), results)
        if not passes(partial(session.run, ["--basetemp", f"{folder}/tests", *tests]), 24 * 3600, output):
            sys.exit(output.read_text("utf-8"))
        calls, survivors = pickle.loads(results.read_bytes())  # noqa: S301 - written by Session
    return calls, {found[index] for index in survivors}


def _survives_import(module: str, mutant: Mutant, calls: Calls) -> bool:
    """Whether the tests pass, too, if the module is imported as a mutant: an import may have called what differs."""
    if mutant.function and mutant.function not in calls.while_collected:
        return True
    tests = calls.tests_of_file(mutant.path)
    if not mutant.function:
        tests += [test for test in calls.quickest_first if test not in tests]
    return passes(
        partial(run_imported, module, mutant.path, mutant.code, tests, calls.all_tests), calls.patience(tests)
    )
