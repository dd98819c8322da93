"""The import of CSL-JSON, the export of Zotero, Paperpile, Mendeley and Pandoc. Source: the CSL 1.0.2 data schema."""
