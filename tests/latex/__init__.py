"""LaTeX, and HTML and formulas in it."""
