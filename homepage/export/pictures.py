"""The files of resized pictures and of social cards, which are cached in ``.web/pictures``."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from homepage.export.written_files import FileToCopy
from homepage.models.pictures import Picture
from homepage.page_model.social_cards import SocialCard
from homepage.picture_cache import asset_path
from homepage.pictures import encode_variants
from homepage.reflex_adapter.mode import web_folder


def picture_files(pictures: Iterable[Picture], assets: Path) -> Iterator[FileToCopy]:
    """The files of pictures. Those that are not in the cache are encoded.

    Args:
        pictures: The pictures of all pages.
        assets: The folder of the owner's files.
    """
    for picture in pictures:
        if not all(_kept(variant.address).exists() for variant in picture.variants):
            for variant, data in encode_variants(asset_path(assets, picture.address), picture.variants):
                _keep(variant.address, data)
        for variant in picture.variants:
            yield variant.address.removeprefix("/"), _kept(variant.address)


def social_card_files(cards: Iterable[SocialCard]) -> Iterator[FileToCopy]:
    """The files of social cards. Those that are not in the cache are drawn.

    Args:
        cards: The cards of all pages.
    """
    for card in cards:
        if not _kept(card.address).exists():
            # Imported here: Pillow is slow to import, and many sites have no card, or have drawn it before.
            from homepage.social_card_pictures import draw_social_card  # noqa: PLC0415

            _keep(card.address, draw_social_card(card))
        yield card.address.removeprefix("/"), _kept(card.address)


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
