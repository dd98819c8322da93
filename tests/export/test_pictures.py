"""The cache of pictures."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from homepage.export import pictures
from homepage.export.pictures import picture_files, social_card_files
from homepage.models.pictures import Picture, Variant
from homepage.page_model.social_cards import SocialCard

PICTURE = Picture("/me.png", variants=tuple(Variant(f"/immutable/me.{kind}", kind, 9, 9) for kind in ("avif", "jpeg")))


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "web_folder", lambda: tmp_path / ".web")
    monkeypatch.setattr(Path, "rename", rename_as_on_windows)


def rename_as_on_windows(path: Path, target: Path) -> None:
    if target.exists():
        raise FileExistsError(target)
    path.replace(target)


def test_a_picture_is_encoded_again_only_if_one_of_its_files_is_not_in_the_cache(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    encoded = []

    def encode(file: Path, variants: Sequence[Variant]) -> Iterator[tuple[Variant, bytes]]:
        encoded.append(file)
        return ((variant, f"{variant.kind} {len(encoded)}".encode()) for variant in variants)

    def files() -> dict[str, Path]:
        return dict(picture_files([PICTURE], Path("assets")))

    monkeypatch.setattr(pictures, "encode_variants", encode)
    files()
    kept = {path: file.read_bytes() for path, file in files().items()}
    assert kept == {"immutable/me.avif": b"avif 1", "immutable/me.jpeg": b"jpeg 1"}
    files()["immutable/me.avif"].unlink()
    assert [file.read_bytes() for file in files().values()] == [b"avif 2", b"jpeg 2"]
    assert encoded == [Path("assets/me.png")] * 2


def test_a_social_card_is_drawn_once(monkeypatch: pytest.MonkeyPatch) -> None:
    card = SocialCard("Waves", "Ada Lovelace", "Acta 2025", "Ada Lovelace", "#0f5c63")
    drawn = []

    def draw(card: SocialCard) -> bytes:
        drawn.append(card)
        return b"drawn"

    monkeypatch.setattr("homepage.social_card_pictures.draw_social_card", draw)
    for _ in range(2):
        ((path, file),) = social_card_files([card])
        assert (f"/{path}", file.read_bytes()) == (card.address, b"drawn")
    assert drawn == [card]
