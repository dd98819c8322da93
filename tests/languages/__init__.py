"""Content of invented people whose sites are in German, in Chinese and English, and in Arabic and English."""

import shutil
from pathlib import Path

from tests.site.strangers import RXCONFIG

LANGUAGES = Path(__file__).parent
GERMAN, CHINESE_ENGLISH, ARABIC_ENGLISH = (LANGUAGES / name for name in ("german", "chinese_english", "arabic_english"))


def in_arabic_and_english(root: Path) -> Path:
    """A site with pages from right to left, and the same from left to right: texts, a page, a post, a filter."""
    shutil.copytree(ARABIC_ENGLISH, root)
    (root / "rxconfig.py").write_text(RXCONFIG, encoding="utf-8")
    return root
