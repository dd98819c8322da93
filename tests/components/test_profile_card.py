"""The profile card: who the owner is, how to reach them, their pages elsewhere."""

import re
from html import unescape

import pytest

from homepage.components.icons import ICONS
from homepage.components.profile_card import profile_card
from homepage.models.pictures import Picture
from homepage.models.profile import Profile
from homepage.models.services import SERVICES
from homepage.models.settings import Settings
from homepage.models.site import Site
from homepage.reflex_adapter.static_html import static_html
from tests.words import WORDS

OWN_ICONS = {"email", "phone", "office", "location", "cv", "calendar", "link", "wechat"}


def card(wechat_code: Picture | None = None, **profile: object) -> str:
    site = Site.assemble(
        Settings(url="https://example.org/me", description="Me."),
        Profile.model_validate({"name": "Ada Kranz", **profile}),
        words=WORDS,
        wechat_code=wechat_code,
    )
    return static_html([profile_card(site)])


def text(html: str) -> list[str]:
    """The texts of elements, in their order."""
    return [unescape(each) for each in re.findall(r">([^<]+)", html.replace("<wbr>", ""))]


def links(html: str) -> list[tuple[str, str]]:
    """The links: text and address."""
    found = re.findall(r'<a [^>]*?href="([^"]*)"[^>]*>(.*?)</a>', html)
    return [("".join(text(f">{content}")), unescape(address)) for address, content in found]


def test_the_order_is_name_position_affiliation_contact_and_links() -> None:
    html = card(
        native_name={"text": "艾达", "lang": "zh-Hans"},
        position="Professor",
        affiliation=[{"name": "University", "url": "/university/"}, "Institute"],
        tagline="I measure waves.",
        office={"name": "Room 1", "map": "https://map.example"},
        location="Bergen",
        phone="+47 55 00",
        email="ada@ada.example",
        cv="/cv.pdf",
        services={"x": "ada", "github": "ada"},
        calendar="https://calendar.example",
        links=[{"label": "Blog", "url": "https://blog.example"}],
    )
    known = ["AK", "Ada Kranz ", "艾达", "Professor", "University", "Institute", "I measure waves."]
    assert text(html) == [
        *known,
        *("Room 1", "Bergen", "+47 55 00", "ada@ada.example"),
        *("CV", "X", "GitHub", "Calendar", "Blog"),
    ]
    assert links(html) == [
        ("University", "/me/university/"),
        ("Room 1", "https://map.example"),
        ("+47 55 00", "tel:+475500"),
        ("ada@ada.example", "mailto:ada@ada.example"),
        ("CV", "/me/cv.pdf"),
        ("X", "https://x.com/ada"),
        ("GitHub", "https://github.com/ada"),
        ("Calendar", "https://calendar.example"),
        ("Blog", "https://blog.example"),
    ]


def test_a_profile_with_a_name_alone_has_no_lists() -> None:
    assert "<ul" not in card()


def test_pages_about_the_owner_say_so() -> None:
    html = card(services={"github": "ada"}, calendar="https://calendar.example", email="a@b.example")
    assert [bool(re.search('rel="me"', each)) for each in re.findall(r"<a .*?>", html)] == [True, True, False]


def test_an_e_mail_address_is_not_in_the_source() -> None:
    html = card(email="ada@ada.example")
    assert "@" not in html
    assert "mailto" not in html


def test_a_telephone_number_is_read_from_the_left_on_every_page() -> None:
    assert re.search(r'<a [^>]*dir="ltr"[^>]*>\+47', card(phone="+47 55 00"))


@pytest.mark.parametrize(
    ("address", "icon"),
    [
        ("https://scholar.google.com/citations?user=x", "scholar"),
        ("/papers/cv.pdf", "cv"),
        ("mailto:ada@ada.example", "email"),
        ("https://elsewhere.example/x.pdf", "link"),
        ("/slides/", "link"),
    ],
)
def test_a_link_without_a_key_has_the_icon_of_its_address(address: str, icon: str) -> None:
    assert f'd="{ICONS[icon]}"' in card(links=[{"label": "Here", "url": address}])


def test_only_icons_that_are_used_are_in_the_page_and_screen_readers_hear_words() -> None:
    html = card(services={"github": "ada"})
    assert re.findall(r' d="([^"]*)"', html) == [ICONS["github"]]
    assert html.count("<svg") == html.count('<svg aria-hidden="true"') == 1


def test_a_long_list_of_links_is_marked_and_links_whose_icon_says_nothing_are_named() -> None:
    services = {"github": "ada", "x": "ada", "kaggle": "ada", "zotero": "ada"}
    blog = [{"label": "Blog", "url": "https://blog.example"}]
    assert 'class="profile-links"' in card(services=services)
    html = card(services=services, links=blog)
    assert 'class="profile-links many"' in html
    assert re.findall(r'<li class="named">.*?<span>(.*?)</span>', html) == ["Blog"]


def test_the_code_of_wechat_unfolds() -> None:
    html = card(Picture("/wechat.png", (192, 192)), wechat="/wechat.png")
    assert re.search(r"<details><summary><svg.*?</svg><span>WeChat</span></summary><img [^>]*></details>", html)
    assert 'alt="WeChat code of Ada Kranz"' in html


def test_every_service_has_an_icon() -> None:
    assert ICONS.keys() == SERVICES.keys() | OWN_ICONS


@pytest.mark.parametrize("name", ICONS)
def test_an_icon_is_small(name: str) -> None:
    assert len(ICONS[name]) <= 400
