"""Renders Liquid as Jekyll would: addresses, settings, includes and lists of pages."""

import re
from collections.abc import Callable, Iterator
from posixpath import dirname, join, normpath

from homepage.importers.academicpages.old_site.jekyll import OldSite, Page
from homepage.importers.academicpages.parity import Report

_COMMENTS = re.compile(
    r"<!--.*?(?:-->|\Z)|\{%-?\s*comment\s*-?%\}.*?\{%-?\s*endcomment\s*-?%\}"
    r"|^[ \t]*\[(?://|comment)\]:[ \t]*(?:#|<>)[ \t]*(?:\(.*\)|\".*\"|'.*')[ \t]*$"
    r"|\{::comment\}.*?\{:/(?:comment)?\}",
    re.DOTALL | re.MULTILINE,
)
_LOOP = re.compile(
    r"\{%-?\s*for\s+\w+\s+in\s+(?P<what>[\w.]+)[^%]*%\}(?P<body>(?:(?!\{%-?\s*(?:for|endfor)\b).)*)"
    r"\{%-?\s*endfor\s*-?%\}",
    re.DOTALL,
)
_TAG = re.compile(r"\{%-?\s*(?P<tag>[^%]*?)\s*-?%\}")
_VALUE = re.compile(r"\{\{-?\s*(?P<value>[^{}]*?)\s*-?\}\}")
_TEXT = re.compile(r"""^(?:"([^"]*)"|'([^']*)')""")
_ROOT = re.compile(r"^(?:base_path|site\.baseurl|site\.url|site\.github\.url)$")
_CODE = re.compile(r"(^[ \t]*(?:```|~~~).*?^[ \t]*(?:```|~~~)[ \t]*$|(?<!`)`[^`\n]+`(?!`))", re.MULTILINE | re.DOTALL)
_DEEPEST = 3  # nested includes
_CONDITIONS = {"if", "unless", "elsif", "else", "endif", "endunless"}
_LISTED = ("publications", "preprints", "talks", "teaching")


def without_comments(text: str) -> str:
    """A page without comments."""
    return _COMMENTS.sub(lambda match: "\n" if match[0].startswith("[") else "", text)


class Liquid:
    """Renders the Liquid of one page where possible, and reports the rest."""

    def __init__(self, site: OldSite, page: Page, report: Report) -> None:
        self.site = site
        self.page = page
        self.report = report
        self.listed: set[str] = set()

    def render(self, text: str) -> str:
        """Returns the page's text without Liquid, and adds the collections that it lists to ``listed``."""
        text = without_comments(self._with_files(text, self.page.file, _DEEPEST))
        for _ in range(_DEEPEST):
            text = _LOOP.sub(self._loop, text)
        return _TAG.sub(self._tag, _VALUE.sub(self._value, text))

    def _with_files(self, text: str, file: str, depth: int) -> str:
        """Text with its includes."""

        def included(match: "re.Match[str]") -> str:
            words = match["tag"].split()
            if len(words) < 2 or words[0] not in {"include_relative", "include"}:
                return match[0]
            path = normpath(join(dirname(file) if words[0] == "include_relative" else "_includes", words[1]))
            included = self.site.include(path) if path.endswith((".md", ".markdown")) and depth else None
            if included is None:
                return match[0]
            self.report.carried("file", words[1], path, f"part of {self.page.file}")
            return self._with_files(included, path, depth - 1)

        return _TAG.sub(included, without_comments(text))

    def _loop(self, match: "re.Match[str]") -> str:
        collection = match["what"].removeprefix("site.")
        known = next((name for name in _LISTED if name in collection), None)
        if known:
            self.listed.add(known)
            self.report.carried("list", match["what"], self._at(match[0]), f"the section {known}")
        else:
            self.report.left("Liquid", match[0], self._at(match[0]), "a list that the old site generated")
        return ""

    def _tag(self, match: "re.Match[str]") -> str:
        words = match["tag"].split()
        if words[:1] and words[0] in _CONDITIONS:
            if not words[0].startswith(("end", "els")):
                self.report.changed(
                    "Liquid", match[0], self._at(match[0]), "the text that depends on it is always shown"
                )
        elif words[:2] != ["include", "base_path"]:
            self.report.left("Liquid", match[0], self._at(match[0]), "this site runs no programs of the old one")
        return ""

    def _value(self, match: "re.Match[str]") -> str:
        start, *filters = (part.strip() for part in match["value"].split("|"))
        text = _TEXT.match(start)
        if _ROOT.match(start):
            return ""
        if text:
            return str(text[1] or text[2] or "")
        value = self._setting(start) if start.startswith("site.") and not filters else ""
        if not value:
            self.report.left("Liquid", match[0], self._at(match[0]), "this site runs no programs of the old one")
        return value

    def _setting(self, name: str) -> str:
        return self.site.config.text(*name.split(".")[1:])

    def _at(self, text: str) -> str:
        return self.page.at_text(text)


def replaced(pattern: "re.Pattern[str]", text: str, change: Callable[["re.Match[str]"], str]) -> str:
    """Text with every match changed, except in code."""
    parts = _CODE.split(text)
    return "".join(_each(parts, pattern, change))


def without_code(text: str) -> str:
    """Text in which code is replaced by spaces, so that all offsets are the same."""
    parts = _CODE.split(text)
    return "".join(re.sub(r"[^\n]", " ", part) if index % 2 else part for index, part in enumerate(parts))


def _each(parts: list[str], pattern: "re.Pattern[str]", change: Callable[["re.Match[str]"], str]) -> Iterator[str]:
    for index, part in enumerate(parts):
        yield part if index % 2 else pattern.sub(change, part)
