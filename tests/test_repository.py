"""The address at which a repository is published, and what ``check`` says if the site has another one."""

from pathlib import Path

import pytest

from homepage.content.reader import review
from homepage.repository import pages_address, web_address
from tests.sites import SITE, write_site


def with_remote(root: Path, url: str) -> Path:
    (root / ".git").mkdir()
    remotes = {"upstream": "https://x.example/a/b", "origin": url}
    settings = "".join(f'[remote "{name}"]\n\turl = {remote}\n' for name, remote in remotes.items())
    (root / ".git/config").write_text(settings, encoding="utf-8")
    return root


@pytest.mark.parametrize(
    ("remote", "address"),
    [
        ("https://github.com/Ada/homepage.git", "https://ada.github.io/homepage"),
        ("https://github.com/ada/homepage", "https://ada.github.io/homepage"),
        ("git@github.com:ada/Ada.github.io.git", "https://ada.github.io"),
        ("ssh://git@github.com/ada/a.b.git", "https://ada.github.io/a.b"),
        ("https://user:token@github.com/ada/homepage", "https://ada.github.io/homepage"),
        ("git@gitlab.com:ada/lab/homepage.git", "https://ada.gitlab.io/lab/homepage"),
        ("https://gitlab.com/ada/ada.gitlab.io.git", "https://ada.gitlab.io"),
        ("https://git.example.edu/ada/homepage.git", None),
        ("../homepage", None),
    ],
)
def test_the_address_of_a_repository_is_that_of_its_host(tmp_path: Path, remote: str, address: str | None) -> None:
    assert pages_address(with_remote(tmp_path, remote)) == address


@pytest.mark.parametrize(
    ("remote", "address"),
    [
        ("https://user:token@github.com/Ada/Home.page.git", "https://github.com/Ada/Home.page"),
        ("git@gitlab.com:ada/lab/homepage.git", "https://gitlab.com/ada/lab/homepage"),
        ("https://git.example.edu/ada/homepage.git", None),
    ],
)
def test_a_repository_is_shown_by_its_host(tmp_path: Path, remote: str, address: str | None) -> None:
    assert web_address(with_remote(tmp_path, remote)) == address


def test_a_folder_that_is_no_repository_or_of_no_host_has_no_such_address(tmp_path: Path) -> None:
    assert pages_address(tmp_path) is None
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git/config").write_text("[core]\n", encoding="utf-8")
    assert pages_address(tmp_path) is None


@pytest.mark.parametrize(
    ("url", "is_told"),
    [
        ("https://ada.github.io", True),
        ("https://ada.github.io/Homepage", False),
        ("https://other.github.io/homepage", True),
        ("https://ada.example", False),
    ],
)
def test_an_address_at_which_every_link_would_lead_to_nothing_is_reported(
    tmp_path: Path, url: str, *, is_told: bool
) -> None:
    root = write_site(
        with_remote(tmp_path, "git@github.com:ada/homepage.git"), site_yaml=SITE.replace("https://example.org", url)
    )
    _, remarks = review(root)
    message = "is not the address at which this repository is published; write https://ada.github.io/homepage"
    reported = [f"content/site.yaml:1:6: warning: url: {message}"] if is_told else []
    assert [str(each) for each in remarks] == reported
