"""The files of an old site that are copied: those of known types, safe, and inside its folder."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homepage.content import load
from homepage.importers.academicpages.destinations.drawings import unsafe_part
from homepage.importers.academicpages.importer import import_site
from homepage.importers.academicpages.parity import Report
from tests.importers.academicpages.old_sites import ordinary_site, write_old_site
from tests.sites import text_of

CONFIG = "url: https://a.example\nauthor:\n  name: Ada\n"
WORDS = "The words of another folder"


def svg(inside: str = "", attributes: str = "") -> bytes:
    return f'<svg xmlns="http://www.w3.org/2000/svg" {attributes}>{inside}</svg>'.encode()


def moved(folder: Path, files: dict[str, str | bytes]) -> tuple[Report, list[str]]:
    """The report, and the files in the new site's assets/."""
    old, new = folder / "old", folder / "new"
    new.mkdir()
    report = import_site(new, write_old_site(old, {"_config.yml": CONFIG, **files}))
    assets = new / "assets"
    return report, sorted(path.relative_to(assets).as_posix() for path in assets.rglob("*") if path.is_file())


def why_left(report: Report, name: str) -> list[str]:
    return [item.how for item in report.items if item.kind == "file" and item.outcome == "left" and name in item.place]


_PROGRAMS = "xhtml xht shtml html php phtml mjs js xml xsl svgz swf htc cgi wasm css new"


@pytest.mark.parametrize("name", [*(f"a.{each}" for each in _PROGRAMS.split()), "a"])
def test_a_file_of_a_kind_that_is_not_known_to_be_harmless_is_left(tmp_path: Path, name: str) -> None:
    body = f"---\npermalink: /\n---\n[link](/files/{name})\n"
    report, carried = moved(tmp_path, {f"files/{name}": "x", "_pages/about.md": body})
    assert carried == []
    assert why_left(report, f"files/{name}")


@pytest.mark.parametrize("name", ["a.pdf", "a.PNG", "a.bib", "a.zip", "a.mp4", "a.csv", "a.pptx", "a.tar.gz"])
def test_documents_pictures_data_and_archives_are_taken_over(tmp_path: Path, name: str) -> None:
    _, carried = moved(tmp_path, {f"files/{name}": "x"})
    assert carried == [f"files/{name}"]


def test_a_file_that_is_left_is_reported_wherever_it_lies(tmp_path: Path) -> None:
    body = "---\npermalink: /\n---\n[link](/tools/run.php)\n"
    report, _ = moved(tmp_path, {"tools/run.php": "x", "_pages/about.md": body})
    assert why_left(report, "tools/run.php") == ["a .php file may be a program or a page; only known types are copied"]


@pytest.mark.parametrize(
    "drawing",
    [
        svg('<rect width="9" height="9" fill="url(#a)" style="stroke:#f00"/>'),
        svg(
            '<style>.a{fill:url("#b")}</style><use href="#c"/><use xlink:href="#d"/>',
            'xmlns:xlink="http://www.w3.org/1999/xlink"',
        ),
        svg('<image href="data:image/png;base64,AAAA"/>'),
        svg('<metadata><i:x xmlns:i="http://www.inkscape.org/" i:href="C:\\a" on="no"/></metadata>', 'version="1.1"'),
        b'<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n'
        + svg(),
        svg('<animate attributeName="x" to="3"/>'),
        svg('<image href="data:font/woff2;base64,AA" aria-label="url(x)" data-x="@import"/>'),
        svg('<image href=" data:image/webp,AA"/><use href="#a"/><style>a{fill:url( #b )}</style>'),
        b'<?xml version="1.0" encoding="US-ASCII"?>' + svg(),
        b'<?xml version="1.0"?>' + svg(),
    ],
)
def test_a_drawing_that_only_draws_is_safe(drawing: bytes) -> None:
    assert unsafe_part(drawing) is None


@pytest.mark.parametrize(
    "drawing",
    [
        svg("<script>alert(1)</script>"),
        svg("<SCRIPT/>"),
        svg('<s:script xmlns:s="http://www.w3.org/2000/svg">alert(1)</s:script>'),
        svg('<h:script xmlns:h="http://www.w3.org/1999/xhtml">alert(1)</h:script>'),
        svg('<h:body xmlns:h="http://www.w3.org/1999/xhtml"/>'),
        svg('<script xmlns="">alert(1)</script>'),
        svg("", 'onload="alert(1)"'),
        svg("", "ONLOAD='alert(1)'"),
        svg('<set attributeName="onclick" to="alert(1)"/>'),
        svg('<a><animate attributeName="href" values="javascript:alert(1)"/></a>'),
        svg('<a><set attributeName="xlink:href" to="javascript:alert(1)"/></a>'),
        *(
            svg(f"<{name}/>")
            for name in [
                "foreignObject",
                "handler",
                "listener",
                "iframe",
                "embed",
                "object",
                "audio",
                "video",
                "canvas",
            ]
        ),
        svg('<m:math xmlns:m="http://www.w3.org/1998/Math/MathML"/>'),
        svg('<a xmlns:x="http://www.w3.org/1999/xlink" x:href="data:image/svg+xml;base64,AA"/>'),
        svg('<rect fill="image(x)"/>'),
        svg('<style>a{src: src("x")}</style>'),
        svg('<animate ATTRIBUTENAME=" Style "/>'),
        b'<?xml version="1.0" encoding="iso-8859-1"?>' + svg(),
        svg('<a href="javascript:alert(1)"/>'),
        svg('<a href="java&#10;script:alert(1)"/>'),
        svg('<a href="https://x.example"/>'),
        svg('<image href="picture.png"/>'),
        svg('<image href="//x.example/p.png"/>'),
        svg('<use x:href="https://x.example/a.svg#b"/>', 'xmlns:x="http://www.w3.org/1999/xlink"'),
        svg('<image href="data:image/svg+xml,&lt;svg/&gt;"/>'),
        svg('<a href="data:text/html,x"/>'),
        svg("<style>@import 'https://x.example/a.css';</style>"),
        svg("<style>a{fill:url(https://x.example/a)}</style>"),
        svg("<style>a{fill:u<!-- -->rl(https://x.example/a)}</style>"),
        svg("<style>a{fill:u\\72l(https://x.example/a)}</style>"),
        svg("<style>a{background:image-set('https://x.example/a' 1x)}</style>"),
        svg("<rect style='fill:url(https://x.example/a)'/>"),
        svg("<rect fill='url(https://x.example/a#b)'/>"),
        svg("", 'xml:base="https://x.example/"'),
        b'<?xml-stylesheet href="https://x.example/a.css"?>' + svg(),
        b'<!DOCTYPE svg [<!ENTITY a "b">]>' + svg("&a;"),
        b'<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + svg("&a;"),
        b'<!DOCTYPE svg [<!ATTLIST svg onload CDATA "alert(1)">]>' + svg(),
        b'<?xml version="1.0" encoding="utf-7"?>' + svg(),
        svg().decode().encode("utf-16"),
        b"<html xmlns='http://www.w3.org/1999/xhtml'/>",
        b"<svg/>",
        b"<svg xmlns='http://www.w3.org/2000/svg'>",
        b"no drawing",
        b"",
        b"\xff",
    ],
)
def test_a_drawing_that_could_run_or_load_something_is_not(drawing: bytes) -> None:
    assert unsafe_part(drawing)


def test_exponential_entities_are_rejected_before_they_are_expanded() -> None:
    entities = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 30))
    bomb = f'<!DOCTYPE svg [<!ENTITY a0 "x">{entities}]>'.encode() + svg("&a29;")
    assert unsafe_part(bomb) == "it declares entities or attributes"


@given(st.binary(max_size=200))
def test_any_bytes_are_checked_without_an_error(data: bytes) -> None:
    assert unsafe_part(data)


def test_an_unsafe_drawing_is_left_with_the_reason_and_a_safe_one_carried(tmp_path: Path) -> None:
    report, carried = moved(tmp_path, {"images/bad.svg": svg("<script/>"), "images/good.svg": svg("<path d='M0 0'/>")})
    assert carried == ["images/good.svg"]
    assert why_left(report, "bad.svg") == ["the drawing is not safe: it contains the element script"]


@pytest.fixture
def outside(tmp_path: Path) -> Path:
    """A folder that is not the old site's."""
    page = f"---\ntitle: {WORDS}\npermalink: /\ndate: 2020\n---\n{WORDS}\n"
    data = f"main:\n  - {{title: '{WORDS}', url: 'https://s.example'}}\n"
    write_old_site(
        tmp_path / "elsewhere", {"page.md": page, "data.yml": data, "secret.pdf": WORDS, "secret.png": WORDS}
    )
    return tmp_path / "elsewhere"


@pytest.mark.parametrize(
    ("link", "target"),
    [
        ("_pages/about.md", "page.md"),
        ("_publications/a.md", "page.md"),
        ("_pages", "."),
        ("files", "."),
        ("files/deep", "."),
        ("files/secret.pdf", "secret.pdf"),
        ("images/secret.png", "secret.png"),
        ("index.md", "page.md"),
        ("_data/navigation.yml", "data.yml"),
        ("_data", "."),
    ],
)
def test_a_link_out_of_the_folder_is_neither_read_nor_copied(
    tmp_path: Path, outside: Path, link: str, target: str
) -> None:
    old, new = write_old_site(tmp_path / "old", {"_config.yml": CONFIG}), tmp_path / "new"
    new.mkdir()
    (old / link).parent.mkdir(exist_ok=True)
    (old / link).symlink_to(outside / target)
    report = import_site(new, old)
    assert not [path for path in new.rglob("*") if path.is_file() and WORDS in path.read_text(encoding="utf-8")]
    assert why_left(report, link) == ["it is a link that leads out of old/; put the file itself there"]


def test_settings_that_lie_outside_of_the_folder_are_a_mistake(tmp_path: Path) -> None:
    write_old_site(tmp_path, {"elsewhere.yml": CONFIG, "old/a.md": ""})
    (tmp_path / "old/_config.yml").symlink_to(tmp_path / "elsewhere.yml")
    with pytest.raises(Exception, match=r"_config\.yml:1:1: _config: leads out of this folder"):
        import_site(tmp_path / "new", tmp_path / "old")


def test_an_include_of_a_link_out_of_the_folder_is_empty(tmp_path: Path, outside: Path) -> None:
    about = "---\npermalink: /\n---\nI am Ada. {% include_relative part.md %}\n"
    old = write_old_site(tmp_path / "old", {"_config.yml": CONFIG, "_pages/about.md": about})
    (old / "_pages/part.md").symlink_to(outside / "page.md")
    (tmp_path / "new").mkdir()
    import_site(tmp_path / "new", old)
    assert text_of(load(tmp_path / "new"), "biography") == "<p>I am Ada.</p>"


def test_links_inside_the_folder_are_followed(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {"papers/a.pdf": "x", "src/about.md": "---\npermalink: /\n---\nI am Ada.\n"}
    old = write_old_site(tmp_path / "old", {"_config.yml": CONFIG, **files})
    (old / "files").symlink_to("papers")
    (old / "_pages").symlink_to("src")
    (tmp_path / "new").mkdir()
    import_site(tmp_path / "new", old)
    assert (tmp_path / "new/assets/files/a.pdf").read_text(encoding="utf-8") == "x"
    assert text_of(load(tmp_path / "new"), "biography") == "<p>I am Ada.</p>"


def test_a_link_with_a_harmless_name_to_an_unsafe_file_is_not_copied(tmp_path: Path) -> None:
    old = write_old_site(tmp_path / "old", {"_config.yml": CONFIG, "files/a.php": "x", ".git/config": "x"})
    (old / "files/one.pdf").symlink_to("a.php")
    (old / "files/two.txt").symlink_to("../.git/config")
    (tmp_path / "new").mkdir()
    report = import_site(tmp_path / "new", old)
    assert not (tmp_path / "new/assets").exists()
    assert why_left(report, "one.pdf")
    assert why_left(report, "two.txt")


@pytest.mark.posix
def test_loops_of_links_and_what_is_no_file_are_reported_and_do_not_hang(tmp_path: Path) -> None:
    old = write_old_site(tmp_path / "old", {"_config.yml": CONFIG, "files/a.pdf": "x", "_pages/b.md": "---\n---\n"})
    (old / "_pages/self.md").symlink_to("self.md")
    (old / "files/one.pdf").symlink_to("two.pdf")
    (old / "files/two.pdf").symlink_to("one.pdf")
    (old / "files/round").symlink_to("..")
    (old / "_loop").symlink_to(".")
    (old / "files/gone.pdf").symlink_to("nothing.pdf")
    for pipe in ("_pages/pipe.md", "files/pipe.pdf", "_data/navigation.yml"):
        (old / pipe).parent.mkdir(exist_ok=True)
        os.mkfifo(old / pipe)
    (tmp_path / "new").mkdir()
    report = import_site(tmp_path / "new", old)
    named = {item.place: item.how for item in report.items if item.kind == "file" and item.outcome == "left"}
    broken = "it is a link that leads nowhere; remove it, or put the file itself there"
    special = "it is neither a file nor a folder; remove it"
    assert {name: named.get(name) for name in ("_pages/self.md", "files/one.pdf", "files/gone.pdf")} == dict.fromkeys(
        ("_pages/self.md", "files/one.pdf", "files/gone.pdf"), broken
    )
    assert {named.get(name) for name in ("_pages/pipe.md", "files/pipe.pdf", "_data/navigation.yml")} == {special}
    assert {named.get(name) for name in ("files/round", "_loop")} == {
        "it is a link to a folder, whose files are listed there"
    }
    assert (tmp_path / "new/assets/files/a.pdf").exists()


def test_a_path_that_no_file_can_have_leads_nowhere(tmp_path: Path) -> None:
    body = f"---\npermalink: /\n---\n[a](/files/{'x' * 5000}.pdf) [b](/files/%00.pdf)\n"
    _, carried = moved(tmp_path, {"_pages/about.md": body})
    assert carried == []


def test_a_page_outside_of_the_template_s_folders_is_reported(tmp_path: Path) -> None:
    report, _ = moved(tmp_path, {"demo/index.html": "---\ntitle: A demo\n---\nx", "demo/more/two.md": "---\n---\n"})
    assert [str(item) for item in report.items if item.kind == "page"] == [
        "page: demo/more/two.md /demo/more/two.html: template: it has no text of its own (demo/more/two.md:1)",
    ]
    assert "x" in (tmp_path / "new/content/pages/demo.md").read_text(encoding="utf-8")


WITHOUT_FRONT_MATTER = "a page without front matter; put it into assets/ if it is yours"


def test_files_that_nothing_leads_to_are_counted_by_folder_without_those_of_the_theme(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {f"assets/js/{name}.js": "x" for name in "abc"}
    files |= {"demo/plain.html": b"\xff\xfe", "_drafts/a.md": "---\n---\n", "Gemfile": "x", "node_modules/a/b.js": "x"}
    report, _ = moved(tmp_path, {**files, "_site/index.html": "built", ".git/config": "x"})
    assert [str(item) for item in report.items if item.kind in {"files", "URL"} and item.outcome == "left"] == [
        f"URL: /demo/plain.html: left: {WITHOUT_FRONT_MATTER} (demo/plain.html)",
        "files: 1 in _drafts: _drafts/a.md: left: nothing in the new site links to them (_drafts/a.md)",
    ]


def test_an_interrupted_import_leaves_no_file_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    moved: list[Path] = []

    def move(source: Path, target: Path) -> None:
        if moved:
            raise KeyboardInterrupt
        moved.append(target)
        source.rename(target)

    monkeypatch.setattr("shutil.move", move)
    with pytest.raises(KeyboardInterrupt):
        import_site(tmp_path / "new", write_old_site(tmp_path / "old", ordinary_site()))
    assert moved
    assert [path for path in (tmp_path / "new").rglob("*") if path.is_file()] == []
