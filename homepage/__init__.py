"""A static site generator for a researcher's homepage, from YAML and Markdown."""

__version__ = "0.1.0"

DISTRIBUTION = "academic-homepage"
"""The name of this package on PyPI. ``homepage`` is another package there."""

TYPST = "typst==0.15.2"
"""The package that typesets the CV: the requirement of the extra ``cv``."""
