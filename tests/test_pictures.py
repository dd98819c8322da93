"""Converting the owner's pictures to the variants that pages show."""

import os
import re
import subprocess
import sys
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageCms

from homepage.models.pictures import ILLUSTRATION, PORTRAIT, Frame, Picture
from homepage.pictures import UnreadablePictureError, encode_variants, read_picture

TINY = Frame(widths=(30,), max_width=30)
"""A frame that is much smaller than even a small picture."""

TWO_SIZES = Frame(widths=(20, 40), max_width=20)
"""A frame for which a picture of 40 pixels is reduced once, and once as it is."""

RED, BLUE = (220, 20, 20), (20, 20, 220)


def halves(width: int, height: int) -> Image.Image:
    """Red at the left, blue at the right."""
    image = Image.new("RGB", (width, height), RED)
    image.paste(BLUE, (width // 2, 0, width, height))
    return image


def look(image: Image.Image, folder: Path, frame: Frame, name: str = "me.png", **options: object) -> Picture:
    image.save(folder / name, **options)  # type: ignore[arg-type]
    return read_picture(folder / name, f"/{name}", frame)


def pictures(picture: Picture, folder: Path) -> dict[tuple[str, int], Image.Image]:
    """The published variants of a picture, by format and width."""
    file = folder / picture.address.lstrip("/")
    return {
        (variant.kind, variant.width): Image.open(BytesIO(data))
        for variant, data in encode_variants(file, picture.variants)
    }


def is_like(color: object, expected: tuple[int, ...]) -> bool:
    assert isinstance(color, tuple)
    return all(abs(one - other) < 40 for one, other in zip(color, expected, strict=True))


def test_a_portrait_is_there_in_every_size_and_format(tmp_path: Path) -> None:
    picture = look(halves(2000, 1000), tmp_path, PORTRAIT)
    made = pictures(picture, tmp_path)
    assert list(made) == [(kind, width) for kind in ("avif", "webp", "jpeg") for width in PORTRAIT.widths]
    assert all(image.size == (width, width) and image.format == kind.upper() for (kind, width), image in made.items())
    assert picture.size == (144, 144)


def test_of_a_portrait_the_middle_is_shown(tmp_path: Path) -> None:
    wide = Image.new("RGB", (900, 300), RED)
    wide.paste(BLUE, (300, 0, 600, 300))
    for image in pictures(look(wide, tmp_path, PORTRAIT), tmp_path).values():
        assert is_like(image.convert("RGB").getpixel((5, 5)), BLUE)
        assert is_like(image.convert("RGB").getpixel((image.width - 5, 5)), BLUE)


def test_a_small_picture_is_not_enlarged(tmp_path: Path) -> None:
    picture = look(halves(150, 120), tmp_path, PORTRAIT)
    assert sorted({variant.width for variant in picture.variants}) == [99, 120]
    assert look(halves(20, 10), tmp_path, ILLUSTRATION).size == (20, 10)


def test_an_illustration_is_whole_and_no_wider_than_the_text(tmp_path: Path) -> None:
    picture = look(halves(3000, 1500), tmp_path, ILLUSTRATION)
    assert picture.size == (702, 351)
    assert {(variant.width, variant.height) for variant in picture.variants} == {(351, 176), (702, 351), (1404, 702)}
    smallest = replace(picture, variants=tuple(each for each in picture.variants if each.width == 351))
    assert is_like(pictures(smallest, tmp_path)["jpeg", 351].getpixel((345, 170)), BLUE)


@pytest.mark.parametrize(("pixels", "size"), [((60, 40), (30, 45)), ((900, 301), (30, 90))])
def test_a_picture_with_an_exif_orientation_is_upright(
    tmp_path: Path, pixels: tuple[int, int], size: tuple[int, int]
) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # to be turned to the right
    picture = look(halves(*pixels), tmp_path, TINY, "me.jpg", exif=exif)
    assert picture.size == size
    for image in pictures(picture, tmp_path).values():
        assert is_like(image.convert("RGB").getpixel((image.width // 2, 5)), RED)
        assert is_like(image.convert("RGB").getpixel((image.width // 2, image.height - 5)), BLUE)


def test_metadata_of_a_camera_is_not_published(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x010E] = "where I live"
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    picture = look(halves(400, 400), tmp_path, TINY, "me.jpg", exif=exif, icc_profile=profile, comment=b"where I live")
    for _, data in encode_variants(tmp_path / "me.jpg", picture.variants):
        assert b"where I live" not in data
        image = Image.open(BytesIO(data))
        assert {"exif", "icc_profile", "comment", "xmp"}.isdisjoint(image.info)
        assert dict(image.getexif()) == {}


def test_colours_of_other_spaces_become_those_of_the_web(tmp_path: Path) -> None:
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    # A profile that does not fit the picture is passed over, as browsers do.
    made = pictures(look(halves(400, 400), tmp_path, TINY, icc_profile=lab), tmp_path)
    assert is_like(made["jpeg", 30].getpixel((5, 5)), RED)
    cmyk = Image.new("CMYK", (400, 400), (0, 255, 255, 0))
    made = pictures(look(cmyk, tmp_path, TINY, "me.jpg"), tmp_path)
    assert is_like(made["jpeg", 30].getpixel((5, 5)), (255, 0, 0))


def test_sixteen_bits_of_grey_stay_grey(tmp_path: Path) -> None:
    made = pictures(look(Image.new("I;16", (400, 400), 0x8000), tmp_path, TINY), tmp_path)
    assert is_like(made["jpeg", 30].getpixel((5, 5)), (128, 128, 128))


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P"])
def test_transparency_is_kept(tmp_path: Path, mode: str) -> None:
    image = Image.new("RGBA", (40, 40), (*RED, 255))
    image.paste((0, 0, 0, 0), (0, 0, 20, 40))
    made = pictures(look(image.convert(mode), tmp_path, TWO_SIZES), tmp_path)
    assert set(made) == {(kind, width) for kind in ("avif", "webp", "png") for width in (20, 40)}
    for each in made.values():
        pixel = each.convert("RGBA").getpixel((5, 5))
        assert isinstance(pixel, tuple)
        assert pixel[3] == 0


def test_an_alpha_channel_that_lets_nothing_through_is_none(tmp_path: Path) -> None:
    made = pictures(look(halves(400, 400).convert("RGBA"), tmp_path, TINY), tmp_path)
    assert {kind for kind, _ in made} == {"avif", "webp", "jpeg"}


def test_the_same_picture_gives_the_same_bytes(tmp_path: Path) -> None:
    picture = look(Image.effect_noise((500, 500), 80).convert("RGB"), tmp_path, PORTRAIT)
    assert picture == read_picture(tmp_path / "me.png", "/me.png", PORTRAIT)
    largest = [variant for variant in picture.variants if variant.width == max(PORTRAIT.widths)]
    assert list(encode_variants(tmp_path / "me.png", largest)) == list(encode_variants(tmp_path / "me.png", largest))


def test_another_picture_of_the_same_name_has_other_addresses(tmp_path: Path) -> None:
    one, other = (look(halves(width, 400), tmp_path, PORTRAIT) for width in (400, 401))
    assert {each.address for each in one.variants}.isdisjoint(each.address for each in other.variants)


def test_the_middle_and_the_whole_have_different_addresses(tmp_path: Path) -> None:
    middle, whole = (look(halves(432, 800), tmp_path, frame) for frame in (PORTRAIT, ILLUSTRATION))
    assert {each.address for each in middle.variants}.isdisjoint(each.address for each in whole.variants)


def test_an_address_holds_what_any_host_serves(tmp_path: Path) -> None:
    picture = look(halves(400, 400), tmp_path, PORTRAIT, "Ich, über 1 Bild.png")
    assert all(re.fullmatch(r"/immutable/ich-ber-1-bild-\d+-\w{8}\.\w+", each.address) for each in picture.variants)
    assert look(halves(9, 9), tmp_path, PORTRAIT, "我.png").src.startswith("/immutable/picture-9-")


@pytest.mark.parametrize(
    ("name", "mode"),
    [("me.jpg", "RGB"), ("me.jpg", "CMYK"), ("me.jpg", "L"), ("me.png", "RGBA"), ("me.png", "P"), ("me.webp", "RGB")],
)
def test_all_of_a_much_larger_picture_is_shown(tmp_path: Path, name: str, mode: str) -> None:
    image = Image.new("RGB", (2001, 401), RED)
    image.paste(BLUE, (1000, 200, 2001, 401))
    saved = image.convert(mode)
    for each in pictures(look(saved, tmp_path, TINY, name), tmp_path).values():
        assert each.size == (30, 6)
        for x, y in ((0, 0), (29, 0), (0, 5), (29, 5)):
            expected = saved.convert("RGB").getpixel((x * 68, y * 80))
            assert isinstance(expected, tuple)
            assert is_like(each.convert("RGB").getpixel((x, y)), expected)


@pytest.mark.posix
@pytest.mark.parametrize(("name", "most"), [("me.jpg", 1), ("me.png", 7)])
def test_a_much_larger_picture_takes_little_memory(tmp_path: Path, name: str, most: float) -> None:
    """Pillow has four bytes for a pixel. A JPEG never has all its pixels in memory, others do once, and some more."""
    Image.linear_gradient("L").resize((4000, 2500)).convert("RGB").save(tmp_path / name, compress_level=1)
    program = f"""
import resource, sys
from pathlib import Path
from PIL import Image
from homepage.models.pictures import Frame
from homepage.pictures import encode_variants, read_picture

def peak(name):
    picture = read_picture(Path(name), f"/{{name}}", Frame(widths=(30,), max_width=30))
    assert len(list(encode_variants(Path(name), picture.variants))) == 3
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)

Image.new("RGB", (300, 300)).save("small.png")
before = peak("small.png")
print((peak("{name}") - before) / (4000 * 2500))
"""
    package = {"PYTHONPATH": str(Path(__file__).resolve().parents[1])}
    done = subprocess.run(
        [sys.executable, "-c", program],
        check=False,
        cwd=tmp_path,
        env={**os.environ, **package},
        capture_output=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr
    assert float(done.stdout) < most, f"{done.stdout.strip()} bytes for each pixel"


def test_a_picture_too_high_for_one_format_has_the_others(tmp_path: Path) -> None:
    made = pictures(look(halves(6, 17_000), tmp_path, ILLUSTRATION), tmp_path)
    assert {kind: image.size for (kind, _), image in made.items()} == {"avif": (6, 17_000), "jpeg": (6, 17_000)}


def test_a_picture_too_high_for_every_format_is_reported(tmp_path: Path) -> None:
    halves(20, 70_000).save(tmp_path / "me.png")
    with pytest.raises(UnreadablePictureError, match="is 3,500 times as high as it is wide; cut it into parts"):
        read_picture(tmp_path / "me.png", "/me.png", ILLUSTRATION)


@pytest.mark.parametrize("name", ["me.gif", "me.webp", "me.png"])
def test_an_animation_is_published_as_it_is_beside_its_first_picture(tmp_path: Path, name: str) -> None:
    picture = look(
        halves(40, 20), tmp_path, ILLUSTRATION, name, save_all=True, append_images=[Image.new("RGB", (40, 20))]
    )
    assert (picture.animation, picture.heavy_animation, picture.size) == (f"/{name}", 0, (40, 20))
    image = pictures(picture, tmp_path)["avif", 40].convert("RGB")
    assert is_like(image.getpixel((5, 10)), RED)
    assert is_like(image.getpixel((35, 10)), BLUE)


def test_of_an_animation_larger_than_its_frame_allows_only_the_first_picture_is_shown(tmp_path: Path) -> None:
    frames = {"save_all": True, "append_images": [Image.new("RGB", (40, 20))]}
    weight = look(halves(40, 20), tmp_path, ILLUSTRATION, "me.gif", **frames).heavy_animation
    assert weight == 0
    weight = (tmp_path / "me.gif").stat().st_size
    allowed = read_picture(tmp_path / "me.gif", "/me.gif", replace(ILLUSTRATION, max_animation=weight))
    refused = read_picture(tmp_path / "me.gif", "/me.gif", replace(ILLUSTRATION, max_animation=weight - 1))
    assert (allowed.animation, allowed.heavy_animation) == ("/me.gif", 0)
    assert (refused.animation, refused.heavy_animation) == (None, weight)
    assert refused.variants == allowed.variants


@pytest.mark.parametrize(("size", "cropped"), [((900, 300), (400, 300)), ((400, 900), (400, 300)), ((1, 1), (1, 1))])
def test_a_picture_is_cropped_to_the_aspect_of_its_frame(
    tmp_path: Path, size: tuple[int, int], cropped: tuple[int, int]
) -> None:
    frame = Frame(widths=(400,), max_width=400, aspect=4 / 3)
    ((_, image),) = (
        (kind, each)
        for kind, each in pictures(look(halves(*size), tmp_path, frame), tmp_path).items()
        if kind[0] == "webp"
    )
    assert image.size == cropped


@pytest.mark.parametrize(
    ("attributes", "size"),
    [
        ('width="200" height="100px" viewBox="0 0 1 1"', (200, 100)),
        ("viewBox='0 0 24 12'", (702, 351)),
        ('width="100%" viewBox="-5,-5,40,40"', (702, 702)),
        ('width="4000" height="3000"', (702, 526)),
        ('width="1.2.3" height="1"', None),
        (f'width="{"9" * 400}" height="1"', None),
        (f'width="1" height="{"9" * 400}"', None),
        (f'width="{"9" * 40}" height="{"9" * 40}"', (702, 702)),
        ('width="1" height="1000000"', None),
        ('width="0" height="10"', None),
        ('viewBox="0 0 1000000 1"', None),
        ('viewBox="0 0 0 0"', None),
        ("", None),
    ],
)
def test_a_drawing_is_shown_as_it_is(tmp_path: Path, attributes: str, size: tuple[int, int] | None) -> None:
    (tmp_path / "me.svg").write_text(f'<?xml version="1.0"?><svg xmlns="x" {attributes}></svg>', encoding="utf-8")
    assert read_picture(tmp_path / "me.svg", "/me.svg", ILLUSTRATION) == Picture("/me.svg", size)
    assert read_picture(tmp_path / "me.svg", "/me.svg", PORTRAIT) == Picture("/me.svg", (144, 144))


def unreadable(file: Path) -> str:
    with pytest.raises(UnreadablePictureError) as caught:
        read_picture(file, "/me.png", PORTRAIT)
    return str(caught.value)


def test_a_file_that_is_no_picture_is_reported(tmp_path: Path) -> None:
    (tmp_path / "me.png").write_bytes(b"%PDF-1.4")
    assert unreadable(tmp_path / "me.png") == (
        "is not a picture that can be read; save it as JPEG, PNG, WebP, AVIF, GIF or SVG"
    )


@pytest.mark.parametrize("name", ["me.jpg", "me.png", "me.webp", "me.avif", "me.gif"])
def test_a_picture_that_ends_too_early_is_reported(tmp_path: Path, name: str) -> None:
    Image.effect_noise((300, 300), 80).convert("RGB").save(tmp_path / name)
    data = (tmp_path / name).read_bytes()
    (tmp_path / name).write_bytes(data[: len(data) // 2])
    assert re.match(r"is broken \(.*\); save it again|is not a picture that can be read", unreadable(tmp_path / name))


@pytest.mark.parametrize("most", [5000, 9000], ids=["refused", "warned of"])
def test_a_picture_that_would_fill_the_memory_is_reported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, most: int
) -> None:
    halves(110, 100).save(tmp_path / "me.png")
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", most)
    assert unreadable(tmp_path / "me.png") == "has more than 0 million pixels; make it smaller"
