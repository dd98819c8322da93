"""Renders the tags of HTML in Markdown, with what is allowed in them."""

from html import escape
from xml.etree.ElementTree import Element

from markdown import Markdown

from homepage.markdown_text.conversion import Current
from homepage.markdown_text.html_rules import FRAME, MEDIA, wrong_attributes, wrong_tag
from homepage.markdown_text.html_tags import Tag
from homepage.markdown_text.stash import plain_attribute
from homepage.markdown_text.videos import framed_video


def rendered_tag(md: Markdown, tag: Tag, current: Current) -> str | None:
    """A tag with its allowed attributes, or what is shown in its place; None, with a report, if it is not allowed."""
    conversion = current.conversion
    message = wrong_tag(tag)
    if message:
        if not (tag.is_end and tag.name in current.refused):
            conversion.report(tag.place, message)
        current.refused.add(tag.name)
        return None
    attributes = {name: plain_attribute(md, value) for name, value in tag.attributes.items()}
    if tag.name == FRAME:
        return "" if tag.is_end else framed_video(attributes, tag.place, conversion)
    for name, wrong in wrong_attributes(tag):
        conversion.report(tag.place, wrong, tag.offsets[name])
        del attributes[name]
    place = f" {tag.place}" if tag.place else ""
    if tag.is_end:
        return f"</{tag.name}{place}>"
    if tag.name in MEDIA:
        element = Element(tag.name, {"src": attributes.get("src", tag.place)})
        conversion.media(element)
        attributes |= {**element.attrib, "controls": "", "preload": "metadata"}
    said = "".join(f' {name}="{escape(value)}"' for name, value in attributes.items())
    return f"<{tag.name}{place}{said}>"
