"""Finds formulas between dollars, and converts those that Unicode can express exactly.

The same rule is used for LaTeX and for texts in content, so that an imported formula is exported unchanged.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

_FORMULA = re.compile(r"(?<![\\$])\$(?![\s$])((?:\\.|[^$\\])+)(?<!\s)\$(?!\$)", re.DOTALL)
_MARKUP = re.compile(r"[\\^_]")  # prices contain none of these
_IN_WORDS = re.compile(r"(?:[A-Za-z(|<>+-]|\d\S*$)[^$]*", re.DOTALL)
_COMMENT_OR_ARGUMENT = re.compile(r"(?<!\\)[%#]")
_TOKEN = re.compile(
    r"(?P<script>[\^_])(?:\{(?P<group>[^{}\\]*(?:\\[A-Za-z]+\s*)*)\}|(?P<single>\d|[*+]|\\[A-Za-z]+))"
    r"|\\(?P<styled>mathbb|mathrm|text|operatorname|mathop)\s*\{(?P<letters>[A-Za-z0-9 ]+)\}"
    r"|\\(?P<macro>[A-Za-z]+)(?P<space>\s*)"
    r"|\\(?P<sign>[%&#$])|\\[,;:! ]|~"
    r"|(?P<plain>[A-Za-z0-9()\[\]|,.;:!/=<>+*?\s\u0080-\U0010ffff]+)"
)
_BARE_SCRIPT = re.compile(r"(?P<script>[\^_])\{(?:(?P<signs>[0-9+=()-]+)|\\mathrm\{(?P<letters>[a-z]+)\})\}")
_FUNCTION = re.compile(
    r"a(?:rc(?:cos|sin|tan)|rg)|co[st]h?|csc|de[gt]|dim|exp|gcd|hom|inf|ker|l[gn]|lim|log|max|min|mod|Pr|sec|sinh?|sup|tanh?"
)
_ALREADY_RAISED = str.maketrans(
    {"*": "*", "\u2217": "*", "†": "†", "‡": "‡", "§": "§", "¶": "¶", "'": "\u2032", "∘": "°"}
)
SUPERSCRIPTS = str.maketrans("0123456789+-=()abcdefghijklmnoprstuvwxyz", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ")
SUBSCRIPTS = str.maketrans("0123456789+-=()aehijklmnoprstuvx", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ")


class Piece(NamedTuple):
    """A part of a text.

    Attributes:
        text: The source text.
        is_mathematics: Whether it is a formula, which includes its dollars.
    """

    text: str
    is_mathematics: bool


def split_formulas(text: str) -> Iterator[Piece]:
    """Splits a text into formulas and other text. A dollar that begins no formula is a currency sign."""
    done = at = 0
    while found := _FORMULA.search(text, at):
        if not _is_formula(found):
            at = found.start() + 1
            continue
        if found.start() > done:
            yield Piece(text[done : found.start()], is_mathematics=False)
        yield Piece(found[0], is_mathematics=True)
        done = at = found.end()
    if done < len(text):
        yield Piece(text[done:], is_mathematics=False)


def formula_at(text: str, start: int) -> str | None:
    """The formula that begins at a dollar, with its dollars; None if the dollar is a currency sign."""
    found = _FORMULA.match(text, start)
    return found[0] if found and _is_formula(found) else None


def _is_formula(found: re.Match[str]) -> bool:
    formula, around = found[1], found.string[found.start() - 1 : found.start()] + found.string[found.end() :][:1]
    depth = 0
    for brace in re.findall(r"[{}]", formula):
        depth += 1 if brace == "{" else -1
        if depth < 0:
            return False
    if depth or _COMMENT_OR_ARGUMENT.search(formula):
        return False
    is_parted = not re.search(r"\w", around) or re.fullmatch(r"[A-Za-z]\S*", formula)
    return bool(_MARKUP.search(formula) or (is_parted and _IN_WORDS.fullmatch(formula)))


def formula_to_text(formula: str) -> str | None:
    """Converts a formula, without its dollars, to plain text; None if that would not be exact."""
    if (bare := _BARE_SCRIPT.fullmatch(formula)) and (text := _bare_script(bare)):
        return text
    result, at = "", 0
    while at < len(formula):
        token = _TOKEN.match(formula, at)
        text = _token_text(token) if token else None
        if token is None or text is None:
            return None
        at = token.end()
        if token["macro"] and _FUNCTION.fullmatch(token["macro"]):
            result += " " * result[-1:].isalnum() + text + " " * formula[at : at + 1].isalnum()
        else:
            result += text
            is_parted = token["space"] and not (text.isalpha() and formula[at : at + 1].isalnum())
            result += " " if is_parted else ""
    return " ".join(result.split())


def _token_text(token: re.Match[str]) -> str | None:
    if token["script"]:
        return _script(token["script"], token["group"] or token["single"])
    if token["styled"] == "mathbb":
        return "".join(map(_double_struck, token["letters"]))
    if token["styled"]:
        return str(token["letters"])
    if token["macro"]:
        return token["macro"] if _FUNCTION.fullmatch(token["macro"]) else _symbol(token["macro"])
    return token["sign"] or token["plain"] or " "


def _script(kind: str, content: str | None) -> str | None:
    """Superscript and subscript digits, and signs that are superscripts already, such as †."""
    if not content:
        return None
    if content.isdecimal():
        return content.translate(SUPERSCRIPTS if kind == "^" else SUBSCRIPTS)
    signs = re.sub(r"\\([A-Za-z]+)\s*", lambda macro: _symbol(macro[1]) or "?", content)
    is_raised = kind == "^" and all(ord(sign) in _ALREADY_RAISED for sign in signs)
    return signs.translate(_ALREADY_RAISED) if is_raised else None


def _bare_script(found: re.Match[str]) -> str | None:
    r"""The characters for the script of something outside of the formula: ``10$^{-3}$``, ``n$^{\mathrm{th}}$``."""
    table, content = SUPERSCRIPTS if found["script"] == "^" else SUBSCRIPTS, found["signs"] or found["letters"]
    return content.translate(table) if all(ord(each) in table for each in content) else None


def _double_struck(letter: str) -> str:
    name = unicodedata.name(letter).replace("LATIN ", "").replace("LETTER ", "").replace("DIGIT", "DOUBLE-STRUCK DIGIT")
    name = name.replace("CAPITAL", "DOUBLE-STRUCK CAPITAL").replace("SMALL", "DOUBLE-STRUCK SMALL")
    try:
        return unicodedata.lookup(name)
    except KeyError:
        return unicodedata.lookup(f"MATHEMATICAL {name}")


@cache
def _symbol(macro: str) -> str | None:
    """The single character that a macro produces; None if it produces anything else."""
    from pylatexenc.latex2text import get_default_latex_context_db  # noqa: PLC0415 - slow, and not needed by an export

    spec = get_default_latex_context_db().get_macro_spec(macro)
    text = spec and spec.simplify_repl
    return text if isinstance(text, str) and len(text) == 1 and not (text.isalnum() and text.isascii()) else None
