"""A picture, in the sizes and formats that there are of it."""

import reflex as rx

from homepage.models.pictures import Picture
from homepage.models.settings import Settings


def picture(shown: Picture, alt: str, settings: Settings, class_name: str) -> rx.Component:
    """A picture in the first view: nothing that is seen at once should wait for it, nor it for anything.

    Args:
        shown: The picture.
        alt: What it shows, in words.
        settings: Of the site.
        class_name: Of the image.
    """
    better, fallback = shown.sources(settings.href)
    width, height = shown.size or (None, None)
    image = rx.el.img(
        src=settings.href(shown.src),
        src_set=fallback,
        sizes=shown.sizes,
        alt=alt,
        class_name=class_name,
        custom_attrs={"width": width, "height": height, "fetchPriority": "high"},
    )
    if not better:
        return image
    sources = (rx.el.source(type=kind, src_set=files, sizes=shown.sizes) for kind, files in better.items())
    return rx.el.elements.picture(*sources, image)
