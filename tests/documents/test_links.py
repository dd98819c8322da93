"""The links of the documents lead somewhere: on the site, and on a code host."""

import re
from pathlib import Path

import pytest

from homepage.content.reader import review
from tests.documents.documents import DOCUMENTS, OF_SITE, SITE

LINK = re.compile(r"(?<!`)\]\(([^)\s]+)\)")


def links_in(path: Path) -> list[str]:
    """The links to other files, and to headings; those in code are examples."""
    text = re.sub(r"(?ms)^( *)(`{3,}).*?^\1\2$|`[^`\n]+`", "", path.read_text(encoding="utf-8"))
    return [link for link in LINK.findall(text) if ":" not in link]


def headings_in(path: Path) -> set[str]:
    """The anchors of the headings, as code hosts make them."""
    headings = re.findall(r"(?m)^#+ (.*)$", path.read_text(encoding="utf-8"))
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_a_link_leads_to_a_file_and_a_heading_on_a_code_host(path: Path) -> None:
    broken = []
    for link in links_in(path):
        file, _, anchor = link.partition("#")
        target = path.parent / file if file else path
        if not target.exists() or (anchor and anchor not in headings_in(target)):
            broken.append(link)
    assert broken == []


def test_the_documentation_has_no_mistakes_and_no_remarks() -> None:
    site, remarks = review(SITE)
    assert remarks == ()
    assert len(site.pages) == len([path for path in OF_SITE if "pages" in path.parts]) + 1


def test_the_readme_leads_to_the_documentation() -> None:
    assert "docs/content/start.md" in links_in(SITE.parent / "README.md")
