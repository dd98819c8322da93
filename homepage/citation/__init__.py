"""Export formats of publications: BibTeX, CSL-JSON, RIS. One module for each format."""
