"""Reads the folder of the old site: pages with their front matter, collections, placeholders of the template."""
