"""Marks the texts of a page that are in another language than the page, because they are not translated.

This is done in the finished HTML, so that no component knows of translations: an element whose only content is such a
text gets ``lang``, and ``dir`` if the text runs in the other direction; among other content, the text gets a ``span``.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from html import escape

from homepage.models.fallbacks import Fallbacks
from homepage.models.languages import part_attributes
from homepage.models.site import Site
from homepage.rich_text.views import to_html

_TEXT = re.compile(
    r"<(form|pre|script)\b.*?</\1>"  # the form is hydrated, so its HTML must not change; code is in no language
    r"|(<(?!br\b|img\b|input\b|source\b|wbr\b)[a-z][^<>]*>)?(?<=>)([^<>]+)(?=(</?))",
    re.DOTALL,
)
"""A text between two tags, with the tag before it if it begins an element, and the beginning of the tag after it."""

_LANGUAGE = re.compile(r' (?:lang|dir)="[^"]*"')
_MARKUP = re.compile(r"<math\b.*?</math>|<[^>]*>", re.DOTALL)

Mark = Callable[[str], str]


def marker(site: Site, *, has_markdown: bool = True) -> Mark:
    """A function that marks the texts in the HTML of a page that are in another language than the page.

    Args:
        site: The site.
        has_markdown: Whether the page may have texts in Markdown; the page of a publication has none.
    """
    fallbacks = site.fallbacks if has_markdown else replace(site.fallbacks, html={})
    if not (fallbacks.texts or fallbacks.html):
        return str
    joints = site.words.list_separator, site.words.dates.interval.format(start="", end="")
    return _marker(fallbacks, joints, site.settings.language)


@lru_cache(maxsize=16)  # a site is asked for each of its pages
def _marker(fallbacks: Fallbacks, joints: tuple[str, ...], page: str) -> Mark:
    """As above.

    Args:
        fallbacks: The texts.
        joints: What joins texts in a line.
        page: The language of the page.
    """
    languages = dict(_pieces(fallbacks.texts))
    joint = re.compile("|".join(f"({re.escape(escape(each, quote=False))})" for each in joints))

    def attributes(language: str) -> str:
        return "".join(f' {name}="{escape(value)}"' for name, value in part_attributes(language, page).items())

    def marked(found: re.Match[str]) -> str:
        _, tag, text, after = found.groups()
        parts = [part for part in joint.split(text or "") if part is not None]
        named = [languages.get(part.strip()) for part in parts]
        first = named[0] if named else None
        if not any(named):
            return found[0]
        if tag and after == "</" and first and all(each == first for each in named[::2]):
            return f"{_LANGUAGE.sub('', tag)[:-1]}{attributes(first)}>{text}"
        spans = (
            f"<span{attributes(each)}>{part}</span>" if each else part for part, each in zip(parts, named, strict=True)
        )
        return (tag or "") + "".join(spans)

    def mark(html: str) -> str:
        for fragment, language in fallbacks.html.items():
            html = html.replace(f">{fragment}</div>", f"{attributes(language)}>{fragment}</div>")
        return _TEXT.sub(marked, html)

    return mark


def _pieces(texts: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The texts as they are in HTML between two tags: a title with markup has several."""
    for text, language in texts.items():
        for piece in (escape(text, quote=False), escape(text), *_MARKUP.split(to_html(text))):
            if any(map(str.isalpha, piece)):
                yield piece.strip(), language
