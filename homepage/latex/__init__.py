"""LaTeX as bibliographies hold it: its text, its addresses, and the mathematics and HTML that stand in it."""
