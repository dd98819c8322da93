"""What the person works on, each topic leading to its papers."""

from collections import Counter

import reflex as rx

from homepage.components.publication_filter import view_address
from homepage.models.site import Site
from homepage.models.topics import Topic


def research_topics(site: Site) -> rx.Component:
    """The list of topics, each with the number of its papers; a topic without any leads nowhere."""
    papers = Counter(topic for publication in site.shown_publications for topic in publication.topics)

    def entry(topic: Topic) -> rx.Component:
        count = papers[topic.id]
        if not count:
            return rx.el.li(topic.name)
        address = view_address(site, topic=topic.id)
        return rx.el.li(
            rx.el.elements.a(topic.name, href=address) if address else topic.name,
            " ",
            rx.el.span(f"{count} paper{'s' * (count > 1)}", class_name="count"),
        )

    return rx.el.ul(*map(entry, site.topics), class_name="topics")
