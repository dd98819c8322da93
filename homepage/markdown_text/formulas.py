"""The HTML of a formula."""

from html import escape


def formula(tex: str, *, display: bool, source: str) -> str:  # noqa: ARG001 - what typesetting will need
    """The HTML of a formula: its source, as the text has it.

    Args:
        tex: The formula in LaTeX, without delimiters.
        display: Whether it stands on a line of its own.
        source: The formula with its delimiters.
    """
    return escape(source, quote=False)
