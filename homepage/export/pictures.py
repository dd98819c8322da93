"""Writes the resized pictures, and caches them in ``.web/pictures``."""

import shutil
from collections.abc import Iterable
from pathlib import Path

from homepage.models.pictures import Picture
from homepage.picture_cache import asset_path
from homepage.pictures import encode_variants
from homepage.reflex_adapter.mode import web_folder


def write_pictures(pictures: Iterable[Picture], assets: Path, out: Path) -> None:
    """Writes the files of pictures.

    Args:
        pictures: The pictures of all pages.
        assets: The folder of the owner's files.
        out: The folder that is published.
    """
    kept = web_folder() / "pictures"
    kept.mkdir(parents=True, exist_ok=True)
    for picture in pictures:
        if not all((kept / Path(variant.address).name).exists() for variant in picture.variants):
            for variant, data in encode_variants(asset_path(assets, picture.address), picture.variants):
                new = kept / f".{Path(variant.address).name}"
                new.write_bytes(data)
                new.rename(kept / new.name[1:])  # atomic: no partial file stays in the cache
        for variant in picture.variants:
            target = asset_path(out, variant.address)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(kept / Path(variant.address).name, target)
