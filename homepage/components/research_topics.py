"""The list of research topics, each with a link to its publications."""

from collections.abc import Sequence

import reflex as rx

from homepage.models.messages import plural_form
from homepage.models.settings import Settings
from homepage.models.words import Words
from homepage.page_model.sections import TopicLine


def research_topics(topics: Sequence[TopicLine], settings: Settings, words: Words) -> rx.Component:
    """The list of topics, each with the number of its papers; a topic without papers has no link."""

    def entry(topic: TopicLine) -> rx.Component:
        name = rx.el.elements.a(topic.name, href=settings.href(topic.address)) if topic.address else topic.name
        if not topic.publications:
            return rx.el.li(name)
        count = plural_form(words.papers, topic.publications).format(count=topic.publications)
        return rx.el.li(name, " ", rx.el.span(count, class_name="count"))

    return rx.el.ul(*map(entry, topics), class_name="topics")
