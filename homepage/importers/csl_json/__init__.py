"""CSL-JSON, which Zotero, Paperpile, Mendeley and Pandoc write. Source: the CSL 1.0.2 data schema."""
