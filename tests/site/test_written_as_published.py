"""What somebody sees while writing is what is published: the same document, page by page."""

from collections.abc import Iterator
from difflib import unified_diff
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from homepage.static_host import StaticHost
from tests.site.development_server import Server, start_homepage
from tests.site.sites import Exported, export, publish_at
from tests.site.strangers import with_a_full_record

ADDRESS = "https://full.example"

DOCUMENT = """() => {
  // What only one of them needs: code that draws or loads, and the policy. React leaves JSON-LD in the body.
  const machinery = "script, [rel=modulepreload], [http-equiv]";
  const facts = Array.from(document.querySelectorAll('[type="application/ld+json"]'), (each) => each.textContent);
  const lines = (node, depth) => {
    const indent = " ".repeat(depth);
    if (node.nodeType === Node.TEXT_NODE) return node.data ? [indent + JSON.stringify(node.data)] : [];
    if (node.nodeType !== Node.ELEMENT_NODE || node.matches(machinery)) return [];
    const attributes = Array.from(node.attributes, ({ name, value }) => `${name}=${JSON.stringify(value)}`).sort();
    const inner = Array.from(node.childNodes).flatMap((child) => lines(child, depth + 1));
    return [`${indent}<${[node.localName, ...attributes].join(" ")}>`, ...inner];
  };
  document.normalize();
  const head = Array.from(document.head.children, (child) => lines(child, 0).join("\\n")).filter(Boolean).sort();
  const body = Array.from(document.body.children).flatMap((child) => lines(child, 0));
  return [document.documentElement.lang, ...facts, ...head, ...body];
}"""
"""What a document holds; the order in its head is of no consequence."""


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with all that a record can have."""
    root = with_a_full_record(tmp_path_factory.mktemp("drift") / "site")
    publish_at(root, ADDRESS)
    return root


@pytest.fixture(scope="module")
def published(root: Path) -> Exported:
    """The site as it is exported."""
    return export(root)


@pytest.fixture(scope="module")
def written(root: Path, published: Exported) -> Iterator[Server]:
    """The site while somebody writes it; not at the same time, for both work in one folder."""
    assert published.out.is_dir()
    yield from start_homepage(root)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A window of its own."""
    context = browser.new_context()
    yield context.new_page()
    context.close()


def document(page: Page, address: str) -> list[str]:
    page.goto(address, wait_until="networkidle")
    return list(page.evaluate(DOCUMENT))


def test_every_page_is_the_same_while_writing(page: Page, written: Server, published: Exported) -> None:
    pages = sorted(path.parent.relative_to(published.out) for path in published.out.rglob("index.html"))
    paths = ["" if path == Path() else f"{path.as_posix()}/" for path in pages]
    assert len(paths) > 5
    with StaticHost(published.out) as host:
        for path in [*paths, "nothing/here/"]:
            difference = unified_diff(document(page, host.url + path), document(page, written.url + path), n=0)
            found = "\n".join(difference)
            assert not found, f"{path}\n{found}"
