"""How long an import of BibTeX takes: the first, the next, and one with some entries changed."""

import subprocess
import sys
import time
from pathlib import Path

from tests.bench.table import show
from tests.site.sites import environment

_ENTRY = """@inproceedings{{key{number},
  author    = {{M{{\\"u}}ller{name}, J{{\\'o}}n and van der Berg, Ada and Lin, Mei and {{\\L}}ukasz Kaiser}},
  title     = {{Robust {{SVM}}s and $\\alpha$-divergence, part {number} \\& the rest}},
  booktitle = {{Proceedings of the {year} International Conference on Machine Learning ({{ICML}} {year})}},
  year      = {{{year}}}, month = jun, pages = {{{number}--{number}9}},
  doi       = {{10.1000/xyz\\_{number}}}, url = {{https://a.example/b_c/{number}%20d}},
  abstract  = {{{abstract}}},
  keywords  = {{a, b}}
}}
"""
_ABSTRACT = "Scalable methods for convex problems are merged with masking and learning, and that is robust. " * 10


def measure(folder: Path, entries: int = 10_000) -> None:
    """Prints seconds.

    Args:
        folder: An empty one.
        entries: How many are imported.
    """
    written = (
        _ENTRY.format(number=number, name=number % 700, year=2000 + number % 25, abstract=_ABSTRACT)
        for number in range(entries)
    )
    first = list(written)
    changed = [each.replace("& the rest", "& all the rest") if n % 33 == 0 else each for n, each in enumerate(first)]
    rows = []
    for state, texts in (("first", first), ("again, nothing new", first), ("one in 33 changed", changed)):
        (folder / "refs.bib").write_text("".join(texts), encoding="utf-8")
        begun = time.monotonic()
        command = [sys.executable, "-m", "homepage", "import", "bibtex", "refs.bib"]
        done = subprocess.run(command, cwd=folder, env=environment(), capture_output=True, text=True, check=True)
        rows.append([state, f"{time.monotonic() - begun:.1f}", done.stdout.splitlines()[-1]])
    show("Importing BibTeX", ["import", "seconds", "what it says"], rows)
