"""The pictures of the documentation are all there, small, and shown with a description."""

import re

import pytest
from PIL import Image

from tests.documents.documents import GALLERY, LOOKS
from tests.documents.pictures import FOLDER, MOST_BYTES, SHOTS, Shot


def test_the_folder_has_the_pictures_that_are_made_and_no_others() -> None:
    assert sorted(path.name for path in FOLDER.iterdir()) == sorted(shot.file for shot in SHOTS), "run `make pictures`"


@pytest.mark.parametrize("shot", SHOTS, ids=lambda shot: shot.file)
def test_a_picture_has_its_size_and_few_bytes(shot: Shot) -> None:
    path = FOLDER / shot.file
    assert path.stat().st_size <= MOST_BYTES
    with Image.open(path) as picture:
        assert (picture.format, picture.size) == ("WEBP", shot.size)


def test_every_picture_is_shown_with_a_description_of_its_own() -> None:
    text = "".join(path.read_text(encoding="utf-8") for path in (GALLERY, LOOKS))
    shown = re.findall(r"!\[([^\]]+)\]\(\.\./\.\./assets/pictures/([^ )]+)", text)
    assert sorted(file for _, file in shown) == sorted(shot.file for shot in SHOTS)
    assert len({description for description, _ in shown}) == len(SHOTS)
