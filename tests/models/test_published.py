"""The plan of what a build publishes, and what cannot be published together."""

from collections.abc import Iterator, Sequence

import pytest

from homepage.models.published import PublishedFile, conflicts, published_files


def plan(
    assets: Sequence[str] = (), redirects: Sequence[str] = (), ids: Sequence[str] = (), pages: Sequence[str] = ()
) -> Iterator[PublishedFile]:
    works = [(each, ("publications", number, "id")) for number, each in enumerate(ids)]
    old = [(each, ("site", "redirects", each)) for each in redirects]
    return published_files(works, assets, old, [(each, ("site", "pages", each)) for each in pages])


def problems(
    assets: Sequence[str] = (),
    redirects: Sequence[str] = (),
    ids: Sequence[str] = ("one",),
    pages: Sequence[str] = (),
) -> list[tuple[object, str]]:
    planned = plan(assets, redirects, ids, pages)
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
        ".htaccess",
        "robots.txt",
        "sitemap.xml",
        "feed.xml",
        "publications.bib",
        "publications.json",
        "publications.ris",
        "publications/one/index.html",
        "publications",
        "immutable/tool.js",
        ".homepage-build.json",
        ".homepage-build.json.new",
        "__spa-fallback.html",
        "Index.html",
        "feed.xml/a",
    ],
)
def test_a_file_of_the_owners_is_never_overwritten(asset: str) -> None:
    ((place, message),) = problems([asset])
    assert place == asset
    assert message.endswith("; give the file another name")


def test_files_with_different_paths_do_not_conflict() -> None:
    assets = ["favicon.svg", ".nojekyll", "CNAME", "assets/tool.js", "slides/index.html", "publications/one/poster.pdf"]
    assert problems(assets, ["/about/", "/about.html", "/publications/old/", "/old.pdf"]) == []


def test_a_problem_has_its_place_in_the_file_where_the_owner_asks_for_it() -> None:
    planned = plan(["z.txt", "publications/a"], ["/z.txt/"], ["a"])
    assert dict(conflicts(planned)) == {
        ("assets", "publications/a"): "would be published as 'publications/a', and the page of 'a' as "
        "'publications/a/index.html': a file and a folder of one name; give the file another name",
        ("site", "redirects", "/z.txt/"): "would be published as 'z.txt/index.html', and assets/z.txt as 'z.txt': "
        "a file and a folder of one name; remove the redirect",
    }


@pytest.mark.parametrize(
    ("asset", "redirect"), [("x/y", "/x/y/z/"), ("x/y/z/a", "/x/y/z"), ("x/É", "/x/é/"), ("x/Y/z", "/x/y/a/")]
)
def test_a_file_and_a_folder_never_have_one_name_however_deep(asset: str, redirect: str) -> None:
    found = problems([asset, "x/a"], [redirect])
    assert [place for place, _ in found] == ([] if asset == "x/y/z/a" else [redirect])


def test_a_file_name_that_is_not_utf_8_is_planned_too() -> None:
    assert problems(["a\udcff.txt", "\udcff" * 255]) == []
    assert [place for place, _ in problems(["\udcff" * 256])] == ["\udcff" * 256]


def test_the_second_of_two_redirects_is_reported_with_the_first() -> None:
    ((_, message),) = problems(redirects=["/a/", "/a"])
    assert message.startswith("would be published as 'a/index.html', which is the redirect from /a/; ")


def test_files_are_planned_in_one_order_whatever_order_they_were_found_in() -> None:
    found, other = (list(plan(order)) for order in (["b", "a", "c"], ["c", "b", "a"]))
    assert found == other
    assert [file.path for file in found][-3:] == ["a", "b", "c"]


def test_the_files_of_a_publication_belong_to_its_id() -> None:
    places = {file.path: file.place for file in plan(ids=["other", "one"]) if file.path.startswith("publications/")}
    assert places == {
        f"publications/{name}/{file}": ("publications", index, "id")
        for index, name in enumerate(["other", "one"])
        for file in ("index.html", "citation.bib", "citation.json")
    }


@pytest.mark.parametrize(("length", "places"), [(799, []), (800, ["/{path}/"])])
def test_a_path_has_no_more_bytes_than_every_system_takes(length: int, places: list[str]) -> None:
    folders = "/".join(["é" * 100, "b" * 200, "c" * 200])
    path = f"{folders}/{'d' * (length - len(folders.encode()) - len('//index.html'))}"
    assert [place for place, _ in problems(redirects=[f"/{path}/"])] == [place.format(path=path) for place in places]


def test_names_that_a_file_system_cannot_hold_are_refused() -> None:
    ids, redirects = ["x" * 256, "y" * 255], [f"/{'é' * 128}/", "/" + "a/" * 500, "/short/"]
    assert list(dict(problems(redirects=redirects, ids=ids))) == ["id", *redirects[:2]]


@pytest.mark.parametrize(
    ("address", "other"),
    [
        ("/publications/one/", "which is the page of 'one'"),
        ("/feed.xml/", "and the feed as 'feed.xml': a file and a folder of one name"),
        ("/immutable/", "and the folder of the filter and the pictures as 'immutable'"),
    ],
)
def test_a_page_is_never_in_the_place_of_another_file(address: str, other: str) -> None:
    ((place, message),) = problems(pages=[address])
    assert (place, other in message, message.endswith("choose another address")) == (address, True, True)


def test_two_pages_never_have_one_address() -> None:
    assert problems(pages=["/group/", "/group/"]) == [
        ("/group/", "would be published as 'group/index.html', which is the page /group/; choose another address")
    ]


def test_a_file_of_the_owner_in_the_place_of_a_page_is_reported() -> None:
    ((place, message),) = problems(["group/index.html"], pages=["/group/"])
    assert (place, "which is the page /group/" in message) == ("group/index.html", True)
