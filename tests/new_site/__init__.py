"""The folder of a new site."""
