"""A picture for old sites."""

from io import BytesIO

from PIL import Image


def png() -> bytes:
    """A small black picture."""
    file = BytesIO()
    Image.new("RGB", (20, 20)).save(file, "PNG")
    return file.getvalue()


PNG = png()
