"""The new address of each page and file of the old site, computed before anything is converted."""
