"""Renders Liquid as Jekyll would: addresses, settings, includes and lists of pages."""

import re
from collections.abc import Collection
from posixpath import dirname, join, normpath

from homepage.importers.academicpages.destinations.old_paths import path_of
from homepage.importers.academicpages.markdown.list_marks import mark, marks_in
from homepage.importers.academicpages.old_site.conditions import evaluated, setting
from homepage.importers.academicpages.old_site.jekyll import OldSite, Page
from homepage.importers.academicpages.old_site.lists import collection_of
from homepage.importers.academicpages.old_site.template_collections import SECTIONS
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
_HIGHLIGHT = re.compile(
    r"\{%-?\s*highlight\s+(?P<language>\w+)[^%]*%\}\n?(?P<code>.*?)\n?[ \t]*\{%-?\s*endhighlight\s*-?%\}", re.DOTALL
)
_DEEPEST = 3  # nested includes
_CONDITIONS = {"if", "unless", "elsif", "else", "endif", "endunless"}
_OF_THE_THEME = {"base_path", "toc"}
"""The includes that are no content."""
_WITHOUT_CONTENT = {"assign", "capture", "endcapture", "break", "continue", "raw", "endraw", "endfor", "comment"}
"""The tags that show nothing by themselves."""


def without_comments(text: str) -> str:
    """A page without comments."""
    return _COMMENTS.sub(lambda match: "\n" if match[0].startswith("[") else "", text)


class Liquid:
    """Renders the Liquid of one page where possible, and reports the rest.

    Attributes:
        data: The names of lists in data files, such as ``data.talks``, whose entries the new site has.
    """

    def __init__(self, site: OldSite, page: Page, report: Report) -> None:
        self.site = site
        self.page = page
        self.report = report
        self.data: Collection[str] = ()

    def render(self, text: str) -> str:
        """Returns the page's text without Liquid, and with marks in place of generated lists."""
        text = without_comments(self._with_files(text, self.page.file, _DEEPEST))
        text = _HIGHLIGHT.sub(r"```\g<language>\n\g<code>\n```", text)
        for _ in range(_DEEPEST):
            text = _LOOP.sub(self._loop, evaluated(text, self.site.config))
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
        inner = marks_in(match["body"])
        if inner:
            return inner
        collection = collection_of(match["what"], match.string[: match.start()])
        if f"_{collection}" in self.site.pages or f"_{collection}" in SECTIONS or collection in self.data:
            self.report.carried("list", match["what"], self._at(match[0]), "its entries, or links to them")
            return mark(collection)
        if match["what"].startswith("site.data."):
            why = f"a list that the old site generated from _data/{match['what'].removeprefix('site.data.')}"
            self.report.left("Liquid", match[0], self._at(match[0]), why)
        else:
            self.report.template("Liquid", match[0], self._at(match[0]), "a list that the old site generated")
        return ""

    def _tag(self, match: "re.Match[str]") -> str:
        words = match["tag"].split()
        if words[:1] and words[0] in {"link", "post_url"}:
            return self._linked(match[0], words)
        if words[:1] and words[0] in _CONDITIONS:
            if not words[0].startswith(("end", "els")):
                self.report.changed(
                    "Liquid", match[0], self._at(match[0]), "the text that depends on it is always shown"
                )
        elif words[:1] and (words[0] in _WITHOUT_CONTENT or (words[0] == "include" and words[-1] in _OF_THE_THEME)):
            self.report.template("Liquid", match[0], self._at(match[0]), "a part of the theme")
        else:
            self.report.left("Liquid", match[0], self._at(match[0]), "this site runs no programs of the old one")
        return ""

    def _linked(self, tag: str, words: list[str]) -> str:
        """The path of the page or post that a tag names."""
        name = words[1] if len(words) > 1 else ""
        files = [name] if words[0] == "link" else [f"_posts/{name}{suffix}" for suffix in (".md", ".markdown", ".html")]
        found = next(filter(None, map(self.site.page, files)), None)
        if found is None:
            self.report.left("Liquid", tag, self._at(tag), "there is no such page")
        return path_of(found, self.site) if found else ""

    def _value(self, match: "re.Match[str]") -> str:
        start, *filters = (part.strip() for part in match["value"].split("|"))
        text = _TEXT.match(start)
        if _ROOT.match(start):
            return ""
        if text:
            return str(text[1] or text[2] or "")
        value = setting(self.site.config, start) if start.startswith(("site.", "author.")) and not filters else ""
        if not value:
            self.report.left("Liquid", match[0], self._at(match[0]), "this site runs no programs of the old one")
        return value

    def _at(self, text: str) -> str:
        return self.page.at_text(text)
