"""LaTeX and what stands in it."""
