"""The documentation is a site of this package."""

import shutil
from pathlib import Path

from PIL import Image

from tests.documents.documents import SITE
from tests.site.sites import export, wrong_in


def test_every_link_and_picture_of_the_documentation_leads_somewhere(tmp_path: Path) -> None:
    root = tmp_path / "site"
    for folder in ("content", "assets"):
        shutil.copytree(SITE / folder, root / folder)
    for path in (root / "assets/pictures").iterdir():
        Image.new("RGB", (16, 10)).save(path)  # to resize the pictures takes four times as long as all else
    exported = export(root)
    assert len(exported.pages()) > 15
    assert wrong_in(exported) == []
