"""``python -m tests.mutation [MODULE ...]``: the mutation score of modules and packages of ``groups.py``."""

import argparse
import importlib
import linecache

from tests.mutation.group import Score, scores
from tests.mutation.groups import GROUPS

# Imported once, before the processes of the mutants are forked.
DEPENDENCIES = (
    *("PIL.Image", "babel", "hypothesis.strategies", "markdown", "nh3", "pybtex.database", "pydantic"),
    *("pygments.lexers", "pylatexenc.latexwalker", "reflex", "tinycss2", "yaml"),
)


def main() -> None:
    """Prints a row for each module, and its survivors below."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutation", description=__doc__)
    parser.add_argument("modules", nargs="*", metavar="MODULE", help="such as homepage.citation.bibtex; default: all")
    parser.add_argument("--limit", type=int, metavar="N", help="only N mutants of each module, always the same")
    arguments = parser.parse_args()
    for dependency in DEPENDENCIES:
        importlib.import_module(dependency)
    table = []
    for group, tests in GROUPS.items():
        wanted = [each for each in arguments.modules if f"{each}.".startswith(f"{group}.")]
        if wanted or not arguments.modules:
            of_group = []
            for score in scores(wanted or [group], tests, arguments.limit):
                print(row(score.module, [score]), flush=True)
                print_survivors(score)
                of_group.append(score)
            table.append((group, of_group))
    print()
    for group, of_group in table:
        print(row(group, of_group))


def row(name: str, of_modules: list[Score]) -> str:
    """How many mutants of some modules were killed."""
    total = sum(score.mutants for score in of_modules)
    killed = total - sum(len(score.survivors) for score in of_modules)
    return f"{name:55} {killed:5} of {total:5} = {killed / max(total, 1):4.0%}"


def print_survivors(score: Score) -> None:
    """Prints what each survivor changes, with the line of code."""
    for mutant in sorted(score.survivors, key=lambda mutant: mutant.line):
        code = linecache.getline(mutant.path, mutant.line).strip()
        print(f"    {mutant.line}: {mutant.fault:30} {code}", flush=True)


if __name__ == "__main__":
    main()
