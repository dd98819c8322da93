"""Content of people who do not exist, for sites that are not this repository's."""

import shutil
from pathlib import Path

from homepage.new_site import EXAMPLES
from tests.sites import EIGHT_WORKS

SUBPATH = "https://example.org/assets/caf%C3%A9.github.io"
"""An address whose path needs care."""

RXCONFIG = """from homepage.reflex_adapter.configuration import reflex_config

config = reflex_config()
"""

HOSTILE = '<script>alert(1)</script> </script> &amp; "quotes" {braces} ${ticks} \\u003c'
HOSTILE_TEXT = "<b>bold</b> </script> {braces} $ticks \\\\u003c 50%"
"""Markup that can be written in YAML without quotes."""
HOSTILE_MARKDOWN = HOSTILE_TEXT.replace("<", "&lt;")
"""The same in Markdown, where a tag that is not allowed would be a mistake."""
LONG = "Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh"


def write(root: Path, **files: str) -> Path:
    """Writes a site's folder: content files by their name, with an underscore for the dot."""
    (root / "content").mkdir(parents=True)
    (root / "assets").mkdir()
    (root / "rxconfig.py").write_text(RXCONFIG, encoding="utf-8")
    for name, text in files.items():
        (root / "content" / name.replace("_", ".")).write_text(text, encoding="utf-8")
    return root


def of_a_professor(root: Path) -> Path:
    """Five pages under a path: 220 publications, a group with photos, projects, ten years of teaching."""
    return _owned(root, "professor")


def of_a_historian(root: Path) -> Path:
    """Six pages and a blog, with views of the publications instead of one list."""
    return _owned(root, "humanities")


def _owned(root: Path, owner: str) -> Path:
    shutil.copytree(EXAMPLES / owner, root)
    (root / "rxconfig.py").write_text(RXCONFIG, encoding="utf-8")
    return root


def with_only_what_is_required(root: Path) -> Path:
    """Two files, and in them no more than must be."""
    return write(root, site_yaml="url: https://bare.example\ndescription: Bare.\n", profile_yaml="name: Plato\n")


def with_one_publication(root: Path) -> Path:
    """One publication, without a venue, of an owner without a picture; hostile text wherever there is text."""
    site = f"""
url: https://one.example/~one
description: '{HOSTILE}'
sections:
  biography: '{HOSTILE}'
  publications: '{HOSTILE}'
"""
    profile = f"""
name: '{HOSTILE}'
tagline: '{HOSTILE}'
links:
  - label: '{HOSTILE}'
    url: https://one.example/?a=1&b=2
"""
    biography = f"""
{HOSTILE.replace("<", "&lt;")}

# A heading

\\<b>not bold\\</b> and [a link](https://one.example).
"""
    publications = f"""
- id: only
  title: '{HOSTILE}'
  date: 1999
  authors: ['{HOSTILE}']
"""
    return write(root, site_yaml=site, profile_yaml=profile, biography_md=biography, publications_yaml=publications)


def with_long_names(root: Path) -> Path:
    """Names, titles and addresses that are longer than any screen is wide."""
    name = f"Adolph Blaine Charles David Earl Frederick Gerald Hubert Irvin John Kenneth {LONG} senior"
    profile = f"""
name: {name}
position: {LONG}{LONG}
affiliation: [{LONG}{LONG}, {{ name: {LONG}{LONG}, url: "https://long.example" }}]
tagline: {"Professor of everything and of something more " * 4}
office: {{ name: {LONG}{LONG}, map: "https://long.example/map" }}
location: {LONG}{LONG}
phone: {"+47 " + "55 00 " * 20}
email: {LONG.lower()}@department-of-long-names.example
services: {{ semantic_scholar: 1, researchgate: {LONG}, acl_anthology: ada, openreview: ~Ada1, scholar: abcdefghAAAA }}
links:
  - label: {LONG}{LONG}
    url: https://long.example/{"x" * 300}
"""
    internships = f"""
- organisation: {LONG}{LONG}
  role: {LONG}{LONG}
  start: 2020-01
  done: [{LONG}{LONG}{LONG}]
"""
    publications = "".join(
        f"""
- id: long-{number}
  title: {LONG} {number} {"a very long title indeed " * 12}
  date: 2020-0{number}
  venue: The {number}th International Conference of {LONG}
  topics: [long]
  authors: [{name}, {", ".join(f"{LONG} {author}" for author in range(30))}]
"""
        for number in range(1, 7)
    )
    return write(
        root,
        site_yaml="url: https://long.example\ndescription: Long.\n",
        profile_yaml=profile,
        biography_md=f"{LONG * 3} [https://long.example/{'y' * 200}](https://long.example)\n",
        topics_yaml=f"- id: long\n  name: {LONG * 2}\n",
        internships_yaml=internships,
        publications_yaml=publications,
    )


def with_500_publications(root: Path) -> Path:
    """Twenty years of work, in lists that are longer than any screen."""
    return with_publications(root, 500)


def with_publications(root: Path, total: int) -> Path:
    """Work spread over twenty years, however much."""
    months = [(2000 + number * 20 // total, number % 12 + 1) for number in range(total)]
    publications = "".join(
        f"""
- id: work-{number}
  title: Work number {number} on subject {number % 37}, with a title as long as most are
  date: {year}-{month:02}
  venue: Venue {number % 9}
  authors:
    - {{ name: Ada Many, equal: {"no" if number % 3 else "yes"} }}
    - Author {number % 50}
    - Other {number % 91}
  arxiv: "{year % 100:02}{month:02}.{number:05}"
  topics: [topic-{number % 12}]
"""
        for number, (year, month) in enumerate(months)
    )
    return write(
        root,
        site_yaml="url: https://many.example\ndescription: Many.\n",
        profile_yaml="name: Ada Many\n",
        topics_yaml="".join(f"- id: topic-{number}\n  name: Subject of topic {number}\n" for number in range(12)),
        publications_yaml=publications,
    )


def with_many_pages(root: Path) -> Path:
    """40 pages, 60 posts and 1,000 publications."""
    with_publications(root, 1000)
    paragraph = "A sentence of an essay that is about as long as most sentences are in essays. " * 8
    essay = "\n\n".join(f"## Part {part}\n\n{paragraph}" for part in range(5))
    for folder in ("pages", "posts"):
        (root / "content" / folder).mkdir()
    for number in range(40):
        text = f"---\ntitle: Page {number}\nnavigation: {'true' if number < 5 else 'false'}\n---\n{essay}\n"
        (root / f"content/pages/page-{number}.md").write_text(text, encoding="utf-8")
    for number in range(60):
        date = f"{2015 + number // 6}-{number % 12 + 1:02}-01"
        text = f"---\ntitle: Post {number}\ndate: {date}\nsummary: In short.\ntags: [essay]\n---\n{essay}\n"
        (root / f"content/posts/post-{number}.md").write_text(text, encoding="utf-8")
    return root


def with_a_full_record(root: Path) -> Path:
    """Works of several types, with everything that a record can hold; markup wherever there is text."""
    crowd = "\n".join(f"    - Author {letter}. Number" for letter in "ABCDEFGHIJKLM")
    publications = f"""
- id: crowd
  title: The work of many {HOSTILE_TEXT}
  date: 2025-03-14
  venue: Nature
  venue_full: Nature {HOSTILE_TEXT}
  volume: "637"
  number: "8"
  pages: 100–120
  authors:
{crowd}
    - {{ name: Ada Full, equal: true }}
    - {{ name: CERN Collaboration, family: CERN Collaboration }}
  et_al: true
  doi: 10.1000/182
  arxiv: "2409.00001"
  abstract: We prove {HOSTILE_TEXT} and that x < y & z > 0.
  award: Best paper award
  note: Oral presentation
  selected: true
  links: {{ pdf: /crowd.pdf, code: https://code.example/crowd, slides: https://slides.example }}
  topics: [subject]
- id: thesis
  title: On everything
  date: 2024
  type: phdthesis
  publisher: University of Full
  advisors: [Frida Advises]
  note: With distinction
  authors: [Ada Full]
  topics: [subject, other]
- id: preprint
  title: A first version
  date: 2024-10
  arxiv: "2410.00001"
  authors: [Bob Known, Ada Full]
  topics: [other]
- id: accepted
  title: A paper to come
  date: 2025
  venue: ICML
  status: accepted
  authors: [{{ name: Ada Full, equal: true }}, {{ name: B. Known, equal: true }}]
  topics: [subject]
- id: data
  title: Numbers
  date: 2023
  type: dataset
  publisher: Zenodo
  doi: 10.5281/zenodo.1
  authors: [Ada Full]
- id: talked-about
  title: A chapter
  date: 2022
  type: incollection
  venue: Handbook of Everything
  editors: [Dora Collects, Émile Gathers]
  pages: 31–47
  selected: true
  authors: [Carol Unknown, Ada Full]
- id: handbook
  title: A handbook
  status: forthcoming
  type: book
  publisher: Full Press
  editors: [Bob Known, Ada Full]
- id: hidden
  title: Kept out of the list
  date: 2020
  venue: ICML
  show: false
  authors: [Ada Full]
"""
    root = write(
        root,
        site_yaml=f"""
url: {SUBPATH}
description: Full.
sections: {{ news: News, selected: Selected, publications: Publications, talks: Talks, teaching: Teaching }}
redirects: {{ /about/: /, /about.html: / }}
""",
        profile_yaml="name: Ada Full\n",
        topics_yaml="- { id: subject, name: The subject }\n- { id: other, name: Another subject }\n",
        people_yaml="- { name: Bob Known, other_names: [B. Known], url: https://bob.example }\n",
        news_yaml=f"""
- date: 2025-03
  text: "The work of many is [out](/publications/crowd/). {HOSTILE_MARKDOWN}"
- date: 2025-03
  text: We moved.
- date: 2024
  text: A thesis was *handed in*.
""",
        talks_yaml=f"""
- title: '{HOSTILE}'
  date: 2024-05-01
  type: Tutorial
  venue: '{HOSTILE}'
  location: Zürich
  url: https://ada.example/talk
  links: [{{ label: Slides, url: /crowd.pdf }}]
  text: |
    {HOSTILE_MARKDOWN}

    # A heading

    - one
    - [two](/publications/crowd/)
""",
        teaching_yaml="- { title: A course, date: 2024 }\n",
        publications_yaml=publications,
    )
    (root / "assets/crowd.pdf").write_bytes(b"%PDF-1.4\n")
    return root


def with_eight_works(root: Path) -> Path:
    """What an ordinary owner has: a small record to search, filter and sort, and a text in every section."""
    shutil.copytree(EIGHT_WORKS, root, dirs_exist_ok=True)
    (root / "rxconfig.py").write_text(RXCONFIG, encoding="utf-8")
    return root
