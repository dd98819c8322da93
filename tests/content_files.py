"""Writing content with pages and posts for a test, and its mistakes."""

from pathlib import Path

import pytest

from homepage.content import load
from homepage.errors import ContentErrors
from tests.sites import write_site


def write(root: Path, texts: dict[str, str], **files: str) -> Path:
    """Writes a site as ``write_site``, with files in folders of content/ too, by their paths there."""
    write_site(root, **files)
    for path, text in texts.items():
        file = root / "content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="")
    return root


def matter(**settings: str) -> str:
    """The front matter of a Markdown file."""
    return "---\n" + "".join(f"{key}: {value}\n" for key, value in settings.items()) + "---\n"


def mistakes(root: Path) -> list[str]:
    """The mistakes in a site, one a line."""
    with pytest.raises(ContentErrors) as caught:
        load(root)
    return [str(error) for error in caught.value.errors]
