"""What a record does not have of its bibliography is in the report."""

from pathlib import Path

import pytest

from tests.importers.academicpages.moving import moved

ENTRY = "@article{{n, author={{Lovelace, Ada}}, title={{Notes}}, journal={{Memoirs}}, year={{2003}}, {}}}\n"
ADDRESSES = "url={https://a.example/1 https://a.example/2}"


@pytest.mark.parametrize(
    ("bib", "line"),
    [
        ("@article{open, title={Notes\n" + ENTRY.format(""), "open"),
        (ENTRY.format(ADDRESSES), "has a further address, https://a.example/2; it is left out (files/all.bib:1)"),
        (ENTRY.format("pdf={n.pdf}"), "link: Notes /pdf/n.pdf: left: its bibliography names a file"),
    ],
)
def test_each_loss_of_a_bibliography_is_reported(tmp_path: Path, bib: str, line: str) -> None:
    report, _ = moved(tmp_path, {"_pages/about.md": "---\npermalink: /\n---\nI am Ada.\n", "files/all.bib": bib})
    left = [str(item) for item in report.items if item.outcome == "left" and item.place.startswith("files/all.bib")]
    assert len(left) == 1
    assert line in left[0]
