"""The links of the template's author block: their labels and addresses."""

from urllib.parse import urlsplit

import pytest

from homepage.importers.academicpages.new_site import social_links

LABELS = {
    "Website": "uri",
    "arXiv": "arxiv",
    "Google Scholar": "googlescholar google_scholar",
    "ORCID": "orcid",
    "PubMed": "pubmed",
    "ResearchGate": "researchgate",
    "Semantic Scholar": "semantic semanticscholar",
    "SSRN": "ssrn",
    "DBLP": "dblp",
    "OpenReview": "openreview",
    "CodePen": "codepen",
    "GitHub": "github",
    "GitLab": "gitlab",
    "Stack Overflow": "stackoverflow",
    "ArtStation": "artstation",
    "Google+": "google_plus",
    "Last.fm": "lastfm",
    "LinkedIn": "linkedin",
    "SoundCloud": "soundcloud",
    "X (formerly Twitter)": "twitter",
    "XING": "xing",
    "YouTube": "youtube",
    "Inspire": "inspire inspire-hep",
    "Mastodon": "mastodon",
    "Zotero group": "zotero_group",
    "My lab": "my-lab",
}
ADDRESSES = """
https://orcid.org/ada https://www.researchgate.net/profile/ada https://bitbucket.org/ada https://codepen.io/ada
https://dribbble.com/ada https://github.com/ada https://gitlab.com/ada https://www.kaggle.com/ada
https://www.artstation.com/ada https://www.facebook.com/ada https://www.flickr.com/ada https://foursquare.com/ada
https://www.goodreads.com/ada https://instagram.com/ada https://keybase.io/ada https://www.linkedin.com/in/ada
https://medium.com/ada https://www.pinterest.com/ada https://soundcloud.com/ada https://www.threads.net/@ada
https://www.weibo.com/ada https://www.xing.com/profile/ada https://www.youtube.com/user/ada
https://www.zhihu.com/people/ada
"""
"""The addresses whose host has the name of the key."""


def test_a_label_is_the_name_of_the_service() -> None:
    expected = {key: label for label, keys in LABELS.items() for key in keys.split()}
    assert {key: social_links.label(key) for key in expected} == expected


def test_every_key_of_the_author_block_takes_a_whole_address() -> None:
    address = "https://p.example/ada"
    assert {social_links.address(key, address) for key in (*social_links.SERVICES, "mastodon")} == {address}


def test_a_name_makes_an_address_on_the_host_of_the_service() -> None:
    expected = {urlsplit(each).netloc.removeprefix("www.").partition(".")[0]: each for each in ADDRESSES.split()}
    assert {key: social_links.address(key, "ada") for key in expected} == expected


@pytest.mark.parametrize(
    ("key", "value", "expected"),
    [
        ("googlescholar", "scholar.google.com/citations?user=x", "https://scholar.google.com/citations?user=x"),
        ("linkedin", "www.linkedin.com/in/ada", "https://www.linkedin.com/in/ada"),
        ("uri", "//ada.example", "https://ada.example"),
        ("stackoverflow", "1/ada", "https://stackoverflow.com/users/1/ada"),
        ("bluesky", "ada.example", "https://bsky.app/profile/ada.example"),
        ("google_plus", "ada", "https://plus.google.com/+ada"),
        ("lastfm", "ada", "https://last.fm/user/ada"),
        ("steam", "ada", "https://steamcommunity.com/id/ada"),
        ("telegram", "@ada", "https://t.me/ada"),
        ("tumblr", "ada", "https://ada.tumblr.com"),
        ("twitter", "@ada", "https://x.com/ada"),
        ("vine", "ada", "https://vine.co/u/ada"),
        ("wikipedia", "Ada", "https://en.wikipedia.org/wiki/User:Ada"),
        ("github", " HTTPS://github.com/ada ", "HTTPS://github.com/ada"),
        ("github", "WWW.github.com/ada", "https://WWW.github.com/ada"),
        ("github", "//github.com/ada/", "https://github.com/ada/"),
        ("github", "ada/", "https://github.com/ada"),
        ("facebook", "people/ada/1", "https://www.facebook.com/people/ada/1"),
        ("medium", "UCabcdefghijklmnopqrstuv", "https://medium.com/UCabcdefghijklmnopqrstuv"),
        ("mastodon", "ada@social.example", "https://social.example/@ada"),
        ("mastodon", "social.example/@ada", None),
        ("lab", "ada@lab.example", None),
        ("lab", "lab.example of Ada", None),
        ("youtube", "@ada", "https://www.youtube.com/@ada"),
        ("youtube", "ada", "https://www.youtube.com/user/ada"),
        ("youtube", "UCabcdefghijklmnopqrstuv", "https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv"),
        ("youtube", "channel/UCx", "https://www.youtube.com/channel/UCx"),
        ("youtube", "c/ada", "https://www.youtube.com/c/ada"),
        ("medium", "@ada", "https://medium.com/@ada"),
        ("medium", "ada", "https://medium.com/ada"),
        ("threads", "@ada", "https://www.threads.net/@ada"),
        ("linkedin", "in/ada", "https://www.linkedin.com/in/ada"),
        ("linkedin", "company/engines", "https://www.linkedin.com/company/engines"),
        ("orcid", "0000-0002-1825-0097", "https://orcid.org/0000-0002-1825-0097"),
        ("bluesky", "@ada.example", "https://bsky.app/profile/ada.example"),
        ("mastodon", "@ada@social.example", "https://social.example/@ada"),
        ("uri", "javascript:alert(1)", None),
        ("googlescholar", "no address", None),
        ("weather", "rain", None),
    ],
)
def test_an_address_is_made_only_of_a_valid_id(key: str, value: str, expected: str | None) -> None:
    assert social_links.address(key, value) == expected
