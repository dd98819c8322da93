"""The list of the site's Markdown for language models, in the form that llmstxt.org proposes."""

from collections.abc import Iterator

from homepage.machine_readable.markdown import document, escaped, heading, item, item_list, link, rich
from homepage.models import addresses
from homepage.models.endonyms import endonym
from homepage.models.settings import Settings
from homepage.models.site import Page, Site
from homepage.page_model.pages import description, post_description, title


def llms_txt(site: Site) -> str:
    """The name of the owner, a summary, and lists of links: the pages, the posts, the publications."""
    return document(_blocks(site))


def _blocks(site: Site) -> Iterator[str]:
    settings, words = site.settings, site.words
    yield heading(escaped(site.profile.name), 1)
    yield f"> {escaped(settings.description)}"
    yield heading(escaped(words.navigation.pages), 2)
    pages = [_page(site, page) for page in site.pages]
    others = (each.settings for each in site.translations)
    homes = (item(link(escaped(endonym(each.language)), _markdown(each, addresses.HOME))) for each in others)
    yield item_list([*pages, *homes])
    if site.posts:
        yield heading(escaped(words.sections["posts"]), 2)
        yield item_list(
            item(
                f"{link(rich(post.matter.title), _markdown(settings, post.address))}: {escaped(post_description(post))}"
            )
            for post in site.posts
        )
    yield heading(escaped(words.sections["publications"]), 2)
    formats = words.files.formats
    files = (
        (formats["csl_json"], addresses.CSL_JSON),
        (formats["bibtex"], addresses.BIBTEX),
        (formats["ris"], addresses.RIS),
        (addresses.SITE_JSON.removeprefix("/"), addresses.SITE_JSON),
    )
    yield item_list(item(link(escaped(label), settings.absolute(path))) for label, path in files)


def _page(site: Site, page: Page) -> str:
    name = title(site, page)
    about = description(site, page).removeprefix(f"{name}: ")
    return item(f"{link(escaped(name), _markdown(site.settings, page.address))}: {escaped(about)}")


def _markdown(settings: Settings, address: str) -> str:
    return f"{settings.absolute(address)}index.html.md"
