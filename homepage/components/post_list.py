"""The list of posts, newest first."""

from collections.abc import Iterator

import reflex as rx

from homepage.components.dates import date_time
from homepage.components.rich_text import rich_text
from homepage.models.site import Post, Site
from homepage.page_model.section_content import PostList


def post_list(content: PostList, site: Site) -> Iterator[rx.Component]:
    """Titles, dates and summaries; a link to the page of all posts, if these are only the latest."""
    yield rx.el.ol(*(_post(post, site) for post in content.posts), class_name="timeline posts")
    if content.all_posts:
        link = rx.el.elements.a(site.words.posts.all_posts, href=site.settings.href(content.all_posts))
        yield rx.el.p(link, class_name="resources")


def _post(post: Post, site: Site) -> rx.Component:
    matter = post.matter
    return rx.el.li(
        rx.el.h3(rx.el.elements.a(rich_text(matter.title), href=site.settings.href(post.address))),
        rx.el.p(date_time(matter.date, site.words), class_name="when"),
        *([rx.el.p(rich_text(matter.summary))] if matter.summary else []),
        *([rx.el.p(site.words.listed(matter.tags), class_name="role")] if matter.tags else []),
    )
