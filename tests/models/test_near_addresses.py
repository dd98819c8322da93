"""What the owner meant by an address that leads to nothing."""

import pytest

from homepage.models.near_addresses import missing_file, missing_picture


@pytest.mark.parametrize(
    ("address", "advice"),
    [
        ("/assets/a/cv.pdf", "write /a/cv.pdf, because paths begin inside assets/"),
        ("/a/CV.pdf", "write /a/cv.pdf, because capital and small letters differ"),
        ("/a/cv.PDF", "write /a/cv.pdf, because capital and small letters differ"),
        ("/me.jpg", "write /Me.JPG, because capital and small letters differ"),
        ("/logo.svg", "write /LOGO.svg, because capital and small letters differ"),
        ("/A/cv.pdf", None),
        ("/none", None),
    ],
)
def test_the_same_file_in_another_spelling_is_named(address: str, advice: str | None) -> None:
    known = {"/a/cv.pdf", "/Me.JPG", "/LOGO.svg"}.__contains__
    assert missing_file(address, known) == (
        f"{address!r} is neither a page of this site nor a file in assets/; "
        f"{advice or 'put the file there or correct the path'}"
    )
    assert missing_picture(address, known) == (
        f"{address!r} is not a file in assets/; {advice or 'put the picture there or correct the path'}"
    )


def test_the_advice_is_never_the_same_address() -> None:
    assert missing_file("/cv.pdf", lambda _: True).endswith("write /cv.PDF, because capital and small letters differ")
