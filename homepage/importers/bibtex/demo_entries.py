"""Recognizes the example entries of site templates, which are no works of the owner."""

import re
from collections.abc import Iterable

from homepage.importers.bibtex.entry import Entry
from homepage.importers.report import Remark
from homepage.latex.text import to_text

_EXAMPLES = {
    "einstein": """
relativity the special and general theory
investigations on the theory of the brownian movement
the meaning of relativity
can quantum mechanical description of physical reality be considered complete
uber die von der molekularkinetischen theorie der warme geforderte bewegung
un the movement of small particles suspended in statiunary liquids
on the movement of small particles suspended in stationary liquids
on the electrodynamics of moving bodies
uber einen die erzeugung und verwandlung des lichtes betreffenden heuristischen gesichtspunkt
letters on wave mechanics
""",
    "bighetti": "an example conference paper\nan example journal article\nan example preprint working paper\n",
}
"""The beginnings of the titles of al-folio's and HugoBlox's examples, by a name that is among their authors."""

_BEGINNINGS = {author: tuple(filter(None, titles.splitlines())) for author, titles in _EXAMPLES.items()}


def without_demo_entries(entries: Iterable[Entry]) -> tuple[list[Entry], list[Remark]]:
    """The entries without the examples of templates, and one warning for all examples of a file."""
    kept: list[Entry] = []
    examples: dict[str, list[Entry]] = {}
    for entry in entries:
        if is_demo_entry(entry):
            examples.setdefault(entry.file, []).append(entry)
        else:
            kept.append(entry)
    return kept, [_left_out(file, found) for file, found in examples.items()]


def is_demo_entry(entry: Entry) -> bool:
    """Whether an entry has the title and an author of a template's example."""
    authors = entry.fields.get("author", "").casefold()
    beginnings = next((titles for name, titles in _BEGINNINGS.items() if name in authors), ())
    return bool(beginnings) and _letters(entry.fields.get("title", "")).startswith(beginnings)


def _left_out(file: str, examples: list[Entry]) -> Remark:
    names = ", ".join(each.key for each in examples)
    return Remark(file, examples[0].line, f"left out are the examples of a site template ({len(examples)}): {names}")


def _letters(latex: str) -> str:
    """A title in lower case, without signs and accents."""
    bare = to_text(latex).casefold().translate(str.maketrans("üäö", "uao"))
    return " ".join(re.findall(r"\w+", bare))
