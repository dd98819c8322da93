"""Reads which fields an al-folio site does not show in its BibTeX: ``filtered_bibtex_keywords`` in ``_config.yml``."""

from pathlib import Path

from homepage.yaml_files.reader import read_foreign_yaml

_KEY = "filtered_bibtex_keywords"


def hidden_fields(bib: Path) -> frozenset[str]:
    """The names of the fields, in lower case.

    Args:
        bib: A ``.bib`` file, in the folder ``_bibliography`` of an al-folio site or elsewhere.
    """
    try:
        text = (bib.parent.parent / "_config.yml").read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        return frozenset()
    settings = read_foreign_yaml(text).data
    names = settings.get(_KEY) if isinstance(settings, dict) else None
    return (
        frozenset(name.strip().lower() for name in names if isinstance(name, str))
        if isinstance(names, list)
        else frozenset()
    )
