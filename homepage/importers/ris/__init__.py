"""RIS, which EndNote, Mendeley, Zotero and publishers write. Source: the RIS format specification of 2011."""
