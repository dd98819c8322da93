"""Converts pages of publications, talks and courses to entries of content files."""
