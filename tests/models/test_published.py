"""The plan of what a build publishes, and what cannot be published together."""

from collections.abc import Sequence

import pytest

from homepage.models.published import conflicts, published_files


def problems(
    assets: Sequence[str] = (), redirects: Sequence[str] = (), ids: Sequence[str] = ("one",)
) -> list[tuple[object, str]]:
    planned = published_files({each: number for number, each in enumerate(ids)}, assets, redirects)
    return [(place[-1], message) for place, message in conflicts(planned)]


@pytest.mark.parametrize(
    ("redirect", "other"),
    [
        ("/", "index.html', which is the home page"),
        ("/index.html", "index.html', which is the home page"),
        ("/publications/one", "publications/one/index.html', which is the page of 'one'"),
        ("/publications/one/index.html", "publications/one/index.html', which is the page of 'one'"),
        ("/publications/%6Fne/", "publications/one/index.html', which is the page of 'one'"),
        ("/404.html", "404.html', which is the page for addresses that do not exist"),
        ("/favicon.svg", "favicon.svg/index.html', and the icon as 'favicon.svg': a file and a folder of one name"),
        ("/_headers", "_headers/index.html', and the settings of hosts as '_headers': a file and a folder of one name"),
        ("/feed.xml/x/", "feed.xml/x/index.html', and the feed as 'feed.xml': a file and a folder of one name"),
        ("/robots.txt/index.html", "robots.txt/index.html', and the rules for search engines as 'robots.txt'"),
        ("/immutable/x", "immutable/x/index.html', and the folder of the filter and the pictures as 'immutable'"),
        (
            "/Publications/two/",
            "Publications/two/index.html', and the page of 'one' as 'publications/one/index.html': some",
        ),
        ("/.nojekyll", ".nojekyll/index.html', and a file for GitHub Pages as '.nojekyll'"),
        ("/slides", "slides/index.html', which is assets/slides/index.html"),
        ("/cv.pdf", "cv.pdf/index.html', and assets/cv.pdf as 'cv.pdf': a file and a folder of one name"),
        (
            "/CV.PDF",
            "CV.PDF/index.html', and assets/cv.pdf as 'cv.pdf': some systems take 'CV.PDF' and 'cv.pdf' for one name",
        ),
        ("/cafe%CC%81.html", "cafe\u0301.html', and assets/café.html as 'café.html': some systems take 'cafe\u0301"),
    ],
)
def test_a_redirect_is_never_in_the_place_of_another_file(redirect: str, other: str) -> None:
    ((place, message),) = problems(["cv.pdf", "slides/index.html", "café.html"], [redirect])
    assert place == redirect
    assert message.startswith(f"would be published as '{other}")
    assert message.endswith("; remove the redirect")


@pytest.mark.parametrize(
    ("redirects", "place"),
    [
        (["/a.html", "/a.html/b/"], "/a.html/b/"),
        (["/a.html/b/", "/a.html"], "/a.html"),
        (["/a/", "/a/index.html"], "/a/index.html"),
        (["/a%20b", "/a%20b/"], "/a%20b/"),
        (["/A", "/a"], "/a"),
    ],
)
def test_two_redirects_never_share_a_file(redirects: Sequence[str], place: str) -> None:
    assert [found for found, _ in problems(redirects=redirects)] == [place]


@pytest.mark.parametrize(
    "asset",
    [
        "index.html",
        "404.html",
        "_headers",
        "robots.txt",
        "sitemap.xml",
        "feed.xml",
        "publications.bib",
        "publications/one/index.html",
        "publications",
        "immutable/tool.js",
        ".homepage-build.json",
        "__spa-fallback.html",
        "Index.html",
        "feed.xml/a",
    ],
)
def test_a_file_of_the_owners_is_never_overwritten(asset: str) -> None:
    ((place, message),) = problems([asset])
    assert place == asset
    assert message.endswith("; give the file another name")


def test_what_has_a_place_of_its_own_is_no_problem() -> None:
    assets = ["favicon.svg", ".nojekyll", "CNAME", "assets/tool.js", "slides/index.html", "publications/one/poster.pdf"]
    assert problems(assets, ["/about/", "/about.html", "/publications/old/", "/old.pdf"]) == []


def test_names_that_a_file_system_cannot_hold_are_refused() -> None:
    ids, redirects = ["x" * 256, "y" * 255], [f"/{'é' * 128}/", "/" + "a/" * 500, "/short/"]
    assert [place for place, _ in problems(redirects=redirects, ids=ids)] == ["id", *redirects[:2]]
