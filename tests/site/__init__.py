"""The exported site, in a real browser."""
