"""The import of RIS, the export of EndNote, Mendeley, Zotero and publishers. Source: the RIS specification of 2011."""
