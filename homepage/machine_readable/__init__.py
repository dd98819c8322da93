"""The site for programs: each page as Markdown, a list of them (llms.txt), and the content as JSON."""

from collections.abc import Callable, Iterator
from functools import partial

from homepage.machine_readable.llms_txt import llms_txt
from homepage.machine_readable.pages import page_markdown, post_markdown
from homepage.machine_readable.site_json import site_json
from homepage.machine_readable.works import work_markdown
from homepage.models import addresses
from homepage.models.site import Site

__all__ = ["lists_for_programs", "markdown_pages", "work_markdown"]

_File = tuple[str, Callable[[], str]]


def markdown_pages(site: Site) -> Iterator[_File]:
    """The Markdown of pages and posts, in each language.

    Returns:
        For each, the path of a file, and a function that renders it.
    """
    for each in site.versions if site.settings.machine_readable else ():
        folder = each.settings.folder
        for page in each.pages:
            yield folder + addresses.markdown_file(page.address), partial(page_markdown, each, page)
        for post in each.posts:
            yield folder + addresses.markdown_file(post.address), partial(post_markdown, each, post)


def lists_for_programs(site: Site) -> Iterator[_File]:
    """The files of the whole site, of which the owner may have their own: ``published.MACHINE_READABLE_FILES``."""
    if site.settings.machine_readable:
        yield addresses.LLMS_TXT.removeprefix("/"), partial(llms_txt, site)
        yield addresses.SITE_JSON.removeprefix("/"), partial(site_json, site)
