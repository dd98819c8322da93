"""A researcher's homepage: YAML in, a static site out."""
