"""Research topics, each with a link to its publications."""

from collections.abc import Iterator

import reflex as rx

from homepage.components.prose import prose_of
from homepage.models.site import Site
from homepage.page_model.section_content import TopicLine, TopicList


def topic_list(content: TopicList, site: Site) -> Iterator[rx.Component]:
    """A text, then the topics, each with the number of its papers; a topic without papers has no link."""
    yield from prose_of(content.html)
    if content.topics:
        yield rx.el.ul(*(_topic(topic, site) for topic in content.topics), class_name="topics")


def _topic(topic: TopicLine, site: Site) -> rx.Component:
    name = rx.el.elements.a(topic.name, href=site.settings.href(topic.address)) if topic.address else topic.name
    if not topic.publications:
        return rx.el.li(name)
    count = site.words.plural_form(site.words.papers, topic.publications).format(count=topic.publications)
    return rx.el.li(name, " ", rx.el.span(count, class_name="count"))
