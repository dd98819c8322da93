"""A static site generator for a researcher's homepage, from YAML and Markdown."""
