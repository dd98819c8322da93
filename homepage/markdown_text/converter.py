"""Python-Markdown with the extensions and processors of this package."""

import re
from functools import cache
from typing import Any

import markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import SubstituteTagInlineProcessor

from homepage.markdown_text.addresses import Addresses
from homepage.markdown_text.bare_urls import BareUrls
from homepage.markdown_text.blocks import QuotationSources, Tables, TaskLists
from homepage.markdown_text.computed_values import ComputedValues
from homepage.markdown_text.conversion import Conversion, Current, Definitions
from homepage.markdown_text.figures import Figures, Media
from homepage.markdown_text.footnotes import FootnoteLinks, UnknownFootnotes
from homepage.markdown_text.formula_processors import DisplayedFormulas, Formulas
from homepage.markdown_text.headings import HeadingLevels, Ids
from homepage.markdown_text.html_blocks import HtmlLines, IndentedHtml
from homepage.markdown_text.html_inline import InlineHtml
from homepage.markdown_text.videos import VideoLinks

_EXTENSIONS: dict[str, dict[str, Any]] = {
    "abbr": {},
    "def_list": {},
    "footnotes": {"BACKLINK_TITLE": "{}"},
    "sane_lists": {},
    "tables": {"use_align_attribute": True},
    "toc": {"marker": "", "slugify": lambda text, _: text},
    "pymdownx.highlight": {"guess_lang": False},
    "pymdownx.superfences": {},
    "pymdownx.tilde": {"subscript": False},
}
_SUMMARIES = re.compile(r"<p>(?=<summary\b)|(?P<end></summary[^>]*>)</p>")
_ENDS = re.compile(r"((?:</(?:blockquote|details|div)\b[^>]*>)+)</p>")


def convert(source: str, conversion: Conversion) -> str:
    """Converts Markdown to HTML, which is not sanitized yet.

    Args:
        source: The Markdown.
        conversion: How.
    """
    converter, current = _converter()
    current.begin(conversion)
    html = converter.reset().convert(source)
    html = html.replace("<pre><span></span>", "<pre>")  # Pygments' own, for old browsers
    return _ENDS.sub(r"</p>\1", _SUMMARIES.sub(lambda found: found["end"] or "", html))


@cache
def _converter() -> tuple[markdown.Markdown, Current]:
    current = Current()
    extensions: list[str | Extension] = [*_EXTENSIONS, _SiteMarkdown(current)]
    return markdown.Markdown(extensions=extensions, extension_configs=_EXTENSIONS), current


class _SiteMarkdown(Extension):
    """The processors of this package, each at its place among those of Python-Markdown."""

    def __init__(self, current: Current) -> None:
        super().__init__()
        self.current = current

    def extendMarkdown(self, md: markdown.Markdown) -> None:  # noqa: N802 - Markdown's name
        current = self.current
        md.references = Definitions(current)
        md.ESCAPED_CHARS += ["$", "<", "~"]
        md.block_level_elements += ["audio", "summary"]
        md.preprocessors.register(DisplayedFormulas(md, current), "displayed_formulas", 22)
        md.preprocessors.register(HtmlLines(md, current), "html_block", 20)
        md.parser.blockprocessors.register(IndentedHtml(md.parser), "indented_html", 82)
        md.inlinePatterns.register(Formulas(md, current), "formulas", 185)
        md.inlinePatterns.register(ComputedValues(md, current), "computed_values", 179)
        md.inlinePatterns.register(UnknownFootnotes(md, current), "unknown_footnotes", 174)
        md.inlinePatterns.register(SubstituteTagInlineProcessor(r"\\\n", "br"), "backslash_break", 101)
        md.inlinePatterns.register(InlineHtml(md, current), "html", 90)
        md.inlinePatterns.register(BareUrls(md), "bare_urls", 85)
        md.treeprocessors.register(TaskLists(md), "task_lists", 30)
        md.treeprocessors.register(QuotationSources(md), "quotation_sources", 25)
        md.treeprocessors.register(Media(md), "media", 18)
        md.treeprocessors.register(Figures(md), "figures", 17)
        md.treeprocessors.register(VideoLinks(md, current), "video_links", 16)
        md.treeprocessors.register(Tables(md, current), "table_frames", 13)
        md.treeprocessors.register(FootnoteLinks(md, current), "footnote_links", -1)
        md.treeprocessors.register(HeadingLevels(md, current), "heading_levels", -2)
        md.treeprocessors.register(Ids(md, current), "ids", -3)
        md.treeprocessors.register(Addresses(md, current), "addresses", -4)
