"""Where the owner wrote an address, so that a mistake in a finished page can be mended in the content."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from homepage.models.settings import Settings

CONTENT = "content"
_BEFORE, _AFTER = r"(?<![^\s\"'(<\[,:])", r"(?![^\s\"')>\],}])"


def places_of(address: str, root: Path, settings: Settings) -> list[str]:
    """The places of an address in content/, as ``file:line``; none if it was not written there in this form.

    Args:
        address: The address as a page has it.
        root: The folder that holds content/.
        settings: The settings of the site.
    """
    forms = "|".join(re.escape(each) for each in _forms(address, settings))
    pattern = re.compile(f"{_BEFORE}(?:{forms}){_AFTER}")
    return [
        f"{path}:{number}"
        for path, text in _texts(root).items()
        for number, line in enumerate(text.split("\n") if pattern.search(text) else (), 1)
        if pattern.search(line)
    ]


@cache  # for each mistake in a site
def _texts(root: Path) -> Mapping[str, str]:
    """The texts of the content files, by their path in the folder of the site."""
    files = sorted(path for path in (root / CONTENT).rglob("*") if path.suffix in {".md", ".yaml"} and path.is_file())
    return {path.relative_to(root).as_posix(): path.read_text(encoding="utf-8", errors="replace") for path in files}


def _forms(address: str, settings: Settings) -> Iterator[str]:
    """The forms in which content may have an address: as it is, without the base path, without the language."""
    yield address
    path = address.removeprefix(settings.url) if address.startswith(f"{settings.url}/") else address
    path = path.removeprefix(settings.base_path) if path.startswith(f"{settings.base_path}/") else path
    yield path
    for tag in settings.languages[1:]:
        if path.startswith(f"/{tag}/"):
            yield path.removeprefix(f"/{tag}")
