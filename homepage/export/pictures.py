"""Writes the resized pictures and the social cards, and caches them in ``.web/pictures``."""

import shutil
from collections.abc import Iterable
from pathlib import Path

from homepage.models.pictures import Picture
from homepage.page_model.social_cards import SocialCard
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
    for picture in pictures:
        if not all(_kept(variant.address).exists() for variant in picture.variants):
            for variant, data in encode_variants(asset_path(assets, picture.address), picture.variants):
                _keep(variant.address, data)
        for variant in picture.variants:
            _publish(variant.address, out)


def write_social_cards(cards: Iterable[SocialCard], out: Path) -> None:
    """Writes the social cards.

    Args:
        cards: The cards of all pages.
        out: The folder that is published.
    """
    for card in cards:
        if not _kept(card.address).exists():
            # Imported here: Pillow is slow to import, and many sites have no card, or have drawn it before.
            from homepage.social_card_pictures import draw_social_card  # noqa: PLC0415

            _keep(card.address, draw_social_card(card))
        _publish(card.address, out)


def _kept(address: str) -> Path:
    """The place of a file in the cache."""
    return web_folder() / "pictures" / Path(address).name


def _keep(address: str, data: bytes) -> None:
    """Writes a file into the cache."""
    kept = _kept(address)
    kept.parent.mkdir(parents=True, exist_ok=True)
    new = kept.with_name(f".{kept.name}")
    new.write_bytes(data)
    new.replace(kept)  # atomic: no partial file stays in the cache


def _publish(address: str, out: Path) -> None:
    """Copies a file from the cache to its place in the site."""
    target = asset_path(out, address)
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(_kept(address), target)
