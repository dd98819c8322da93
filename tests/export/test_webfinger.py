"""WebFinger: a search for the owner at the site's host leads to the account that the profile names."""

import json
from pathlib import Path

import pytest

from homepage.content.reader import load
from homepage.errors import ContentErrors
from homepage.export.files import files
from tests.sites import SITE, write_site

PROFILE = 'name: Ada\nservices: { mastodon: "@ada@hci.social" }\n'


def test_the_file_names_the_account_and_its_page(tmp_path: Path) -> None:
    site = load(write_site(tmp_path, profile_yaml=f"{PROFILE}webfinger: true\n"))
    assert json.loads(dict(files(site))[".well-known/webfinger"]()) == {
        "subject": "acct:ada@hci.social",
        "aliases": ["https://hci.social/@ada", "https://hci.social/users/ada"],
        "links": [
            {"rel": "http://webfinger.net/rel/profile-page", "type": "text/html", "href": "https://hci.social/@ada"},
            {"rel": "self", "type": "application/activity+json", "href": "https://hci.social/users/ada"},
        ],
    }


def test_it_is_not_written_unless_it_is_asked_for(tmp_path: Path) -> None:
    assert ".well-known/webfinger" not in dict(files(load(write_site(tmp_path, profile_yaml=PROFILE))))


def test_webfinger_is_a_mistake_for_a_site_below_a_path(tmp_path: Path) -> None:
    site = SITE.replace("https://example.org", "https://example.org/me")
    with pytest.raises(ContentErrors, match=r"webfinger: is asked for at the root of a host, and url .* the path /me"):
        load(write_site(tmp_path, site_yaml=site, profile_yaml=f"{PROFILE}webfinger: true\n"))


def test_a_file_of_the_owner_with_its_name_is_in_conflict(tmp_path: Path) -> None:
    (tmp_path / "assets/.well-known").mkdir(parents=True)
    (tmp_path / "assets/.well-known/webfinger").write_text("{}", encoding="utf-8")
    with pytest.raises(ContentErrors, match="which is the WebFinger file"):
        load(write_site(tmp_path, profile_yaml=f"{PROFILE}webfinger: true\n"))
