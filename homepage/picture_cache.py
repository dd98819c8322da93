"""A cache of the pictures of one site, so that each is read once."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from urllib.parse import unquote

from homepage.models.near_addresses import missing_picture
from homepage.models.pictures import Frame, Picture, Variant


def asset_path(assets: Path, address: str) -> Path:
    """The file for a path of the site, which is percent-decoded."""
    return assets / unquote(address).replace("\0", "").lstrip("/")


class PictureCache:
    """The pictures that were read so far, and their errors."""

    def __init__(self, assets: Path, is_asset: Callable[[str], bool], remembered: Callable[..., Picture | str]) -> None:
        """Makes an empty cache.

        Args:
            assets: The folder of the owner's files.
            is_asset: Whether a path of the site is a file in it.
            remembered: ``ContentFolder.remembered``.
        """
        self.assets = assets
        self.is_asset = is_asset
        self.remembered = remembered
        self.published: dict[tuple[str, tuple[Variant, ...]], Picture] = {}
        self._results: dict[tuple[str, Frame], Picture | str] = {}

    def picture(self, address: str, frame: Frame) -> Picture | None:
        """The picture as a page shows it; None if it cannot be shown.

        Args:
            address: A path of the site.
            frame: How it is shown.
        """
        seen = self._cached(address, frame)
        return seen if isinstance(seen, Picture) else None

    def problem(self, address: str, frame: Frame) -> str | None:
        """Why a page cannot show the file at a path of the site; None if it can."""
        seen = self._cached(address, frame)
        return seen if isinstance(seen, str) else None

    def shown(self, address: str, frame: Frame) -> Picture | None:
        """A picture that a page shows, so that its files are published."""
        picture = self.picture(address, frame)
        if picture:
            self.published[address, picture.variants] = picture
        return picture

    def _cached(self, address: str, frame: Frame) -> Picture | str:
        if (address, frame) not in self._results:
            self._results[address, frame] = self._read(address, frame)
        return self._results[address, frame]

    def _read(self, address: str, frame: Frame) -> Picture | str:
        if not self.is_asset(address):
            return missing_picture(address, self.is_asset)
        path = asset_path(self.assets, address)
        facts = path.stat()
        read = partial(self._read_file, path, address, frame)
        return self.remembered(("picture", address, frame), (facts.st_mtime_ns, facts.st_size), read)

    def _read_file(self, path: Path, address: str, frame: Frame) -> Picture | str:
        # Imported here: Pillow takes longer to import than a check of all content, and many sites have no picture.
        from homepage.pictures import UnreadablePictureError, read_picture  # noqa: PLC0415

        try:
            return read_picture(path, address, frame)
        except UnreadablePictureError as error:
            return f"{address!r} {error}"
