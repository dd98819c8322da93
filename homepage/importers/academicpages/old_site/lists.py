"""Finds the collections whose lists a page of the old site generated, and the page's own text beside them."""

import re
from collections.abc import Iterator

from homepage.importers.academicpages.old_site.conditions import evaluated
from homepage.importers.academicpages.old_site.jekyll import Page
from homepage.importers.academicpages.texts.plain_text import TAG, plain

_LOOP_TAG = re.compile(r"\{%-?\s*(?:for\s+\w+\s+in\s+(?P<what>[\w.]+)|(?P<end>endfor))\b[^%]*%\}")
_ASSIGNED = re.compile(r"\{%-?\s*assign\s+(?P<name>\w+)\s*=\s*site\.(?P<collection>\w+(?:\.\w+)*)")
_IN_FRONT_MATTER = re.compile(r"^collection:\s*[\"']?(?P<collection>\w+)", re.MULTILINE)
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)|\{%-?\s*comment\s*-?%\}.*?\{%-?\s*endcomment\s*-?%\}", re.DOTALL)
_PROGRAM = re.compile(r"<(script|style)\b.*?</\1\s*>|<(?:link|meta)\b[^<>]*>", re.DOTALL | re.IGNORECASE)
_FRAME = re.compile(r"<(?:iframe|embed|object)\b[^<>]*?\b(?:src|data)\s*=\s*[\"']?([^\s\"'>]+)[^<>]*>", re.IGNORECASE)
_LIQUID = re.compile(r"\{%.*?%\}|\{\{.*?\}\}|\{:[^{}]*\}", re.DOTALL)
_HEADING = re.compile(
    r"^[ \t]*#{1,6}[ \t][^\n]*$|^[^\n]+\n[ \t]*(?:=+|-{3,})[ \t]*$|<h([1-6])\b.*?</h\1\s*>", re.DOTALL | re.MULTILINE
)


def without_comments(text: str) -> str:
    """A text without the comments of HTML and Liquid."""
    return _COMMENT.sub("", text)


def collection_of(what: str, before: str) -> str:
    """The collection that a loop runs over; empty if it runs over something else.

    Args:
        what: The loop's expression, such as ``site.talks``, or a variable.
        before: The text before the loop, in which the variable may be assigned.
    """
    if what.startswith("site."):
        return what.removeprefix("site.")
    assigned = [match["collection"] for match in _ASSIGNED.finditer(before) if match["name"] == what]
    return assigned[-1] if assigned else ""


def lists_in(text: str) -> list[str]:
    """The collections whose entries a text lists, each once, in order; ``data.talks`` is that of a data file."""
    bare = without_comments(text)
    found = [collection_of(loop["what"], bare[: loop.start()]) for loop in _LOOP_TAG.finditer(bare) if loop["what"]]
    return list(dict.fromkeys([*found, *_IN_FRONT_MATTER.findall(text)]))


def own_text(page: Page, config: Page) -> str:
    """The text of a page without its generated lists and headings, as plain text; empty if it has none.

    Args:
        page: The page.
        config: The settings of the site.
    """
    bare = _PROGRAM.sub(" ", evaluated(without_comments(page.body), config))
    rest = _HEADING.sub(" ", _LIQUID.sub(" ", "".join(_outside_loops(bare))))
    frames = " ".join(_FRAME.findall(rest))
    return " ".join(filter(None, (plain(TAG.sub(" ", rest)).strip("-=*_#|>· \n"), frames)))


def frames_in(page: Page) -> list[str]:
    """The addresses of the frames of a page."""
    return _FRAME.findall(without_comments(page.body))


def _outside_loops(text: str) -> Iterator[str]:
    depth = end = 0
    for tag in _LOOP_TAG.finditer(text):
        if depth == 0:
            yield text[end : tag.start()]
        depth = max(0, depth - 1) if tag["end"] else depth + 1
        end = tag.end()
    if depth == 0:
        yield text[end:]
