"""Which fields an old site of al-folio did not show."""

from pathlib import Path

import pytest

from homepage.importers.bibtex.hidden_fields import hidden_fields


@pytest.mark.parametrize(
    ("settings", "hidden"),
    [
        ("filtered_bibtex_keywords: [abbr, ' Award ', [other]]\n", {"abbr", "award"}),
        ("\ufefffiltered_bibtex_keywords: [abbr]\n", {"abbr"}),
        ("filtered_bibtex_keywords: abbr\n", set()),
        ("title: Ada\n", set()),
        ("- filtered_bibtex_keywords\n", set()),
        ("", set()),
    ],
)
def test_the_settings_of_the_old_site_name_them(tmp_path: Path, settings: str, hidden: set[str]) -> None:
    (tmp_path / "_bibliography").mkdir()
    (tmp_path / "_config.yml").write_text(settings, encoding="utf-8")
    assert hidden_fields(tmp_path / "_bibliography/papers.bib") == hidden


def test_without_readable_settings_there_are_none(tmp_path: Path) -> None:
    bib = tmp_path / "_bibliography/papers.bib"
    assert hidden_fields(bib) == frozenset()
    (tmp_path / "_config.yml").write_bytes(b"\xff\xfe\xff")
    assert hidden_fields(bib) == frozenset()
