"""The new address of each page, file and link of an old site."""

from pathlib import Path

import pytest

from homepage.importers.academicpages.destinations.addresses import Addresses, file_path, is_path, web_address
from homepage.importers.academicpages.destinations.carried_files import why_left
from homepage.importers.academicpages.destinations.cv_file import cv_file, framed_file
from homepage.importers.academicpages.destinations.free_addresses import FreeAddresses
from homepage.importers.academicpages.destinations.old_paths import from_root, path_of
from homepage.importers.academicpages.old_site.jekyll import Page, read_site
from homepage.yaml_files.document import Document
from tests.importers.academicpages.old_sites import write_old_site
from tests.importers.academicpages.pictures import PNG

FILES: dict[str, str | bytes] = {
    "_config.yml": "",
    "files/a b.pdf": "x",
    "files/run.js": "x",
    "images/a.png": PNG,
    "images/b.png": "no picture",
}
MOVED = {"/lab/": "/laboratory/", "/talks.html": "/talks/", "/caf%C3%A9/": "/cafe/", "/home/": "/"}


@pytest.fixture(scope="module")
def addresses(tmp_path_factory: pytest.TempPathFactory) -> Addresses:
    """The addresses of a site below a path."""
    site = read_site(write_old_site(tmp_path_factory.mktemp("old"), FILES))
    return Addresses(site, "https://a.example", "/me", MOVED)


EXPECTED = {
    # other sites
    "https://b.example/x?y#z": "https://b.example/x?y#z",
    "HTTP://b.example": "HTTP://b.example",
    " <https://b.example/> ": "https://b.example/",
    "https://b.example/?a=1&amp;b=2": "https://b.example/?a=1&b=2",
    "https://b.example/a b": "https://b.example/a%20b",
    "//b.example/x": "https://b.example/x",
    "www.b.example": "https://www.b.example",
    "WWW.b.example": "https://WWW.b.example",
    "https://a.example.org/lab/": "https://a.example.org/lab/",
    # other schemes
    "ada@b.example": "mailto:ada@b.example",
    "mailto:ada@b.example": "mailto:ada@b.example",
    "tel:+123": None,
    "javascript:alert(1)": None,
    "data:text/html,x": None,
    "ada@b": None,
    # pages of the site itself
    "/lab/": "/laboratory/",
    "/lab": "/laboratory/",
    "/lab/index.html": None,
    "/lab/?x=1": "/laboratory/",
    "/me/lab/": "/laboratory/",
    "/me/": "/",
    "/mess/lab/": None,
    "/talks.html": "/talks/",
    "/talks": None,
    "/café/": "/cafe/",
    "/caf%C3%A9": "/cafe/",
    "https://a.example/lab/": "/laboratory/",
    "https://A.example/lab/#x": "/laboratory/",
    "https://a.example": "/",
    "https://a.example/gone": "https://a.example/gone",
    "/": "/",
    "/index.html": "/",
    "../lab/": "/laboratory/",
    "lab/": "/laboratory/",
    "./lab/": "/laboratory/",
    "/gone/": None,
    "": None,
    "<>": None,
    # parts of pages
    "#talks": "#talks",
    "#top": None,
    "/#talks": "/#talks",
    "/home/#news": "/#news",
    "/#top": "/",
    "/lab/#talks": "/laboratory/",
    # files
    "/files/a b.pdf": "/files/a%20b.pdf",
    "/me/files/a%20b.pdf": "/files/a%20b.pdf",
    "files/a b.pdf#page=2": "/files/a%20b.pdf",
    "https://a.example/files/a%20b.pdf": "/files/a%20b.pdf",
    "/files/run.js": None,
    "/files/none.pdf": None,
}


def test_an_old_address_has_its_new_one_in_any_spelling(addresses: Addresses) -> None:
    assert {old: addresses.now(old, "/lab/") for old in EXPECTED} == EXPECTED
    assert (addresses.files, addresses.left) == ({"files/a b.pdf"}, {"files/run.js"})


def test_a_relative_address_is_one_from_its_page_or_from_the_home_page(addresses: Addresses) -> None:
    pages = ("/", "/files/", "/files/x.html", "/other/page/")
    assert [addresses.now("a b.pdf", page) for page in pages] == [None, "/files/a%20b.pdf", "/files/a%20b.pdf", None]
    assert addresses.now("lab", "/other/page/") == "/laboratory/"


def test_a_site_without_an_address_has_no_absolute_links_of_its_own(addresses: Addresses) -> None:
    nowhere = Addresses(addresses.site, "", "", MOVED)
    assert nowhere.now("https:///lab/") is None
    assert nowhere.now("https://[/lab/") is None
    assert nowhere.now("/me/lab/") is None


def test_an_unreadable_picture_has_a_reason(addresses: Addresses) -> None:
    assert addresses.wrong_with_picture("/images/a.png") is None
    assert addresses.wrong_with_picture("/images/none.png") is None
    assert "can be read" in (addresses.wrong_with_picture("/images/b.png") or "")


def test_an_address_keeps_the_characters_that_are_valid_in_it() -> None:
    assert (
        web_address("https://b.example/a:(b)!$&'*+,;=@~-._%20?x[]#y")
        == "https://b.example/a:(b)!$&'*+,;=@~-._%20?x[]#y"
    )
    assert web_address("ftp://b.example/\u00e9") in {None, "ftp://b.example/%C3%A9"}
    assert file_path("files/a (b)!$&'+,;=@~-._#?.pdf") == "/files/a%20(b)!$&'+,;=@~-._%23%3F.pdf"
    assert [is_path(path) for path in ("/a/", "a", "/a b")] == [True, False, False]


def test_an_address_in_use_gets_a_number() -> None:
    free = FreeAddresses()
    assert [free.take(each) for each in ("/Lab/", "/lab/", "/lab/", "/lab")] == ["/Lab/", "/lab-2/", "/lab-3/", "/lab"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("/cv/", "/cv/"),
        ("/cv.html", "/cv/"),
        ("/cv/index.html", "/cv/"),
        ("/cv/index", "/cv/"),
        ("/a/b.html", "/a/b/"),
        ("/Über uns/", "/uber-uns/"),
        ("/a%20b/c.d/", "/a-20b/c-d/"),
        ("/", "/page/"),
        ("/许靖/", "/page/"),
        ("/404.html", "/404-2/"),
        ("/immutable/", "/immutable-2/"),
        ("/feed.xml", "/feed.xml-2/"),
        ("/publications.bib", "/publications.bib-2/"),
    ],
)
def test_a_page_has_an_address_like_its_old_one(old: str, new: str) -> None:
    assert FreeAddresses().page(old) == new


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("My Post", "/2012/my-post/", "my-post"),
        ("许靖", "/x/", "post"),
        ("Smb", "/posts/SMB/", "post-smb"),
        ("Smb", "/posts/smb/", "smb"),
        ("Smb", "/SMB/", "smb"),
    ],
)
def test_a_post_has_a_name_like_its_old_one(name: str, old: str, new: str) -> None:
    free = FreeAddresses()
    assert [free.post(name, old), free.post(name, old)] == [new, f"{new}-2"]


def page(file: str, **front: object) -> Page:
    return Page(file, "", Document("", front))


POSTS = "_posts/2012-02-03-First-Post.md"


@pytest.mark.parametrize(
    ("config", "old", "path"),
    [
        ("", page("_pages/a.md", permalink=" /x "), "/x"),
        ("", page("_pages/a.md", permalink="https://a.example/x/"), "/x/"),
        ("", page("_pages/index.md"), "/"),
        ("", page("index.html"), "/"),
        ("", page("lab.md"), "/lab/"),
        ("", page("demo/index.html"), "/demo/"),
        ("", page("demo/two.md"), "/demo/two.html"),
        ("", page("_talks/a.md"), "/talks/a/"),
        ("", page("_talks/2020/a.md"), "/talks/2020/a/"),
        ("collections: {talks: {permalink: '/:collection/:name:output_ext'}}", page("_talks/a.md"), "/talks/a.html"),
        ("collections: {talks: {permalink: '/x/:title/:slug/:gone'}}", page("_talks/b/a.md"), "/x/a/a/"),
        ("", page(POSTS), "/2012/02/03/First-Post.html"),
        ("permalink: pretty", page(POSTS), "/2012/02/03/First-Post/"),
        ("permalink: none", page(POSTS), "/First-Post.html"),
        ("permalink: /:year/:title:output_ext", page(POSTS, slug="one"), "/2012/one.html"),
        ("permalink: /:categories/:slug", page(POSTS, categories=["A b", "C"]), "/a-b/c/First-Post"),
        ("permalink: /:categories/:month/:day", page(POSTS, category="A b"), "/a/b/02/03"),
        ("permalink: /:categories/:year-:month", page("_posts/deep/a.md", date="2013"), "/2013-"),
    ],
)
def test_a_page_had_the_path_that_jekyll_gave_it(tmp_path: Path, config: str, old: Page, path: str) -> None:
    assert path_of(old, read_site(write_old_site(tmp_path, {"_config.yml": config}))) == path


@pytest.mark.parametrize(
    ("written", "path"),
    [("x", "/x"), ("//x", "/x"), ("/a b/%zz", "/a%20b/%25zz"), ("/a:b@c!$&'()*+,;=~-._", "/a:b@c!$&'()*+,;=~-._")],
)
def test_a_path_begins_at_the_root(written: str, path: str) -> None:
    assert from_root(written) == path


def test_a_file_that_is_left_has_its_reason(tmp_path: Path) -> None:
    files = {**FILES, ".hidden.pdf": "x", "files/a.svg": "x", "files/A.PDF": "x"}
    folder = read_site(write_old_site(tmp_path, files)).folder
    (tmp_path / "files/gone.pdf").symlink_to("nothing.pdf")
    assert why_left(folder, "files/gone.pdf") == folder.why_unread("files/gone.pdf")
    assert why_left(folder, "files/A.PDF") is None
    assert why_left(folder, ".hidden.pdf") == "names that begin with a dot or an underscore are not published"
    assert str(why_left(folder, "files/a.svg")).startswith("the drawing is not safe: it is not XML: ")


FRAMES = "<iframe src='{{ site.baseurl }}/files/none.pdf'></iframe><embed src=\"/files/a%20b.PDF\">"


@pytest.mark.parametrize(
    ("menu", "files", "cv"),
    [
        ("/files/my%20vita.pdf", ["files/my vita.pdf", "files/cv.pdf"], "/files/my%20vita.pdf"),
        ("/files/gone.pdf", ["files/my_resume.pdf"], "/files/my_resume.pdf"),
        ("/cv/", ["cv.pdf", "files/deep/cv.pdf", "files/cvs.pdf"], None),
        ("https://b.example/files/CV-2.pdf?dl=1", ["files/CV-2.pdf"], "/files/CV-2.pdf"),
        ("/notes.pdf", ["notes.pdf", "files/vitae.pdf"], "/notes.pdf"),
    ],
)
def test_the_file_of_the_cv_is_that_of_the_menu_or_has_its_name(
    tmp_path: Path, menu: str, files: list[str], cv: str | None
) -> None:
    navigation = f"main:\n  - {{title: CV, url: '{menu}'}}\n"
    whole = {"_config.yml": "", "_data/navigation.yml": navigation, **dict.fromkeys(files, "x")}
    assert cv_file(read_site(write_old_site(tmp_path, whole))) == cv


def test_the_file_in_a_frame_is_a_pdf_of_the_site(tmp_path: Path) -> None:
    site = read_site(write_old_site(tmp_path, {"_config.yml": "", "files/a b.PDF": "x", "files/a.png": PNG}))
    frames = {FRAMES: "/files/a%20b.PDF", "<iframe src='/files/a.png'>": None, "<!-- " + FRAMES + " -->": None}
    assert {body: framed_file(site, Page("a.md", body, body=body)) for body in frames} == frames
