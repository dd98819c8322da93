"""The icons of the profile card: one path each, drawn for this package in lines on a field of 24 by 24.

The names and marks of services belong to their owners. These drawings only resemble them, and a word is always beside
an icon, or is its accessible name.
"""

from collections.abc import Mapping

import reflex as rx

_CIRCLE = "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z"

ICONS: Mapping[str, str] = {
    "email": "M3 5.5h18v13H3zM3.5 6.5l8.5 7 8.5-7",
    "phone": "M8.5 3.5l-4 .5c0 9 6.5 15.5 15.5 15.5l.5-4-4.5-2-2 2c-2.5-1-4.5-3-5.5-5.5l2-2z",
    "office": "M5 21V3.5h10V21M15 9.5h4.5V21M2.5 21h19M8.5 7.5h3M8.5 11.5h3M8.5 15.5h3",
    "location": (
        "M12 21.5c-4-5-6.5-8.5-6.5-12a6.5 6.5 0 0 1 13 0c0 3.5-2.5 7-6.5 12zM12 7a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z"
    ),
    "cv": "M5.5 3h8.5l4.5 4.5V21h-13zM14 3v4.5h4.5M9 12h6M9 16h6",
    "calendar": "M4 5.5h16V20H4zM4 10h16M8 3v4M16 3v4",
    "link": f"{_CIRCLE}M3 12h18M12 3c-5 5-5 13 0 18M12 3c5 5 5 13 0 18",
    "scholar": "M2 9.5L12 4l10 5.5L12 15zM6.5 12v4.5c3 2.5 8 2.5 11 0V12M22 9.5V15",
    "orcid": f"{_CIRCLE}M8.5 10.5V16M8.5 8v.01M11.5 8.5V16h1.5a3.7 3.7 0 0 0 0-7.5z",
    "github": (
        "M9.5 21v-3.5c-3.5 0-5-2.5-5-6 0-2 .5-3 1.3-4l-.2-4L9 5.2a12 12 0 0 1 6 0l3.4-1.7-.2 4c.8 1 1.3 2 1.3 4 0"
        " 3.5-1.5 6-5 6V21M9.5 19C7 19.5 6 18 5 17"
    ),
    "gitlab": "M12 20.5L3 13.5 5.5 4 9 11h6l3.5-7L21 13.5z",
    "mastodon": (
        "M8.5 20.5c4 .5 7 0 7.5-2.5M20 9c0-4-2-5.5-8-5.5S4 5 4 9c0 6 0 9 8 9 6 0 8-2 8-9zM8 13.5V10a2 2 0 0 1 4"
        " 0v2.5M12 10a2 2 0 0 1 4 0v3.5"
    ),
    "bluesky": (
        "M12 11C10.5 8 7 4.5 4 4.5c-1.5 5 .5 8 4.5 8.5-4 .5-4 3.5-2 5.5 2.5 1.5 4.5-1 5.5-4 1 3 3 5.5 5.5 4 2-2"
        " 2-5-2-5.5 4-.5 6-3.5 4.5-8.5-3 0-6.5 3.5-8 6.5z"
    ),
    "linkedin": "M3.5 3.5h17v17h-17zM8 11v5.5M8 7.8v.01M12 16.5V11M12 13.5c0-3.3 4.5-3.3 4.5 0v3",
    "x": "M4 4h4l12 16h-4zM4.5 20l6-6.8M19.5 4l-6 6.8",
    "researchgate": "M3.5 18V6h4a3.2 3.2 0 0 1 0 6.4h-4M7.5 12.4L11 18M20.5 8.5c-1.5-4-7-3-7 3.5s5.5 7.5 7 3.5v-3H17",
    "dblp": "M4 4.5l7 4v7l-7-4zM13 8.5l7 4v7l-7-4z",
    "semantic_scholar": (
        "M10.5 8c0-2.8-6.5-2.8-6.5.4C4 12 10.5 11.7 10.5 15.3c0 3.4-6.5 3.4-7 .4M14 9c0-4 6.5-4 6.5 0 0 3.3-6.5"
        " 5-6.5 9h7"
    ),
    "arxiv": "M5 5c2.5-1 4 .5 5 3l4 8c1 2.5 2.5 4 5 3M19 5L5 19.5",
    "zotero": "M5 5h14L5 19h14",
    "hal": "M2.5 6v12M2.5 12H7M7 6v12M9.5 18L13 6l3.5 12M10.7 14.5h4.6M19 6v12h3",
    "ssrn": "M5 3h14v18H5zM9 17v-3.5M12 17V8M15 17v-6.5",
    "pubmed": "M12 6.5c-3-2-6-2-9-1.5v13.5c3-.5 6-.5 9 1.5 3-2 6-2 9-1.5V5c-3-.5-6-.5-9 1.5zM12 6.5V20",
    "openreview": "M7 6.5c-5 0-5 11 0 11s5-11 0-11zM15 18V6.5h3a2.9 2.9 0 0 1 0 5.8h-3M18 12.3l3 5.7",
    "acl_anthology": "M4 20V6h4v14zM8 9h4v11H8zM13.5 6.5l3.5-1L20.7 19l-3.5 1zM2.5 20.5h19",
    "huggingface": "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM7.5 13.5c1 4.5 8 4.5 9 0zM8.7 9.5v.01M15.3 9.5v.01",
    "kaggle": "M8 3.5v17M17 7.5l-9 8.5M11.5 12.8l6 7.7",
    "youtube": (
        "M6 5.5h12a3.5 3.5 0 0 1 3.5 3.5v6a3.5 3.5 0 0 1-3.5 3.5H6A3.5 3.5 0 0 1 2.5 15V9A3.5 3.5 0 0 1 6 5.5zM10"
        " 9v6l5.5-3z"
    ),
    "matrix": "M6.5 3.5h-3v17h3M17.5 3.5h3v17h-3M7.5 16V9.5M7.5 12c0-3.2 4.5-3.2 4.5 0v4M12 12c0-3.2 4.5-3.2 4.5 0v4",
    "signal": "M12 3.5a8.5 8.5 0 0 0-7.2 13L3.5 20.5l4.2-1.2A8.5 8.5 0 1 0 12 3.5z",
    "wechat": (
        "M10.5 15.5c-1 .2-2 .1-3-.2L4.5 17l.8-2.7C3.5 13 2.5 11.5 2.5 9.7c0-3.2 3-5.7 6.5-5.7 3.2 0 6 2 6.5"
        " 4.7"
        "M21.5 14.5c0-2.6-2.5-4.5-5.5-4.5s-5.5 1.9-5.5 4.5"
        "S13 19 16 19c.7 0 1.3-.1 2-.3l2.3 1.3-.6-2c1.2-1 1.8-2.2 1.8-3.5z"
    ),
}
"""The paths (the ``d`` of SVG), by name: those of services have the keys of ``models.services.SERVICES``."""


def icon(name: str) -> rx.Component:
    """An icon beside a word, which screen readers ignore. Its stylesheet is ``static/icons.css``.

    Args:
        name: A key of ``ICONS``.
    """
    path = rx.el.path(d=ICONS[name])
    return rx.el.svg(path, aria_hidden="true", class_name="icon", custom_attrs={"viewBox": "0 0 24 24"})
