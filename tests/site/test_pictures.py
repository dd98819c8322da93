"""Pictures as browsers load them: the size that is shown, the best format that is known, and nothing moves."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from homepage.static_host import StaticHost
from tests.site.conftest import Open
from tests.site.development_server import start_homepage
from tests.site.pictured import with_pictures
from tests.site.sites import Exported, export
from tests.site.strangers import SUBPATH

PHONE = ViewportSize(width=360, height=740)
DESK = ViewportSize(width=1280, height=900)
PUBLISHED = {"root": "https://pictured.example", "subpath": SUBPATH}


@pytest.fixture(scope="module")
def everywhere(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Exported]:
    """The site at the root of a host and under a path, each drawn and built by itself."""
    folders = {name: tmp_path_factory.mktemp(name) / "site" for name in PUBLISHED}
    return {name: export(with_pictures(folders[name], url)) for name, url in PUBLISHED.items()}


@pytest.fixture(scope="module")
def url(everywhere: dict[str, Exported]) -> Iterator[str]:
    """The address of the home page at the root of a host."""
    with StaticHost(everywhere["root"].out) as running:
        yield running.url


@pytest.fixture(scope="module", params=PUBLISHED)
def pictured(request: pytest.FixtureRequest, everywhere: dict[str, Exported]) -> Exported:
    """The site at the root of a host, and under a path."""
    return everywhere[request.param]


@pytest.fixture(scope="module")
def either(pictured: Exported) -> Iterator[str]:
    """The address of its home page."""
    with StaticHost(pictured.out, pictured.base_path) as running:
        yield running.url


def loaded(page: Page, selector: str) -> str:
    """The file that a browser chose to show."""
    image = page.locator(selector)
    image.scroll_into_view_if_needed()
    page.wait_for_function("one => one.complete && one.naturalWidth > 0", arg=image.element_handle())
    return str(image.evaluate("one => one.currentSrc")).rpartition("/")[2]


@pytest.mark.parametrize(
    ("viewport", "shown"), [(PHONE, 99), (ViewportSize(width=800, height=900), 99), (DESK, 144)], ids=str
)
@pytest.mark.parametrize("density", [1, 2, 3])
def test_the_portrait_has_the_pixels_that_the_screen_has(
    open_page: Open, url: str, viewport: ViewportSize, shown: int, density: int
) -> None:
    page = open_page(url, viewport=viewport, device_scale_factor=density)
    name = loaded(page, ".portrait")
    found = re.fullmatch(r"ada-(\d+)-\w{8}\.avif", name)
    assert found, name
    box = page.locator(".portrait").bounding_box()
    assert box
    assert (box["width"], box["height"]) == (shown, shown)
    assert 0.95 <= int(found[1]) / (shown * density) <= 1.1


@pytest.mark.parametrize("width", [360, 800, 1280])
def test_the_card_has_the_same_layout_as_with_initials(open_page: Open, url: str, eight: str, width: int) -> None:
    places = []
    for address in (url, eight):
        page = open_page(address, viewport={"width": width, "height": 900})
        box = page.locator("h1").bounding_box()
        assert box
        places.append((box["x"], box["y"]))
    assert places[0] == places[1]


@pytest.mark.parametrize(("viewport", "density", "width"), [(PHONE, 1, 351), (PHONE, 2, 702), (DESK, 2, 1404)])
def test_an_illustration_has_the_pixels_that_the_screen_has(
    open_page: Open, url: str, viewport: ViewportSize, density: int, width: int
) -> None:
    page = open_page(url, viewport=viewport, device_scale_factor=density)
    assert loaded(page, "#biography img").startswith(f"lake-{width}-")
    box = page.locator("#biography img").bounding_box()
    text = page.locator("#biography p").last.bounding_box()
    assert box
    assert text
    assert box["width"] == pytest.approx(text["width"], abs=0.5)
    assert box["height"] == pytest.approx(box["width"] * 2 / 3, abs=1)


@pytest.mark.parametrize(
    ("unknown", "ending"), [(["avif"], ".webp"), (["avif", "webp"], ".jpeg")], ids=["no AVIF", "nothing new"]
)
def test_browsers_that_know_less_show_pictures_too(
    open_page: Open, either: str, unknown: list[str], ending: str
) -> None:
    page = open_page(either)
    page.context.new_cdp_session(page).send("Emulation.setDisabledImageTypes", {"imageTypes": unknown})
    page.reload()
    assert loaded(page, ".portrait").endswith(ending)
    assert loaded(page, "#research img >> nth=0").endswith(ending.replace("jpeg", "png"))


def test_every_picture_is_there(open_page: Open, either: str) -> None:
    page = open_page(either)
    images = page.locator("main img")
    names = [loaded(page, f"main img >> nth={number}") for number in range(images.count())]
    assert [name.partition("-")[0] for name in names] == [
        *("lake", "bars", "drawing.svg", "moves.gif", "lake"),
        *("lake", "lake", "moves.gif"),  # of the publications
    ]


@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["phone", "desk"])
def test_loading_pictures_causes_no_layout_shift(open_page: Open, url: str, viewport: ViewportSize) -> None:
    page = open_page(url + "404.html", viewport=viewport)
    page.add_init_script(
        "window.moved = 0; new PerformanceObserver((list) => {"
        "  for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) moved += value"
        "}).observe({ type: 'layout-shift', buffered: true })"
    )
    page.goto(url)
    loaded(page, ".portrait")
    for number in range(page.locator("main img").count()):
        loaded(page, f"main img >> nth={number}")
    assert page.evaluate("moved") == 0
    for image in page.locator("img").all():
        assert image.get_attribute("width")
        assert image.get_attribute("height")


@pytest.mark.parametrize(
    ("viewport", "shown"),
    [(DESK, {"lake": (135, 101), "moves": (135, 101)}), (PHONE, {"lake": (315, 236), "moves": (81, 61)})],
)
def test_the_picture_of_a_work_has_a_box_of_its_own_and_the_pixels_of_the_screen(
    open_page: Open, url: str, viewport: ViewportSize, shown: dict[str, tuple[int, int]]
) -> None:
    page = open_page(url, viewport=viewport)
    found = re.fullmatch(r"lake-(\d+)-\w{8}\.avif", loaded(page, "#publications #lake img"))
    assert found
    assert shown["lake"][0] <= int(found[1]) <= shown["lake"][0] * 1.3
    for name, size in shown.items():
        box = page.locator(f"#publications #{name} img").bounding_box()
        assert box
        assert (round(box["width"]), round(box["height"])) == size


def test_no_row_is_higher_because_of_its_picture(open_page: Open, url: str) -> None:
    page = open_page(url, viewport=DESK)
    row = page.locator("#publications #moves")
    height = row.evaluate("each => each.offsetHeight")
    row.locator("picture").evaluate("each => each.remove()")
    assert row.evaluate("each => each.offsetHeight") == height


@pytest.mark.parametrize(("motion", "file"), [("no-preference", r"moves\.gif"), ("reduce", r"moves-\d+-\w{8}\.avif")])
def test_an_animation_is_still_for_visitors_who_prefer_reduced_motion(
    open_page: Open, url: str, motion: str, file: str
) -> None:
    page = open_page(url, reduced_motion=motion)
    for place in ("#research img >> nth=2", "#publications #moves img"):
        assert re.fullmatch(file, loaded(page, place))


def test_two_cards_are_in_a_row_on_a_desk(open_page: Open, url: str) -> None:
    page = open_page(url, viewport=DESK)
    assert re.match(r"lake-405-", loaded(page, ".cards img"))
    box, row = page.locator(".cards img").bounding_box(), page.locator(".cards").bounding_box()
    assert box
    assert row
    assert 2 * box["width"] < row["width"] < 3 * box["width"]


def test_the_first_view_costs_little_and_nothing_else_is_loaded(open_page: Open, url: str) -> None:
    page = open_page(url, viewport=PHONE, device_scale_factor=2)
    page.wait_for_load_state("networkidle")
    files = page.evaluate("performance.getEntriesByType('resource').map(each => [each.name, each.encodedBodySize])")
    pictures = {name.rpartition("/")[2].partition("-")[0]: size for name, size in files if "/immutable/" in name}
    assert set(pictures) == {"ada", "lake"}
    assert pictures["ada"] <= 8_000
    assert pictures["lake"] <= 40_000


def test_pictures_on_the_first_screen_are_not_lazy(open_page: Open, url: str) -> None:
    page = open_page(url)
    expect(page.locator(".portrait")).to_have_attribute("fetchpriority", "high")
    for selector in (".portrait", "#biography img"):
        assert page.locator(selector).get_attribute("loading") is None
    expect(page.locator("#research img[loading=lazy]")).to_have_count(3)


def test_pictures_need_no_scripts(open_page: Open, either: str) -> None:
    page = open_page(either, java_script_enabled=False)
    with page.expect_response(re.compile(r"/ada-\d+-\w+\.avif$")) as response:
        page.reload()
    assert response.value.ok


def test_a_portrait_is_printed(open_page: Open, url: str) -> None:
    page = open_page(url)
    page.emulate_media(media="print")
    expect(page.locator(".portrait")).to_be_visible()


def test_the_owners_own_file_stays_where_it_was(open_page: Open, either: str, pictured: Exported) -> None:
    page = open_page(either)
    assert page.locator("meta[property='og:image']").get_attribute("content") == f"{pictured.url}/ada.jpg"
    assert (pictured.out / "ada.jpg").read_bytes() == (pictured.root / "assets/ada.jpg").read_bytes()


def test_every_build_writes_the_same_pictures(everywhere: dict[str, Exported]) -> None:
    one, other = (
        {file.name: file.read_bytes() for file in (site.out / "immutable").iterdir()} for site in everywhere.values()
    )
    # Portrait, illustrations, pictures of works and animation, each in three formats, and the social cards of works.
    assert len(one) == 3 * (5 + 3 + 3 + 4 + 2) + 3
    assert one == other


def test_hosts_may_keep_them(either: str, open_page: Open, pictured: Exported) -> None:
    page = open_page(either)
    address = str(page.locator(".portrait").get_attribute("src"))
    assert address.startswith(f"{pictured.base_path}/immutable/")
    assert f"{pictured.base_path}/immutable/*\n  Cache-Control: public, max-age=31536000, immutable" in (
        pictured.out / "_headers"
    ).read_text(encoding="utf-8")


def test_they_are_there_while_writing_too(browser: Browser, tmp_path: Path) -> None:
    for server in start_homepage(with_pictures(tmp_path / "site", SUBPATH)):
        page = browser.new_page()
        page.goto(server.url)
        assert loaded(page, ".portrait").startswith("ada-")
        assert loaded(page, "#research img >> nth=0").startswith("bars-")
        before = page.locator(".portrait").get_attribute("src")
        (server.root / "assets/ada.jpg").write_bytes((server.root / "assets/lake.jpg").read_bytes())
        expect(page.locator(".portrait")).not_to_have_attribute("src", str(before), timeout=15_000)
        assert loaded(page, ".portrait").startswith("ada-")
        page.close()
