"""Writes mathematical characters as macros of LaTeX, which needs packages to read these characters.

In plain text they become formulas. It is the inverse of ``formula_to_text``: an import makes the same characters of
these formulas.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from string import ascii_uppercase

from homepage.latex.mathematics import SUBSCRIPTS, SUPERSCRIPTS
from homepage.rich_text.markup import Formula, Node, Styled

_GREEK_LETTERS = """
α alpha  β beta  γ gamma  δ delta  ϵ epsilon  ε varepsilon  ζ zeta  η eta  θ theta  ϑ vartheta  ι iota  κ kappa
λ lambda  μ mu  ν nu  ξ xi  π pi  ϖ varpi  ρ rho  ϱ varrho  σ sigma  ς varsigma  τ tau  υ upsilon  ϕ phi  φ varphi
χ chi  ψ psi  ω omega  Γ Gamma  Δ Delta  Θ Theta  Λ Lambda  Ξ Xi  Π Pi  Σ Sigma  Υ Upsilon  Φ Phi  Ψ Psi  Ω Omega
"""
_SIGNS = """
→ to  ← leftarrow  ↔ leftrightarrow  ↑ uparrow  ↓ downarrow  ⇒ Rightarrow  ⇐ Leftarrow  ⇔ Leftrightarrow  ↦ mapsto
⟶ longrightarrow  ∞ infty  ≤ leq  ≥ geq  ≠ neq  ≪ ll  ≫ gg  ≲ lesssim  ≳ gtrsim  ≈ approx  ∼ sim  ≃ simeq  ≅ cong
≡ equiv  ∝ propto  ∈ in  ∉ notin  ∋ ni  ⊂ subset  ⊃ supset  ⊆ subseteq  ⊇ supseteq  ∪ cup  ∩ cap  ∅ emptyset
∖ setminus  ∀ forall  ∃ exists  ∧ wedge  ∨ vee  ∂ partial  ∇ nabla  ∑ sum  ∏ prod  ∫ int  ∮ oint  ℓ ell  ℘ wp
ℵ aleph  ⊗ otimes  ⊕ oplus  ⊙ odot  ∘ circ  ∓ mp  ∗ ast  ⋆ star  ⊥ perp  ∥ parallel  ∠ angle  ⟨ langle  ⟩ rangle
⌊ lfloor  ⌋ rfloor  ⌈ lceil  ⌉ rceil  ≺ prec  ≻ succ  ⊢ vdash  ⋯ cdots  ⋊ rtimes  ⋉ ltimes  ℏ hslash
"""
_DOUBLE_STRUCK = "𝔸𝔹ℂ𝔻𝔼𝔽𝔾ℍ𝕀𝕁𝕂𝕃𝕄ℕ𝕆ℙℚℝ𝕊𝕋𝕌𝕍𝕎𝕏𝕐ℤ"


def _macros(table: str) -> dict[str, str]:
    words = table.split()
    return {character: f"\\{name}" for character, name in zip(words[::2], words[1::2], strict=True)}


_GREEK = _macros(_GREEK_LETTERS)
_HBAR = "ħ"
"""Planck's constant; also a letter of Maltese, beside other Latin letters."""

_SYMBOLS = {
    **_GREEK,
    **_macros(_SIGNS),
    _HBAR: r"\hbar",
    **{character: f"\\mathbb{{{letter}}}" for character, letter in zip(_DOUBLE_STRUCK, ascii_uppercase, strict=True)},
}
_RAISED = {chr(raised): chr(plain) for plain, raised in SUPERSCRIPTS.items()}
_LOWERED = {chr(lowered): chr(plain) for plain, lowered in SUBSCRIPTS.items()}


def _some(characters: Iterable[str]) -> str:
    return f"[{''.join(map(re.escape, characters))}]"


def _scripts(script: Mapping[str, str]) -> tuple[str, str, str]:
    """Patterns of a script's digits, of its digits and signs with one sign at least, and of its letters."""
    digits = _some(each for each, plain in script.items() if plain.isdigit())
    signs = _some(each for each, plain in script.items() if not plain.isalnum())
    return (
        digits,
        f"{digits}*{signs}(?:{digits}|{signs})*",
        f"{_some(e for e, plain in script.items() if plain.isalpha())}+",
    )


_UP, _UP_SIGNS, _UP_LETTERS = _scripts(_RAISED)
_DOWN, _DOWN_SIGNS, _DOWN_LETTERS = _scripts(_LOWERED)
_AT_SYMBOL = f"(?:{_DOWN}+{_UP}*|{_UP}+{_DOWN}*)"
_LATIN = "[A-Za-zÀ-ɏ]"
_SYMBOL = f"(?:{_some(_SYMBOLS.keys() - {_HBAR})}|(?<!{_LATIN}){_HBAR}(?!{_LATIN}))"
_FORMULA = re.compile(
    f"(?P<signs>{_UP_SIGNS}|{_DOWN_SIGNS})|(?P<letters>{_UP_LETTERS}|{_DOWN_LETTERS})"
    f"|(?:{_SYMBOL}+{_AT_SYMBOL}?)+|{_AT_SYMBOL}"
)
_IN_FORMULA = re.compile(
    rf"(?P<text>\\(?:text[a-z]*|mbox)\s*\{{[^{{}}]*\}})|(?P<symbol>{_some(_SYMBOLS)})"
    rf"|(?<![\^_])(?P<script>{_some(_RAISED)}+|{_some(_LOWERED)}+)"
)
_PART = re.compile(f"{_UP}+|{_DOWN}+|.")
_GREEK_WORD = re.compile(r"[\u0370-\u03ff\u1f00-\u1fff]{3}")


def with_formulas(nodes: Iterable[Node]) -> Iterator[Node]:
    """The parts of a text with formulas for its mathematics, and with macros for such characters in formulas.

    Greek letters stay in a text with Greek words.
    """
    for node in nodes:
        if isinstance(node, Formula):
            yield Formula(node.tex if node.tex.isascii() else _IN_FORMULA.sub(_macro, node.tex))
        elif isinstance(node, Styled):
            yield Styled(node.style, tuple(with_formulas(node.nodes)))
        else:
            yield from _parts(node)


def _parts(text: str) -> Iterator[Node]:
    is_greek = _GREEK_WORD.search(text) is not None
    done = 0
    for found in () if text.isascii() else _FORMULA.finditer(text):
        if is_greek and not _GREEK.keys().isdisjoint(found[0]):
            continue
        if found.start() > done:
            yield text[done : found.start()]
        yield Formula(_formula(found))
        done = found.end()
    if done < len(text):
        yield text[done:]


def _formula(found: "re.Match[str]") -> str:
    if found["signs"]:
        return _script(found["signs"], "{{{}}}")
    if found["letters"]:
        return _script(found["letters"], r"{{\mathrm{{{}}}}}")
    return "".join(_SYMBOLS.get(part) or _bare_script(part) for part in _PART.findall(found[0]))


def _macro(found: "re.Match[str]") -> str:
    """The LaTeX of a character in a formula; what is text there stays."""
    if found["text"]:
        return found["text"]
    if found["script"]:
        return _bare_script(found["script"])
    latex, following = _SYMBOLS[found["symbol"]], found.string[found.end() :]
    return f"{latex} " if latex[-1].isalpha() and re.match("[A-Za-z]", following) else latex


def _bare_script(characters: str) -> str:
    return _script(characters, "{{{}}}" if len(characters) > 1 else "{}")


def _script(characters: str, form: str) -> str:
    """Characters of one script as LaTeX's script."""
    script = _RAISED if characters[0] in _RAISED else _LOWERED
    content = form.format("".join(script[each] for each in characters))
    return f"{'^' if script is _RAISED else '_'}{content}"
