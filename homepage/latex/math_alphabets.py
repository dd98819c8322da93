"""Letters and digits in the alphabets of mathematics: bold, script, fraktur, double-struck and so on.

Browsers support only ``mathvariant="normal"``, so that other styles need characters of their own.
"""

import re
import unicodedata
from functools import cache

_STYLE = re.compile(r"MATHEMATICAL (.+?) (?:CAPITAL|SMALL|DIGIT|NABLA|PARTIAL|EPSILON|THETA|KAPPA|PHI|RHO|PI)\b")
_ALPHANUMERIC_SYMBOLS = range(0x1D400, 0x1D800)
_LETTERLIKE_SYMBOLS = range(0x2100, 0x2150)  # older than the block above, which has holes for them
_LETTERLIKE_STYLES = {"SCRIPT": "script", "BLACK-LETTER": "fraktur", "DOUBLE-STRUCK": "double-struck"}


def styled(text: str, style: str) -> str:
    """Writes a text in an alphabet; characters that the alphabet does not have stay as they are.

    Args:
        text: Plain characters.
        style: The name of the alphabet as ``mathvariant`` has it, for example ``bold-italic``.
    """
    return "".join(_alphabets().get((style, character), character) for character in text)


@cache
def _alphabets() -> dict[tuple[str, str], str]:
    """The character for each style and plain character."""
    found = {("italic", "h"): "\N{PLANCK CONSTANT}"}
    for code in (*_ALPHANUMERIC_SYMBOLS, *_LETTERLIKE_SYMBOLS):
        character = chr(code)
        name, decomposition = unicodedata.name(character, ""), unicodedata.decomposition(character)
        mathematical = _STYLE.match(name)
        style = (
            mathematical[1].lower().replace(" ", "-")
            if mathematical
            else _LETTERLIKE_STYLES.get(name.partition(" ")[0])
        )
        if style and decomposition.startswith("<font> "):
            found.setdefault((style, chr(int(decomposition.split()[1], 16))), character)
    return found
