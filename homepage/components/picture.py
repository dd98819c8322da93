"""The component of a responsive picture (``srcset``)."""

from dataclasses import replace

import reflex as rx

from homepage.components.template import Markup
from homepage.models.pictures import WITH_MOTION, Picture, Preview
from homepage.models.settings import Settings
from homepage.reflex_adapter.static_html import static_html

_ROW = "135px"
_LARGE_ROW = "(min-width: 30rem) 135px, calc(100vw - 45px)"
_CARD = "(min-width: 46rem) 333px, calc(100vw - 45px)"
"""HTML's ``sizes`` of the picture of a publication in a list; the stylesheets have the same sizes."""


def picture(model: Picture, alt: str, settings: Settings, class_name: str) -> rx.Component:
    """A picture. The browser loads one on the first screen with high priority, the others when they are near.

    Of an animation, visitors who prefer reduced motion get the first picture.

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
    sources = [rx.el.source(type=kind, src_set=files, sizes=model.sizes) for kind, files in better.items()]
    if model.animation:
        sources.insert(0, rx.el.source(media=WITH_MOTION, src_set=settings.href(model.animation)))
    return rx.el.elements.picture(*sources, image) if sources else image


def preview(model: Preview, settings: Settings) -> Markup:
    """The picture of a publication in a list. On a phone, a large one is above the title, others are small."""
    shown = replace(model.small, sizes=_LARGE_ROW if model.is_large else _ROW)
    return _markup(shown, model.alt, settings, "preview large" if model.is_large else "preview")


def card_preview(model: Preview, settings: Settings) -> Markup:
    """The picture of a publication on a card."""
    return _markup(replace(model.small, sizes=_CARD), model.alt, settings, "preview")


def large_preview(model: Preview, settings: Settings) -> Markup:
    """The picture of a publication on its own page."""
    return _markup(model.large, model.alt, settings, "large-preview")


def _markup(model: Picture, alt: str, settings: Settings, class_name: str) -> Markup:
    return Markup(static_html([picture(model, alt, settings, class_name)]))
