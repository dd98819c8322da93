"""The links of the profile card: icons with words.

A phone shows a long list as icons, whose words are for screen readers.
"""

from collections.abc import Iterator

import reflex as rx

from homepage.components.icons import icon
from homepage.components.picture import picture
from homepage.models.site import Site
from homepage.page_model.profile_links import ProfileLink, profile_links

_FEW = 4
"""A list with more links than this is shown as icons on a phone."""


def profile_link_list(site: Site) -> Iterator[rx.Component]:
    """The list of links; nothing if there are none."""
    links = [_link(each, site) for each in profile_links(site.profile, site.words)]
    links += _wechat(site)
    if links:
        yield rx.el.ul(*links, class_name="profile-links" if len(links) <= _FEW else "profile-links many")


def _link(link: ProfileLink, site: Site) -> rx.Component:
    words = rx.el.span(link.label, lang=site.words_language if link.is_word else None)
    rel = "me" if link.is_me else None
    content = rx.el.elements.a(icon(link.icon), words, href=site.settings.href(link.address), rel=rel)
    return rx.el.li(content, class_name=None if link.is_known_by_icon else "named")


def _wechat(site: Site) -> Iterator[rx.Component]:
    """The picture of the WeChat code, which unfolds; nothing if there is none."""
    if site.wechat_code:
        words = site.words.card
        alt = words.wechat_code.format(name=site.profile.name)
        summary = rx.el.summary(icon("wechat"), rx.el.span(words.wechat, lang=site.words_language))
        code = picture(site.wechat_code, alt, site.settings, class_name="code")
        yield rx.el.li(rx.el.details(summary, code))
