"""Finds the formulas of kramdown and MathJax, and writes them as this site's Markdown has them."""

import re

from homepage.importers.academicpages.markdown.code_spans import CODE

_FORMULA = re.compile(
    rf"(?P<code>{CODE})"
    r"|(?<![\\$])\$\$(?P<two>(?:\\.|[^$\\])+?)\$\$(?!\$)"
    r"|\\\\\((?P<round>.+?)\\\\\)|\\\\\[(?P<square>.+?)\\\\\]",
    re.DOTALL | re.MULTILINE,
)


def with_own_formulas(text: str) -> str:
    """Text whose formulas are between single dollars in a line, and between double dollars on lines of their own."""
    return _FORMULA.sub(_written, text)


def _written(match: "re.Match[str]") -> str:
    if match["code"]:
        return match[0]
    tex = (match["two"] or match["round"] or match["square"]).strip()
    before, after = match.string[: match.start()], match.string[match.end() :]
    is_alone = re.search(r"(?:\A|\n[ \t]*\n)[ \t]*\Z", before) and re.match(r"[ \t]*(?:\n[ \t]*\n|\n?\Z)", after)
    if match["square"] or (is_alone and not match["round"]):
        return f"\n\n$$\n{tex}\n$$\n\n"
    return f"${' '.join(tex.split())}$"
