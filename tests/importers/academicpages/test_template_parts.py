"""What of an old site is the template's: its files, its pages, its placeholders."""

from dataclasses import replace
from pathlib import Path

import pytest

from homepage.importers.academicpages.old_site.jekyll import Page, read_site
from homepage.importers.academicpages.old_site.template_pages import is_template_page
from homepage.importers.academicpages.old_site.template_placeholders import is_placeholder, without_placeholders
from homepage.importers.academicpages.old_site.theme_files import is_of_theme
from homepage.yaml_files.document import Document
from tests.importers.academicpages.old_sites import write_old_site

THEME = """
_includes/a.html _layouts/a.html _sass/a/b.x _plugins/a.x _data/ui-text/a.x markdown_generator/a.py scripts/a.x
talkmap/a.x docs/a.md bin/a .github/a.yml assets/css/a.x assets/js/a.x assets/fonts/a.x assets/webfonts/a.x
assets/scss/a.x assets/_sass/a.x google_scholar_crawler/a.py _site/a.html test/a
Gemfile Gemfile.lock a/Gemfile LICENSE LICENSE.txt README README.md a/README.zh CHANGELOG.md CONTRIBUTING.md
package.json package-lock.json _config.dev.yml _config_docker.yml Dockerfile docker-compose.yaml docker-compose.yml
Rakefile .gitignore a/.x CNAME Makefile talkmap.py talkmap.ipynb talkmap_out.ipynb run_server.sh robots.txt feed.xml
sitemap.xml theme.gemspec favicon.ico images/browserconfig.xml images/site.webmanifest images/manifest.json
_drafts/post-draft.md _data/ui-text.yml _data/navigation.yml _data/comments.yaml _data/comments/a/b.yml
a.scss a.css a.JS a.map a.woff a.woff2 a.ttf a.eot a.otf a.rb a.sh a.ipynb files.css
"""
OWN = """
files/a.css images/a.js files/a.ipynb a.py a.html package.txt _config.yml _data/people.yml _data/navigation.csv
assets/a.pdf mydocs/a.md gemfile a_LICENSE images/site.png feed.xml.pdf talkmaps.py _drafts/mine.md
"""


def test_a_file_of_the_theme_is_known_by_its_path() -> None:
    assert [path for path in THEME.split() if not is_of_theme(path)] == []
    assert [path for path in OWN.split() if is_of_theme(path)] == []


def page(title: str = "", body: str = "", **front: object) -> Page:
    return Page("_pages/a.md", body, Document("", {"title": title, **front}), body)


TEMPLATE_PAGES = {
    "Page Not Found": "Sorry, but the page you were trying to view does not exist.",
    "404 - x": "<b>Sorry</b>, but the page you were trying to view does not exist",
    "Terms and Privacy Policy": "The privacy of my visitors is extremely important.",
    "terms": "the privacy of my visitors is extremely important",
    "Sitemap": "A list of all the posts and pages found on the site.",
    "Markdown Guide": "* Basic config options: _config.yml",
    "Markdown": "Basic config options: _config.yml",
    "Archive Layout with Content": "A variety of common markup showing how the theme styles them.",
    "Talk map": "This map is generated from a Jupyter Notebook",
    "talkmap": '<iframe src="/talkmap/map.html">',
    "Page not in menu": "This is a page not in the menu",
}


def test_a_page_of_the_template_has_its_title_and_its_words() -> None:
    assert [title for title, body in TEMPLATE_PAGES.items() if not is_template_page(page(title, body))] == []
    words = list(TEMPLATE_PAGES.values())
    mixed = dict(zip(TEMPLATE_PAGES, [*words[4:], *words[:4]], strict=True))
    assert [title for title, body in mixed.items() if is_template_page(page(title, body))] == []
    assert [title for title, body in TEMPLATE_PAGES.items() if is_template_page(page(f"My {title}", body))] == []


PLACEHOLDERS = """
title: Your Name / Site Title
name: Your Sidebar Name
name: your name
description: personal description
description: The Minimal Light is a simple and elegant Jekyll theme for you
bio: Short biography for the left-hand sidebar
location: Earth
location: City, Country
employer: Red Brick University
email: none@example.org
googlescholar: https://scholar.google.com/citations?user=PS_CX0AAAAAJ
googlescholar: https://yourfullgooglescholarurl.com
orcid: http://orcid.org/yourorcidurl
pubmed: https://www.ncbi.nlm.nih.gov/pubmed/?term=john+snow
researchgate: https://www.researchgate.net/profile/yourprofile
github: academicpages
bluesky: bsky.app
url: https://academicpages.github.io
repository: academicpages/academicpages.github.io
paperurl: http://academicpages.github.io/files/paper1.pdf
excerpt: Short description of portfolio item number 1
abstract: This paper is about fixing template issue 693.
venue: Journal 1
venue: GitHub Journal of Bugs
venue: University 1, Department
venue: Testing Institute of America 2014 Annual Conference
venue: UC San Francisco, Department of Testing
venue: UC-Berkeley Institute for Testing Science
venue: London School of Testing
citation: Your Name, You. (2009). x
"""
OWN_VALUES = """
title: A name of yours
location: Earthsea
email: ada@example.com
github: academicpages2
venue: Journal 12
url: https://ada.github.io
orcid: https://orcid.org/0000
"""


def test_a_value_of_the_template_is_removed_and_counted(tmp_path: Path) -> None:
    def found(text: str) -> tuple[list[object], int]:
        lines = [line.partition(": ") for line in text.strip().splitlines()]
        entries = [{key: value} for key, _, value in lines]
        site = read_site(write_old_site(tmp_path, {"_config.yml": "a: 1\n"}))
        config = Page("_config.yml", "", Document("", {"list": entries}))
        cleaned, placeholders = without_placeholders(replace(site, config=config))
        values = cleaned.config.value("list")
        assert isinstance(values, list)
        return [value for each in values for value in each.values() if value is not None], placeholders.texts

    assert found(PLACEHOLDERS) == ([], 30)
    assert found(OWN_VALUES) == ([line.partition(": ")[2] for line in OWN_VALUES.strip().splitlines()], 0)


TITLES = [
    *(f"{kind} 2 on Relevant Topic in Your Field" for kind in ("Talk", "tutorial", "Conference Proceeding talk")),
    *("Paper Title Number 1", "Teaching experience 1", "Portfolio item number 2"),
    *("Blog Post number 4", "Future Blog Post"),
]


def test_a_title_of_the_template_is_one_whole_title() -> None:
    assert [title for title in TITLES if not is_placeholder(page(title))] == []
    assert [title for title in TITLES if is_placeholder(page(f"{title} of mine"))] == []


PARTS = {
    "This paper is about the number 1. It is.\n\nMine.": "Mine.",
    "# Heading 1\n\nMine.": "Mine.",
    "Headings are cool\n======\nMine.": "Mine.",
    "x\n\n## Education\n\n* Ph.D in Version Control Theory, GitHub University, 2018\n* GitHub University": "x",
    "## Education\n\n* Ph.D., Sandtown": "## Education\n\n* Ph.D., Sandtown",
    "Getting started\n======\n1. Register a GitHub account if you don't have one\n1. Mine": (
        "Getting started\n======\n\n1. Mine"
    ),
    "[Download paper here](http://academicpages.github.io/files/paper1.pdf)\n\n[Download paper here](/a.pdf)": (
        "[Download paper here](/a.pdf)"
    ),
    "**Lorem ipsum** dolor sit amet": "",
    "Abstract\n---\n## Results\nMine": "Abstract\n---\n## Results\nMine",
}


@pytest.mark.parametrize("body", PARTS)
def test_a_paragraph_of_the_template_is_removed_with_its_heading(tmp_path: Path, body: str) -> None:
    files = {"_config.yml": "a: 1\n", "_pages/a.md": f"---\ntitle: A\n---\n{body}"}
    cleaned, placeholders = without_placeholders(read_site(write_old_site(tmp_path, files)))
    (found,) = cleaned.pages["_pages"]
    lines = [line for line in found.body.splitlines() if line.strip()]
    assert "\n".join(lines) == "\n".join(line for line in PARTS[body].splitlines() if line.strip())
    assert found.body.count("\n") == body.count("\n")
    assert (placeholders.texts > 0) == (PARTS[body] != body)
    assert placeholders.place == ("_pages/a.md:2" if placeholders.texts else "")
