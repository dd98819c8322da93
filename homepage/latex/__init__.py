"""Converts LaTeX in bibliographies to plain text: text, URLs, formulas, and HTML inside LaTeX."""
