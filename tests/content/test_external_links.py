"""Links in the content to pages of other hosts that no longer exist, if the owner asks."""

from collections.abc import Sequence
from pathlib import Path

from homepage.content import review
from tests.content_files import matter, write
from tests.sites import PROFILE, SITE

TALK = """- title: A
  url: https://gone.example/a
  links: [{ label: B, url: https://here.example/ }, { label: C, url: / }]
  text: See [this](https://gone.example/b) and [home](/).
"""
WORK = "- { id: a, title: A, date: 2024, authors: [P], venue: V, links: { pdf: https://gone.example/p } }\n"


def test_each_dead_link_is_reported_at_its_place(tmp_path: Path) -> None:
    texts = {
        "pages/a.md": matter(title="A") + "A\n\n[b](https://gone.example/b)",
        "biography.de.md": "<https://gone.de>",
    }
    write(
        tmp_path,
        texts,
        site_yaml=SITE + "languages: [en, de]\n",
        profile_yaml=f"{PROFILE}email: a@gone.example\n",
        biography_md="I. <mailto:a@gone.example>",
        talks_yaml=TALK,
        publications_yaml=WORK,
    )
    asked: list[str] = []

    def ask(addresses: Sequence[str]) -> dict[str, str]:
        asked.extend(addresses)
        return {address: "no" for address in addresses if "gone" in address}

    _, remarks = review(tmp_path, ask_hosts=ask)
    assert sorted(asked) == [
        "https://gone.de",
        "https://gone.example/a",
        "https://gone.example/b",
        "https://gone.example/p",
        "https://here.example/",
    ]
    assert [str(each) for each in remarks if "leads to nothing" in each.message] == [
        "content/biography.de.md:1:2: warning: biography.de: https://gone.de leads to nothing: no",
        "content/pages/a.md:6:5: warning: pages/a: https://gone.example/b leads to nothing: no",
        "content/publications.yaml:1:72: warning: entry 1 (A): links.pdf: https://gone.example/p leads to nothing: no",
        "content/talks.yaml:2:8: warning: entry 1 (A): url: https://gone.example/a leads to nothing: no",
        "content/talks.yaml:4:9: warning: entry 1 (A): text: https://gone.example/b leads to nothing: no",
    ]


def test_a_link_is_not_taken_for_a_longer_one(tmp_path: Path) -> None:
    text = "See https://gone.example/a.html,\nhttps://gone.example/a?b and <https://gone.example/a>."
    write(tmp_path, {}, biography_md=text)
    _, remarks = review(tmp_path, ask_hosts=lambda addresses: dict.fromkeys(addresses, "no"))
    assert [(each.line, each.column) for each in remarks] == [(1, 5), (2, 1), (2, 31)]


def test_no_host_is_asked_without_the_option(tmp_path: Path) -> None:
    assert review(write(tmp_path, {}, talks_yaml=TALK))[1] == ()
