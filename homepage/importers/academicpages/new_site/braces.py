"""Keeps two braces in the texts of an old site as they are, because ``{{`` would begin a computed value here."""

from homepage.content.markdown_files import front_matter
from homepage.markdown_text import with_values
from homepage.models.computed_values import BRACES

_WRITTEN = "\\" + BRACES
_MARKDOWN = "text"  # the key of texts in Markdown


def with_plain_braces(value: object, *, is_markdown: bool) -> object:
    """A text, or data with texts, in which two braces have a backslash before them. Code and formulas stay.

    Args:
        value: The text, or the data of a YAML file.
        is_markdown: Whether a text is Markdown, which may have front matter.
    """
    if isinstance(value, dict):
        return {key: with_plain_braces(part, is_markdown=key == _MARKDOWN) for key, part in value.items()}
    if isinstance(value, list):
        return [with_plain_braces(part, is_markdown=False) for part in value]
    if not isinstance(value, str) or BRACES not in value:
        return value
    if not is_markdown:
        return value.replace(BRACES, _WRITTEN)
    end = front_matter(value).stop
    return value[:end] + with_values(value[end:], lambda _, index: (_WRITTEN, index + len(BRACES)))
