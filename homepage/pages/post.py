"""The page of a post."""

from collections.abc import Callable, Iterator
from functools import partial

import reflex as rx

from homepage.components.dates import date_time
from homepage.components.navigation import breadcrumb
from homepage.components.prose import prose_of
from homepage.components.rich_text import rich_text
from homepage.models.messages import message_parts
from homepage.models.site import Post, Site
from homepage.page_model.pages import steps_to_posts
from homepage.pages.layout import layout


def posts(site: Site) -> Iterator[tuple[Post, Callable[[], rx.Component]]]:
    """Every post with a function that makes its page, newest first."""
    for newer, post, older in _with_neighbours(site.posts):
        yield post, partial(_page, site, post, newer, older)


def _with_neighbours(posts: tuple[Post, ...]) -> Iterator[tuple[Post | None, Post, Post | None]]:
    padded = (None, *posts, None)
    yield from zip(padded, posts, padded[2:], strict=False)


def _page(site: Site, post: Post, newer: Post | None, older: Post | None) -> rx.Component:
    words, matter = site.words, post.matter
    facts = [date_time(matter.date, words, is_long=True)]
    if matter.tags:
        facts.append(rx.el.span(words.listed(matter.tags)))
    steps = ((words.posts.newer, newer), (words.posts.older, older))
    beside = [rx.el.p(*message_parts(message, title=_link(site, each))) for message, each in steps if each]
    article = rx.el.article(
        rx.el.h1(rich_text(matter.title)),
        rx.el.p(*facts, class_name="appearance"),
        *prose_of(post.html),
        class_name="post",
    )
    neighbours = [rx.el.nav(*beside, aria_label=words.posts.neighbours, class_name="beside")] if beside else []
    path = breadcrumb(site, steps_to_posts(site))
    return layout(site, article, *neighbours, banner=path, address=post.address)


def _link(site: Site, post: Post) -> rx.Component:
    return rx.el.elements.a(rich_text(post.matter.title), href=site.settings.href(post.address))
