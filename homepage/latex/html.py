"""Converts HTML, JATS and MathML, which publishers leave in ``.bib`` files, to text or LaTeX.

Unknown tags and entities stay unchanged.
"""

import re
from collections.abc import Callable
from html.entities import html5
from xml.etree import ElementTree

from homepage.latex.mathematics import SUBSCRIPTS, SUPERSCRIPTS, formula_at

_MARKUP = re.compile(r"[<&]|\\textless")
_ANGLES = {
    "<": re.compile(r"\{\\textless\}|\\textless(?:\{\})?"),
    ">": re.compile(r"\{\\textgreater\}|\\textgreater(?:\{\})?"),
}
_ANGLE_OR_DOLLAR = re.compile(r"\\.|\$([<>])\$|\$", re.DOTALL)
_ESCAPED_ENTITY = re.compile(r"&amp;(?=(?:#\w+|[A-Za-z]\w*);)")
_ENTITY = re.compile(
    r"(?:\{\\&\}|\\?&)(\\?#\d{1,7}|\\?#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31})(?:;|\$\\mathsemicolon\$)"
)
_ATTRIBUTES = r"(?:\s+[\w:.-]+\s*=\s*(?:\"[^\"<>]*\"|'[^'<>]*'|[^\s\"'<>]+))*\s*"
_PREFIX = r"(?:jats:|mml:)?"
_MACROS = {
    **dict.fromkeys(("i", "em", "italic"), "emph"),
    **dict.fromkeys(("b", "strong", "bold"), "textbf"),
    **dict.fromkeys(("sc", "scp"), "textsc"),
    **dict.fromkeys(("sub", "inf"), "textsubscript"),
    "sup": "textsuperscript",
}
"""LaTeX's macros for elements with a style."""

_SCRIPTS = {"sup": SUPERSCRIPTS, "sub": SUBSCRIPTS, "inf": SUBSCRIPTS}
_INLINE = (
    "sup|sub|inf|i|b|u|em|strong|italic|bold|underline|tt|sc|scp|small|big|span|font|a|ext-link|monospace|sans-serif"
    "|styled-content|inline-formula|disp-formula|tex-math|alternatives"
)
_BLOCK = "p|br|div|title|sec|section|abstract|list|list-item|ul|ol|li|label|hr|h[1-6]"
_PAIR = re.compile(
    rf"<({_PREFIX})({_INLINE}){_ATTRIBUTES}>((?:(?!</?{_PREFIX}(?:{_INLINE})[\s>/]).)*)</\1\2\s*>",
    re.DOTALL | re.IGNORECASE,
)
_LONE = re.compile(rf"</?(?:jats:(?:{_INLINE})|(?:jats:)?(?:{_BLOCK})){_ATTRIBUTES}/?>", re.IGNORECASE)
_MATHML = re.compile(r"<((?:mml:)?math)\b[^<>]*>(?:(?!<\1\b).)*?</\1\s*>", re.DOTALL)
_ALTERNATIVES = re.compile(
    rf"<({_PREFIX})alternatives>(?:(?!<{_PREFIX}alternatives>).)*?"
    rf"<{_PREFIX}tex-math{_ATTRIBUTES}>((?:(?!<).)*)</{_PREFIX}tex-math>(?:(?!<{_PREFIX}alternatives>).)*?</\1alternatives>",
    re.DOTALL,
)
_HEADING = re.compile(r"^\s*<(jats:|)title>\s*(?:Abstract|Summary)\s*</\1title>", re.IGNORECASE)
_WHOLE_DOCUMENT = re.compile(r"\\documentclass.*?\\begin\{document\}(.*?)\\end\{document\}", re.DOTALL)
_MACRO_SCRIPT = re.compile(r"\\text(sup|sub)(?:er)?script\s*\{([^{}\\$]*)\}")
_LEAVES = {"mi", "mn", "mo", "mtext", "ms"}
_GROUPS = {"math", "mrow", "mstyle", "semantics", "mpadded"}
_ANNOTATIONS = {"annotation", "annotation-xml", "mspace"}
_LAYOUTS = {
    "msup": "{0}^{{{1}}}",
    "msub": "{0}_{{{1}}}",
    "msubsup": "{0}_{{{1}}}^{{{2}}}",
    "mfrac": r"\frac{{{0}}}{{{1}}}",
    "msqrt": r"\sqrt{{{0}}}",
}
_XML = {"amp", "lt", "gt", "quot", "apos"}
_SPECIAL = re.compile(r"[\\{}$%&#_^~]")

Protect = Callable[[str], str]
"""Replaces a text by a placeholder that the LaTeX parser does not change, and returns the placeholder."""


def convert_html(latex: str, protect: Protect, warn: Callable[[str], object], *, keeps_styles: bool = False) -> str:
    """Converts the HTML in LaTeX to LaTeX or text, and superscripts and subscripts to Unicode characters.

    Args:
        latex: The source.
        protect: Called for characters that are special in LaTeX.
        warn: Called with a message for each formatting that plain text cannot express.
        keeps_styles: Whether elements with a style become macros of LaTeX, such as ``emph``.
    """
    if _MARKUP.search(latex):
        for character, written in _ANGLES.items():
            latex = written.sub(character, latex)
        latex = _without_dollars(latex)
        latex = _ALTERNATIVES.sub(lambda found: _formula(found[2]), latex)
        latex = _MATHML.sub(_mathml, latex)
        latex = _ENTITY.sub(lambda found: _entity(found, protect), _ESCAPED_ENTITY.sub("&", latex))
        latex, found_any = _HEADING.sub("", latex), 1
        while found_any:
            latex, found_any = _PAIR.subn(lambda found: _element(found, warn, keeps_styles=keeps_styles), latex)
        latex = _LONE.sub(" ", latex)
    return latex if keeps_styles else _MACRO_SCRIPT.sub(lambda found: _script(found[1], found[2], warn), latex)


def _without_dollars(latex: str) -> str:
    """LaTeX in which ``$<$`` is ``<``; but the sign between two formulas stays, as in ``$x$<$y$``."""
    parts, done, at = list[str](), 0, 0
    while found := _ANGLE_OR_DOLLAR.search(latex, at):
        at = found.end()
        if found[1]:
            parts += [latex[done : found.start()], found[1]]
            done = at
        elif found[0] == "$":
            at = found.start() + len(formula_at(latex, found.start()) or "$")
    return "".join([*parts, latex[done:]])


def _entity(found: re.Match[str], protect: Protect) -> str:
    name = found[1].removeprefix("\\")
    if name.startswith("#"):
        code = int(f"0{name[1:]}", 16) if name[1] in "xX" else int(name[1:])
        text = chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else None
    else:
        text = html5.get(f"{name};")
    if text is None:
        return found[0]
    return protect(text) if _SPECIAL.search(text) else text


def _element(found: re.Match[str], warn: Callable[[str], object], *, keeps_styles: bool) -> str:
    name, content = found[2].lower(), found[3]
    if keeps_styles and name in _MACROS:
        return f"\\{_MACROS[name]}{{{content}}}"
    if name in _SCRIPTS:
        return _script(name, content, warn)
    return _formula(content) if name == "tex-math" else content


def _script(kind: str, content: str, warn: Callable[[str], object]) -> str:
    """A superscript or subscript in Unicode characters, if there is one for each letter."""
    small = content.strip().replace("\u2212", "-").translate(_SCRIPTS[kind])
    if not any(each in small for each in content.strip() if not each.isspace()):
        return small
    if re.search(r"\w", content):
        warn(f"{' '.join(content.split())!r} is a superscript or subscript in the source, and normal text here")
    return content


def _formula(tex: str) -> str:
    """Puts TeX, which may be a whole document, between dollars."""
    whole = _WHOLE_DOCUMENT.search(tex)
    return f"${(whole[1] if whole else tex).strip().strip('$').strip()}$"


def _mathml(found: re.Match[str]) -> str:
    source = re.sub(
        r"(</?)mml:", r"\1", re.sub(r"\s(?:xmlns(?::\w+)?|[\w:.-]+)\s*=\s*(?:\"[^\"]*\"|'[^']*')", "", found[0])
    )
    source = _ENTITY.sub(
        lambda entity: html5.get(f"{entity[1]};", entity[0]) if entity[1] not in _XML else entity[0], source
    )
    try:
        tex = _tex(ElementTree.fromstring(source)).strip()  # noqa: S314 - its first element declares no entity
    except (ElementTree.ParseError, LookupError):
        return found[0]
    return f"${tex}$" if tex else ""


def _tex(element: ElementTree.Element) -> str:
    """Converts a MathML element to TeX.

    Raises:
        LookupError: If the element is not supported.
    """
    if element.tag in _LEAVES:
        return _letters("".join(element.itertext()).strip(), is_word=element.tag == "mtext")
    parts = [_tex(child) for child in element if child.tag not in _ANNOTATIONS]
    if element.tag in _GROUPS:
        return "".join(parts)
    return _LAYOUTS[element.tag].format(*parts)


def _letters(text: str, *, is_word: bool) -> str:
    if is_word or (text.isalpha() and len(text) > 1):
        return rf"\mathrm{{{text}}}"
    return _SPECIAL.sub(lambda special: rf"\{special[0]}", text).replace("\u2212", "-")
