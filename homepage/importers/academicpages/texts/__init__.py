"""Texts of any page: their words, their pieces, the dates in them. No module here knows a site."""
