"""What ``homepage verify`` finds in a finished site."""

from collections.abc import Callable
from pathlib import Path

import pytest

from homepage.__main__ import main
from homepage.content_folder import read_settings
from homepage.verification.built_site import BuiltSite
from homepage.verification.checks import external_links, findings
from homepage.verification.written_at import places_of
from tests.sites import SITE, write_site

POLICY = "default-src 'none'; style-src 'sha256-gG2yISYereRMiG2lMXrbiUgi0Ubw9p7QCeWcroOvy9Y='"
PAGE = f"""<!doctype html><html lang="en"><head>
<meta http-equiv="Content-Security-Policy" content="{POLICY}">
<title>Plato</title><link rel="canonical" href="https://example.org/me/"><style>p{{}}</style></head>
<body><p id="main">BODY</p></body></html>
"""
OTHER = PAGE.replace("example.org/me/", "example.org/me/a/").replace("BODY", '<i id="x"></i>')


def built(root: Path, body: str = "", **files: str) -> BuiltSite:
    """A finished site under the path /me: a home page with some HTML, and the page /a/."""
    write_site(root, site_yaml=SITE.replace("org", "org/me"))
    for path, text in {"index.html": PAGE.replace("BODY", body), "a/index.html": OTHER, **files}.items():
        file = root / "dist" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return BuiltSite(root / "dist", read_settings(root), frozenset({"slides/index.html"}))


Build = Callable[..., list[str]]


@pytest.fixture
def found(tmp_path: Path) -> Build:
    """Builds a site, and returns what is wrong with it."""
    return lambda body="", **files: [str(each) for each in findings(built(tmp_path, body, **files))]


def test_a_good_site_has_no_problems(found: Build) -> None:
    links = (
        "#main",
        "/me/#main",
        "/me/a/#x",
        "/me/a",
        "https://example.org/me/a/",
        "#",
        "#top",
        "/me/?q=x",
        "a/",
        "./a/#x",
    )
    others = ("https://other.example", "mailto:a@b.example", "tel:+47", "#:~:text=Plato", "data:,x")
    absolute = "".join(f'<a href="{each}"></a>' for each in (*links, *others))
    pictures = '<img src="/me/p.png" alt=""><img src="data:image/png;base64,AA" alt="">'
    assert found(absolute + pictures, **{"p.png": "x"}) == []


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ('<a href="/me/nowhere/"></a>', "/me/nowhere/ leads to nothing"),
        ('<a href="/a/"></a>', "/a/ leads to nothing"),
        ('<a href="https://example.org/me/b/"></a>', "https://example.org/me/b/ leads to nothing"),
        ('<a href="/me/a/../../x"></a>', "/me/a/../../x leads to nothing"),
        ('<a href="#nowhere"></a>', "#nowhere leads to no element: index.html has no id 'nowhere'"),
        ('<a href="/me/a/#main-x"></a>', "/me/a/#main-x leads to no element: a/index.html has no id 'main-x'"),
        ('<img src="/me/p.png" alt="">', "/me/p.png leads to nothing"),
        ('<img src="/me/a/" srcset="/me/a/ 1x, /me/q.png 2x" alt="">', "/me/q.png leads to nothing"),
        ('<video poster="/me/p.png"></video>', "/me/p.png leads to nothing"),
        ('<img src="https://other.example/p.png" alt="">', "https://other.example/p.png would be loaded from another host"),
        ('<img src="//other.example/p.png" alt="">', "//other.example/p.png would be loaded from another host"),
        ('<img src="/me/a/">', "has a picture without alt"),
        ('<i id="main"></i>', "index.html:1: has 2 elements with the id 'main'"),
        ('<i style="color: red"></i>', "has the attribute style, which its policy does not allow"),
        ('<i onclick="alert(1)"></i>', "has the attribute onclick, which its policy does not allow"),
        ("<script>alert(1)</script>", "index.html:1: has an inline script that its policy does not allow"),
        ("<style>i{}</style>", "index.html:1: has an inline style that its policy does not allow"),
    ],
)  # fmt: skip
def test_a_mistake_in_a_page_is_found(found: Build, body: str, message: str) -> None:
    (reported,) = found(body)
    assert reported.startswith("index.html:")
    assert message in reported


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("<title>Plato</title>", "", "has no title"),
        (' lang="en"', "", "does not say its language"),
        ("me/a/", "me/", "says that its address is https://example.org/me/, and it is https://example.org/me/a/"),
        (f' content="{POLICY}"', "", "has no Content-Security-Policy"),
    ],
)
def test_a_page_that_lacks_something_is_found(found: Build, old: str, new: str, message: str) -> None:
    assert found(**{"a/index.html": OTHER.replace(old, new)}) == [f"a/index.html:1: {message}"]


def test_facts_for_search_engines_are_no_script(found: Build) -> None:
    assert found('<script type="application/ld+json">{}</script>') == []


def test_a_redirect_has_the_address_of_its_target_which_must_be_there(found: Build) -> None:
    page = OTHER.replace("<title>", '<meta http-equiv="refresh" content="0; url=/me/TARGET"><title>')
    assert found(**{"old.html": page.replace("TARGET", "a/")}) == []
    assert found(**{"old.html": page.replace("TARGET", "b/")}) == ["old.html:3: /me/b/ leads to nothing"]


def test_the_owners_own_pages_may_do_what_they_want(found: Build) -> None:
    assert found('<a href="/me/slides/#one"></a>', **{"slides/index.html": '<p id="one" style="x" onload="x">'}) == []


@pytest.mark.parametrize(
    ("path", "text", "message"),
    [
        ("sitemap.xml", "<loc>https://example.org/me/b/</loc>", "https://example.org/me/b/ leads to nothing"),
        ("sitemap.xml", "<loc>https://old.example/</loc>", "https://old.example/ is not on this site"),
        ("feed.xml", '<link rel="alternate" href="https://example.org/me/b/"/>', "https://example.org/me/b/ leads to nothing"),
        ("robots.txt", "Sitemap: https://example.org/sitemap.xml", "https://example.org/sitemap.xml leads to nothing"),
        ("llms.txt", "- [B](https://example.org/me/b/): B", "https://example.org/me/b/ leads to nothing"),
    ],
)  # fmt: skip
def test_an_address_in_a_file_for_programs_leads_somewhere(found: Build, path: str, text: str, message: str) -> None:
    (reported,) = found(**{path: f"\n{text}\n"})
    assert reported.startswith(f"{path}:2: {message}")


def test_a_file_that_hosts_reject_is_found(tmp_path: Path) -> None:
    site = built(tmp_path)
    with (tmp_path / "dist/film.mp4").open("wb") as film:
        film.truncate(26 * 1024**2)
    assert [str(each) for each in findings(site)] == ["film.mp4:1: has 26 MiB; some hosts take 25"]


def test_a_page_that_takes_long_to_load_is_found(found: Build) -> None:
    page = OTHER.replace("</p>", "x" * 2_100_000 + "</p>")
    message = "a/index.html:1: is a page of 2.1 MB, which takes long to load; divide it"
    assert found(**{"a/index.html": page, "a/data.json": "x" * 2_100_000}) == [message]


def test_a_link_to_another_host_is_listed_once(tmp_path: Path) -> None:
    links = ("https://b.example/x#y", "https://b.example/x", "https://example.org/me/a/", "https://example.org/c")
    site = built(tmp_path, "".join(f'<a href="{each}"></a>' for each in links))
    assert list(external_links(site)) == ["https://b.example/x"]


def test_the_command_tells_what_is_wrong_and_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    built(tmp_path, '<a href="#nowhere"></a>')
    monkeypatch.chdir(tmp_path)
    before = sorted(tmp_path.rglob("*"))
    assert main(["verify"]) == 1
    reported = capsys.readouterr().err.splitlines()
    assert reported[0].startswith("dist/index.html:4: #nowhere leads to no element")
    assert reported[1:] == ["1 mistake in dist"]
    assert sorted(tmp_path.rglob("*")) == before


def test_the_command_names_the_content_where_a_wrong_address_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    links = ("/me/a/#gone", "#nowhere", "https://example.org/me/b/", "/me/made/")
    built(tmp_path, "".join(f'<a href="{each}"></a>' for each in links))
    write_site(
        tmp_path,
        site_yaml=SITE.replace("org", "org/me"),
        biography_md="Text.\n\n[a](/a/#gone), [b](#nowhere), not [c](/a/#gone-x)\n",
        talks_yaml="- { title: A, url: /a/#gone }\n- title: B\n  url: https://example.org/me/b/\n",
    )
    monkeypatch.chdir(tmp_path)
    assert main(["verify"]) == 1
    reported = [line.partition("; it is written in ")[2] for line in capsys.readouterr().err.splitlines()]
    assert sorted(reported) == [
        "",
        "",
        "content/biography.md:3",
        "content/biography.md:3, content/talks.yaml:1",
        "content/talks.yaml:3",
    ]


def test_the_command_sums_up_a_good_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    built(tmp_path)
    monkeypatch.chdir(tmp_path)
    assert main(["verify"]) == 0
    assert capsys.readouterr().out.startswith("dist is in order: 2 pages, 2 files, 0.0 MB; the home page has 0.")


def test_a_site_that_is_not_built_is_reported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(write_site(tmp_path))
    assert main(["verify"]) == 1
    assert "There is no site in" in capsys.readouterr().err


def test_the_address_of_a_page_may_be_percent_encoded(found: Build) -> None:
    page = OTHER.replace("example.org/me/a/", "example.org/me/caf%C3%A9/")
    assert found(**{"café/index.html": page}) == []


def test_an_empty_title_in_a_picture_is_no_script(found: Build) -> None:
    assert found('<svg><title/></svg><p>text</p><script src="/me/a.js"></script>', **{"a.js": ""}) == []


def test_the_feed_of_another_language_is_checked_too(found: Build) -> None:
    (reported,) = found(**{"de/feed.xml": '<feed><link href="https://example.org/me/gone/"/></feed>'})
    assert reported.endswith("de/feed.xml:1: https://example.org/me/gone/ leads to nothing")


def test_an_address_is_found_in_each_form_that_content_may_have(tmp_path: Path) -> None:
    site = SITE.replace("org", "org/me") + "languages: [en, de]\n"
    write_site(tmp_path, site_yaml=site, talks_yaml="- title: A\n  url: /visit/\n")
    settings = read_settings(tmp_path)
    written = ("/visit/", "/me/visit/", "/me/de/visit/", "https://example.org/me/visit/")
    for address in written:
        assert places_of(address, tmp_path, settings) == ["content/talks.yaml:2"]
    for address in ("/me/en/visit/", "/meadow/visit/", "https://example.org/visit/", "/me/devisit/"):
        assert places_of(address, tmp_path, settings) == []
