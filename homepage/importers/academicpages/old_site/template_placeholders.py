"""Recognizes the template's placeholder texts, and removes them before the import."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from homepage.importers.academicpages.old_site.jekyll import OldSite, Page
from homepage.importers.academicpages.parity import Report
from homepage.importers.academicpages.texts.plain_text import plain

_TITLES = (
    r"paper title number \d+",
    r"(?:talk|tutorial|conference proceeding talk) \d+ on relevant topic in your field",
    r"teaching experience \d+",
    r"portfolio item number \d+",
    r"blog post number \d+",
    r"future blog post",
)
_VALUES = (
    r"(?:title|name): (?:your name|your sidebar name|your name / site title)",
    r"description: (?:personal description|the minimal light is a simple and elegant jekyll theme .*)",
    r"bio: short biography for the left-hand sidebar",
    r"location: (?:earth|city, country)",
    r"employer: red brick university",
    r"email: none@example\.(?:org|com)",
    r"googlescholar: .*\buser=PS_CX0AAAAAJ\b.*|googlescholar: https?://yourfullgooglescholarurl\.com",
    r"orcid: .*\byourorcidurl\b.*",
    r"pubmed: .*\bterm=john\+snow\b.*",
    r"researchgate: .*\byourprofile\b.*",
    r"github: academicpages",
    r"bluesky: bsky\.app",
    r"url: https?://academicpages\.github\.io/?",
    r"repository: academicpages/academicpages\.github\.io",
    r"\w+: https?://academicpages\.github\.io/files/(?:paper|slides|bibtex)\d+\.\w+",
    r"(?:excerpt|abstract): short description of portfolio item number.*",
    r"(?:excerpt|abstract): this paper is about (?:the number|fixing template issue|a famous math equation).*",
    r"venue: (?:journal #?1|github journal of bugs|university 1, department|testing institute of america.*)",
    r"venue: (?:uc san francisco, department of testing|uc-berkeley institute for testing science)",
    r"venue: london school of testing",
    r"citation: your name, you\. .*",
)
_PARAGRAPHS = (
    r"this paper is about (?:the number \d|fixing template issue|a famous math equation).*",
    r"(?:recommended citation: )?your name, you\. .*",
    r"the contents above will be part of a list of publications, if the user clicks the link.*",
    r"this is a description of your (?:conference proceedings )?(?:talk|tutorial|workshop)\b.*",
    r"this is a description of a teaching experience\b.*",
    r"this is a conference proceedings talk, for when you give a talk at a conference that archives talks.*",
    r"you can put the full text of the paper in this markdown file\..*",
    r"(?:lorem ipsum|sed ut perspiciatis unde omnis|excepteur sint occaecat)\b.*",
    r".{0,60}\blorem ipsum dolor sit amet\b.*",
    r"deep residual learning for image recognition",
    r"kaiming he, xiangyu zhang, shaoqing ren, jian sun",
    r"(?:you can also find|find) my articles on my google scholar profile\.?",
    r"ph\.?d in version control theory, github university.*|m\.s\. in jekyll, github university.*",
    r"b\.s\. in github, github university.*|github university",
    r"duties include[sd]: (?:updates and improvements to template|merging pull requests|tagging issues)",
    r"supervisor: (?:the users|professor (?:git|hub))",
    r"(?:sub-)?skill \d(?:\.\d)?",
    r"download cv as pdf view markdown cv",
    r"currently signed in to 43 different slack teams",
    r"this is an item in your portfolio\. it can be have images or nice text\..*",
    r"this is a sample blog post\. lorem ipsum i can't remember the rest of lorem ipsum.*",
    r"this post will show up by default\. to disable scheduling of future posts.*",
    r"this is the front page of (?:a website that is powered by the academic ?pages|your github pages website).*",
    r"like many other jekyll-based github pages templates, academic ?pages makes you separate.*",
    r"the academicpages jekyll theme is entirely based on structured data.*",
    r"many of the features of dynamic content management systems \(like wordpress\).*",
    r"register a github account if you don't have one.*",
    r"fork this (?:repository|template) by clicking the .*",
    r"go to the repository's settings \(rightmost item.*",
    r"set site-wide configuration and create content & metadata.*",
    r"upload any files \(like pdfs, \.zip files, etc\.\) to the files/ directory.*",
    r"check status by going to the repository settings.*",
    r"the main configuration file for the site is in the base directory.*",
    r"for site content, there is one markdown file for each type of content.*",
    r"(?:i have also created|the repository includes) a set of jupyter notebooks.*",
    r"many people use a git client to create files on their local computer.*",
    r"more info about configuring academic ?pages can be found in.*",
    r"(?:example: editing a markdown file for a talk )?editing a markdown file for a talk",
    r"heading [123]",
    r"(?:you can have many headings|headings are cool|aren't headings cool\?)",
)
_HEADINGS = (
    r"a data-driven personal website",
    r"getting started",
    r"site-wide configuration",
    r"create content & metadata",
    r"markdown generator",
    r"how to edit your site's github repository",
    r"example: editing a markdown file for a talk",
    r"for more info",
    r"abstract|introduction|methods|results|conclusion|references",
    r"headings|subheadings",
    r"education|work experience|skills|service and leadership",
    r"spring 20\d\d: academic pages collaborator|(?:fall|summer) 2015: research assistant",
    r"(?:\W{0,3})(?:news|publications|honors and awards|educations|invited talks|internships)",
)
_LINK = re.compile(
    r"\[(?:download (?:paper|slides) here|more information here)\]"
    r"\(https?://(?:academicpages\.github\.io/files/[^()\s]*|example(?:2|url)?\.com/?)\)"
    r"|\[\*\*project\*\*\]\(https://scholar\.google\.com/citations\?[^()\s]*user=DhtAFkwAAAAJ[^()\s]*\)",
    re.IGNORECASE,
)
_CONDITION = re.compile(r"\{%-?\s*(?:end)?(?:if|unless)\b[^%]*%\}")
_LINE = r"[^\S\n]*\S[^\n]*"
_BEGINS = r"[ \t]*(?:\d+\.|[*-]|#{1,6})[ ]"
_UNDERLINED = rf"{_LINE}\n[=-]{{3,}}[ \t]*$"
_BLOCK = re.compile(
    rf"^[ \t]*#{{1,6}}[ ][^\n]*$|^{_UNDERLINED}|^{_LINE}(?:\n(?!{_BEGINS}|{_UNDERLINED}){_LINE})*", re.MULTILINE
)
"""A heading of either form, a list entry, or a paragraph."""
_UNDERLINE = re.compile(r"\n[ \t]*[=-]{3,}[ \t]*$|^#+[ ]|^\d+\.[ ]|^[*-][ ]")


def _any(patterns: Iterable[str]) -> "re.Pattern[str]":
    return re.compile("|".join(f"(?:{each})" for each in patterns), re.IGNORECASE | re.DOTALL)


_TITLE, _VALUE, _PARAGRAPH, _HEADING = map(_any, (_TITLES, _VALUES, _PARAGRAPHS, _HEADINGS))


@dataclass
class Placeholders:
    """The placeholders in a site.

    Attributes:
        pages: The pages that contain only placeholders.
        untitled: The pages with the owner's text, but with a title of the template.
        texts: The number of values and paragraphs that were removed from the other pages.
        place: The place of the first placeholder.
    """

    pages: list[Page] = field(default_factory=list)
    untitled: list[Page] = field(default_factory=list)
    texts: int = 0
    place: str = ""

    def add_to(self, report: Report) -> None:
        """Adds the placeholders in other pages to the report, and a line for each page that needs a title."""
        if self.texts:
            counts = f"{self.texts} texts"
            report.template("placeholder", counts, self.place, "unchanged placeholders of the template")
        for page in self.untitled:
            title = plain(page.text("title"))
            report.left("page", f"{title} {page.file}", page.at("title"), "its title is the template's; write its own")


def without_placeholders(site: OldSite) -> tuple[OldSite, Placeholders]:
    """Splits a site into the owner's content and the template's placeholders."""
    placeholders = Placeholders()
    pages: dict[str, tuple[Page, ...]] = {}
    for folder, found in site.pages.items():
        pages[folder] = tuple(_kept(found, placeholders))
    return replace(site, config=_cleaned(site.config, placeholders), pages=pages), placeholders


def is_placeholder(page: Page) -> bool:
    """Whether the title of a page is one of the template's."""
    return _TITLE.fullmatch(plain(page.text("title"))) is not None


def _kept(pages: Iterable[Page], placeholders: Placeholders) -> Iterator[Page]:
    for page in pages:
        if not is_placeholder(page):
            yield _cleaned(page, placeholders)
            continue
        placeholders.place = placeholders.place or page.at("title")
        (placeholders.untitled if plain(_cleaned(page, Placeholders()).body) else placeholders.pages).append(page)


def _cleaned(page: Page, placeholders: Placeholders) -> Page:
    """A page without the template's values and paragraphs, with unchanged line numbers."""
    found = Placeholders()
    front = replace(page.front, data=_without_values(page.front.data, "", found))
    body = _without_paragraphs(page.body, found)
    if found.texts:
        placeholders.texts += found.texts
        placeholders.place = placeholders.place or page.at()
    return replace(page, front=front, body=body)


def _without_values(value: object, key: str, found: Placeholders) -> object:
    if isinstance(value, dict):
        return {each: _without_values(inner, each, found) for each, inner in value.items()}
    if isinstance(value, list):
        return [_without_values(inner, key, found) for inner in value]
    if isinstance(value, str) and _VALUE.fullmatch(f"{key}: {plain(value)}"):
        found.texts += 1
        return None
    return value


def _without_paragraphs(body: str, found: Placeholders) -> str:
    """A text whose placeholders are replaced by spaces. A heading is one if only placeholders are below it."""
    is_empty, is_above_heading = True, False  # of what is below, up to the next heading that stays
    for block in reversed(list(_BLOCK.finditer(body))):
        text = block[0]
        words = plain(_UNDERLINE.sub("", _CONDITION.sub("", text).strip())).strip("* ")
        if _PARAGRAPH.fullmatch(words) or _LINK.fullmatch(text.strip()):
            is_placeholder = True
        elif _HEADING.fullmatch(words):
            is_placeholder = is_empty and not is_above_heading
            is_empty, is_above_heading = True, not is_placeholder
        else:
            is_heading = bool(_UNDERLINE.search(text)) and not re.match(r"[ \t]*(?:\d+\.|[*-])[ ]", text)
            is_placeholder, is_empty, is_above_heading = False, is_heading, is_heading
        if is_placeholder:
            found.texts += 1
            body = body[: block.start()] + re.sub(r"[^\n]", " ", text) + body[block.end() :]
    return body
