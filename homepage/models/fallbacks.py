"""The texts of a page that are in another language than the page, because they are not translated."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, eq=False)  # hashable
class Fallbacks:
    """The texts of a site in one of several languages that are in another language, each with its language tag.

    Attributes:
        texts: Texts of YAML files and front matter.
        html: Texts in Markdown, as HTML.
    """

    texts: Mapping[str, str] = field(default_factory=dict)
    html: Mapping[str, str] = field(default_factory=dict)


NO_FALLBACKS = Fallbacks()
