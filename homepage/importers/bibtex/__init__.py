"""BibTeX and biblatex, as people and programs write them."""
