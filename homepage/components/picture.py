"""The component of a responsive picture (``srcset``)."""

import reflex as rx

from homepage.components.template import Markup
from homepage.models.pictures import Picture, Preview
from homepage.models.settings import Settings
from homepage.reflex_adapter.static_html import static_html


def picture(model: Picture, alt: str, settings: Settings, class_name: str) -> rx.Component:
    """A picture. The browser loads one on the first screen with high priority, the others when they are near.

    Args:
        model: The picture.
        alt: The alternative text.
        settings: The settings of the site.
        class_name: The class of the image.
    """
    better, fallback = model.sources(settings.href)
    width, height = model.size or (None, None)
    image = rx.el.img(
        src=settings.href(model.src),
        src_set=fallback,
        sizes=model.sizes,
        alt=alt,
        class_name=class_name,
        custom_attrs={
            "width": width,
            "height": height,
            **({"loading": "lazy", "decoding": "async"} if model.is_lazy else {"fetchPriority": "high"}),
        },
    )
    if not better:
        return image
    sources = (rx.el.source(type=kind, src_set=files, sizes=model.sizes) for kind, files in better.items())
    return rx.el.elements.picture(*sources, image)


def preview(model: Preview, settings: Settings) -> Markup:
    """The picture of a publication in a list."""
    return Markup(static_html([picture(model.small, model.alt, settings, class_name="preview")]))


def large_preview(model: Preview, settings: Settings) -> Markup:
    """The picture of a publication on its own page."""
    return Markup(static_html([picture(model.large, model.alt, settings, class_name="large-preview")]))
