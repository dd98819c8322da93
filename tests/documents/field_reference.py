"""The reference of all fields, made from the models: ``python -m tests.documents.field_reference`` writes it."""

import re
from collections.abc import Iterator
from importlib.resources import files as resources
from typing import NamedTuple, get_type_hints

from homepage.models.activities import Activity
from homepage.models.authors import Author
from homepage.models.base import Model
from homepage.models.links import Link
from homepage.models.members import Member
from homepage.models.news import NewsItem
from homepage.models.pages import PageMatter, PageSettings, PostMatter
from homepage.models.people import Person
from homepage.models.profile import Affiliation, NativeName, Office, Profile
from homepage.models.projects import Project
from homepage.models.publication_links import PublicationLinks
from homepage.models.publications import Publication
from homepage.models.services import SERVICES, service_address
from homepage.models.settings import SectionSettings, Settings
from homepage.models.timeline import TimelineEntry
from homepage.models.topics import Topic
from homepage.page_model.kinds import KINDS, KNOWN_SECTIONS
from tests.documents.documents import FIELDS
from tests.documents.field_values import as_yaml, example, in_words

_BEGINNING = """---
title: Fields
description: Every key of every content file, with its meaning and an example.
navigation: 4
---
<!-- Made by `make docs` from the models in homepage/models. Change the descriptions and examples there. -->

Every key of every file in `content/`. Keys without *required* may be left out. A key that is not listed here is a
mistake, and `homepage check` says so.

| value | is |
|---|---|
| text | one line. A text with a colon and a space, or with `#`, needs quotes: `"Waves: a history"` |
| Markdown | a text with [Markdown](markdown.md); several lines begin with a vertical bar after the colon |
| id | lower-case letters, digits and hyphens: `model-merging` |
| path | a path of the site, which begins with a slash. A file in `assets/` has the path without `assets`: `/cv.pdf` |
| web address | begins with `https://` or `http://` |
| address | a web address, a path, or `mailto:name@example.org` |
| date | a year, a month or a day: `2025`, `2025-07`, `2025-07-01` |
| term | a term or a season with its year: `Spring 2025`, `WS 2024/25` |
| period | two dates or terms: `2021 – 2024`, `2021 – present` |
| language tag | the tag of a language, as in HTML: `en`, `de`, `zh-Hans` |

In a site in [several languages](languages.md#a-site-in-several-languages), a text may be a mapping:
`{en: Waves, de: Wellen}`.
"""

_END_OF_COMMENT = "\n\n"
"""Where the comment at the beginning of a catalogue ends, which is for contributors."""


class Part(NamedTuple):
    """A part of the reference.

    Attributes:
        heading: The heading above the table.
        model: The model whose fields are listed.
        name: What a value of it is called in other parts.
        introduction: The text before the table.
    """

    heading: str
    model: type[Model]
    name: str = ""
    introduction: str = ""


def _files(model: type[Model]) -> str:
    """The known files of the kind with a model, each entry of which has the fields."""
    (kind,) = (name for name, each in KINDS.items() if each.entry is model)
    names = [f"`content/{name}.yaml`" for name, known in KNOWN_SECTIONS.items() if known.kind == kind]
    return f"Each entry of {', '.join(names)}, and of other sections with `kind: {kind}`."


PARTS = (
    Part("The site", Settings, "", "The file `content/site.yaml`. Every site has it."),
    Part("A section", SectionSettings, "section", "Below `sections` in `site.yaml`: a heading, or these keys."),
    Part("A page with sections", PageSettings, "page", "Below `pages` in `site.yaml`."),
    Part("A page with a text", PageMatter, "", "The beginning of a file in `content/pages/`, between two lines `---`."),
    Part("A post", PostMatter, "", "The beginning of a file in `content/posts/`, between two lines `---`."),
    Part("The profile", Profile, "", "The file `content/profile.yaml`. Every site has it."),
    Part("A name in another script", NativeName, "name with its language"),
    Part("An affiliation", Affiliation, "affiliation"),
    Part("An office", Office, "office"),
    Part("A link", Link, "link"),
    Part("Timelines", TimelineEntry, "", _files(TimelineEntry)),
    Part("Talks, teaching, awards and other entries", Activity, "", _files(Activity)),
    Part("People of a group", Member, "", _files(Member)),
    Part("Projects", Project, "", _files(Project)),
    Part("News", NewsItem, "", _files(NewsItem)),
    Part("Topics", Topic, "", "Each entry of `content/topics.yaml`."),
    Part("Publications", Publication, "", "Each entry of `content/publications.yaml`."),
    Part("An author", Author, "author", "A name, or these keys. Editors, translators and advisors have the same."),
    Part("Links of a publication", PublicationLinks, "publication link", "Any other link has its label as key."),
    Part("Other people", Person, "", "Each entry of `content/people.yaml`: their names in author lists become links."),
)


def reference() -> str:
    """The text of the page."""
    return "\n".join([_BEGINNING, *(line for part in PARTS for line in _part(part)), *_services(), *_words()])


def _part(part: Part) -> Iterator[str]:
    yield f"## {part.heading}\n"
    if part.introduction:
        yield f"{part.introduction}\n"
    yield "| key | value and meaning | example |\n|---|---|---|"
    names = {each.model: f"[{each.name}](#{each.heading.lower().replace(' ', '-')})" for each in PARTS}
    hints = get_type_hints(part.model, include_extras=True)
    for name, field in sorted(part.model.model_fields.items(), key=lambda each: not each[1].is_required()):
        key = field.alias or name
        required = ", *required*" if field.is_required() else ""
        default = f" Default: `{field.default}`." if isinstance(field.default, str) else ""
        value = in_words(hints[name], names)
        meaning = re.sub(r"https://\S*[\w/]", r"`\g<0>`", field.description or "")
        sample = as_yaml(key, example(part.model, name))
        yield f"| `{key}`{required} | *{value}.* {meaning}{default} | `{sample}` |"
    yield ""


def _services() -> Iterator[str]:
    yield "## Services\n"
    yield "Below `services` in `profile.yaml`. A whole address is accepted too, if it is on a host of the service.\n"
    yield "| key | value | the link |\n|---|---|---|"
    for name, each in SERVICES.items():
        yield f"| `{name}` | `{each.example}` | {each.label}: `{service_address(name, each.example)}` |"
    yield ""


def _words() -> Iterator[str]:
    """The English catalogue, whose comments explain its keys."""
    catalogue = (resources("homepage.words") / "en.yaml").read_text(encoding="utf-8")
    yield "## Words\n"
    yield "The file `content/words.yaml`: [other words](languages.md#other-words) for the interface. All keys, with the"
    yield "English words. A message that depends on a number has the plural forms of the language.\n"
    yield f"```yaml\n# content/words.yaml\n{catalogue.partition(_END_OF_COMMENT)[2]}```\n"


if __name__ == "__main__":
    FIELDS.write_text(reference(), encoding="utf-8")
