"""The macros of LaTeX that are typeset. A formula with another one is not."""

import unicodedata
from functools import cache
from typing import NamedTuple

FUNCTIONS = frozenset(
    "arccos arcsin arctan arg cos cosh cot coth csc deg dim exp hom ker lg ln log sec sin sinh tan tanh".split()
)
LIMITS = {
    **{name: name for name in "det gcd inf lim max min Pr sup".split()},
    "argmax": "arg max",
    "argmin": "arg min",
    "liminf": "lim inf",
    "limsup": "lim sup",
    "injlim": "inj lim",
    "projlim": "proj lim",
}
"""Operators whose subscripts are below them in display formulas, and their words."""

LARGE_OPERATORS = frozenset("∏∐∑⋀⋁⋂⋃⨀⨁⨂⨄⨅⨆")
"""The same, as characters. An integral has its limits beside it."""

FONTS = frozenset("mathbb Bbb mathbf mathcal mathfrak mathit mathrm mathscr mathsf mathtt bm boldsymbol".split())
BOLD_FONTS = frozenset(("bm", "boldsymbol"))
"""Fonts that LaTeX combines with those inside them."""

SWITCHES = {"rm": "mathrm", "bf": "mathbf", "it": "mathit", "sf": "mathsf", "tt": "mathtt", "cal": "mathcal"}
"""Macros that change the font for the rest of the group."""

TEXTS = {
    **dict.fromkeys(("text", "textrm", "textnormal", "textup", "mbox", "hbox"), "text"),
    **{name: name for name in ("textbf", "textit", "emph", "textsf", "texttt")},
}
STYLES = frozenset(("displaystyle", "textstyle", "scriptstyle", "scriptscriptstyle"))
TWO_ARGUMENTS = frozenset("frac dfrac tfrac cfrac overset underset stackrel".split())
BINOMIALS = frozenset(("binom", "dbinom", "tbinom"))
BRACKETS = {"bra": ("⟨", "|"), "ket": ("|", "⟩"), "braket": ("⟨", "⟩")}
LABELLED_ARROWS = {"xrightarrow": "→", "xleftarrow": "←"}
BIG = frozenset(size + side for size in ("big", "Big", "bigg", "Bigg") for side in ("", "l", "m", "r"))
DELIMITERS = {
    **{character: character for character in "()[]|/"},
    "<": "⟨",
    ">": "⟩",
    r"\{": "{",
    r"\}": "}",
    r"\|": "‖",
    r"\langle": "⟨",
    r"\rangle": "⟩",
    r"\lbrace": "{",
    r"\rbrace": "}",
    r"\lfloor": "⌊",
    r"\rfloor": "⌋",
    r"\lceil": "⌈",
    r"\rceil": "⌉",
    **dict.fromkeys((r"\lvert", r"\rvert", r"\vert"), "|"),
    **dict.fromkeys((r"\lVert", r"\rVert", r"\Vert"), "‖"),
}
"""What may follow ``\\left`` or ``\\big``, and its character."""

TABLES = {
    **{name: name for name in "matrix pmatrix bmatrix Bmatrix vmatrix Vmatrix smallmatrix cases array".split()},
    **dict.fromkeys(("align", "align*", "aligned", "split"), "align*"),
    **dict.fromkeys(("gather", "gather*", "gathered"), "matrix"),
}
"""Environments, and those of latex2mathml that show the same. In a page, no equation has a number."""

SPACES = frozenset((r"\,", r"\:", r"\>", r"\;", r"\!", r"\ ", r"\quad", r"\qquad", r"\enspace"))


class Accent(NamedTuple):
    """A mark above or below its argument.

    Attributes:
        character: The mark.
        is_wide: Whether it is as wide as the argument.
        is_below: Whether it is below the argument.
    """

    character: str
    is_wide: bool = False
    is_below: bool = False


ACCENTS = {
    "hat": Accent("ˆ"),
    "check": Accent("ˇ"),
    "tilde": Accent("˜"),
    "acute": Accent("´"),
    "grave": Accent("`"),
    "dot": Accent("˙"),
    "ddot": Accent("¨"),
    "breve": Accent("˘"),
    "bar": Accent("¯"),
    "vec": Accent("→"),
    "mathring": Accent("˚"),
    "widehat": Accent("ˆ", is_wide=True),
    "widetilde": Accent("˜", is_wide=True),
    "overline": Accent("‾", is_wide=True),
    "overrightarrow": Accent("→", is_wide=True),
    "overleftarrow": Accent("←", is_wide=True),
    "overbrace": Accent("⏞", is_wide=True),
    "underline": Accent("\u0332", is_wide=True, is_below=True),
    "underbrace": Accent("⏟", is_wide=True, is_below=True),
}
_PRIVATE = 0xE000
ACCENT_MARKS = {name: chr(_PRIVATE + number) for number, name in enumerate(ACCENTS)}
"""A character of Unicode's private use for each accent: the library has the same character for several of them."""

_CORRECTED = {
    "ast": "∗",
    "sim": "∼",
    "setminus": "∖",
    "blacksquare": "■",
    "square": "□",
    "Box": "□",
    "leadsto": "⇝",
    "AA": "Å",
    "dag": "†",
    "ddag": "‡",
    "restriction": "↾",
}
_WITH_ARGUMENT = ("over", "under", "wide", "math", "text", "sqrt")  # macros whose character is not all they show


@cache
def symbol(name: str) -> str | None:
    """The character that a macro without arguments shows; None if the macro is not known as one."""
    from latex2mathml.symbols_parser import convert_symbol  # noqa: PLC0415 - reads a table of 2,500 lines

    if name in _CORRECTED:
        return _CORRECTED[name]
    code = convert_symbol(f"\\{name}")
    if code is None or name.startswith(_WITH_ARGUMENT):
        return None
    character = chr(int(code, 16))
    return character if is_symbol(character) else None


def is_symbol(character: str) -> bool:
    """Whether a character shows itself, with no effect on those around it."""
    kind = unicodedata.category(character)
    return kind in {"Lu", "Ll", "Lo", "Nd", "Sm", "So", "Sc", "Pd", "Ps", "Pe", "Po"}
