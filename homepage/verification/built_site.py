"""The files of a finished site, and what its addresses lead to."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import urlsplit

from homepage.models import addresses
from homepage.models.settings import Settings
from homepage.verification.page import Page, parse_page


@dataclass(frozen=True)
class BuiltSite:
    """A finished site.

    Attributes:
        folder: The folder of the site, such as dist/.
        settings: The settings that it was built with.
        owned: The paths of files that were copied from assets/. The rules for pages are not for these.
    """

    folder: Path
    settings: Settings
    owned: frozenset[str]

    @cached_property
    def files(self) -> Mapping[str, Path]:
        """All files by their path, with slashes."""
        return {path.relative_to(self.folder).as_posix(): path for path in self.folder.rglob("*") if path.is_file()}

    @cached_property
    def pages(self) -> Mapping[str, Page]:
        """All pages by their path, also those of the owner, so that links to their anchors can be followed."""
        return {
            path: parse_page(file.read_text(encoding="utf-8", errors="replace"))
            for path, file in sorted(self.files.items())
            if path.endswith(".html")
        }

    @property
    def own_pages(self) -> Iterator[tuple[str, Page]]:
        """The pages that the build wrote."""
        return ((path, page) for path, page in self.pages.items() if path not in self.owned)

    def address(self, path: str) -> str:
        """The absolute address of a page of this site."""
        return f"{self.settings.url}/{path.removesuffix('index.html')}"

    def local_path(self, address: str) -> str | None:
        """The path of an address of this site, without the base path; None if it leads to another host."""
        parts = urlsplit(address)
        if parts.scheme or parts.netloc:
            is_own = f"{parts.scheme}://{parts.netloc}" == self.settings.origin
            return self._below_base(parts.path or "/") if is_own else None
        return self._below_base(parts.path)

    def file_at(self, path: str) -> str | None:
        """The file that a static host serves at a path of this site; None if there is none."""
        try:
            return next((file for file in addresses.files(path) if file in self.files), None)
        except ValueError:
            return None

    def _below_base(self, path: str) -> str:
        """A path below the base path; a path beside it is kept as it is with a sign that no file name has."""
        base = self.settings.base_path
        return path.removeprefix(base) if f"{path}/".startswith(f"{base}/") else f"//{path}"
