"""The import of BibTeX and biblatex, also of files with common deviations from the syntax."""
