"""The owner's CSS, ``assets/custom.css``: used unchanged, or rejected with the reason."""

import os
from pathlib import Path

import pytest

from homepage.content import load
from homepage.errors import ContentErrors
from homepage.export.document import styles
from tests.sites import write_site


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A good site, without own CSS."""
    (tmp_path / "assets").mkdir()
    return write_site(tmp_path)


def reported(root: Path) -> list[str]:
    with pytest.raises(ContentErrors) as caught:
        load(root)
    return str(caught.value).splitlines()


@pytest.mark.parametrize(
    "css",
    [
        r'a::after { content: "a\"  {  b" }',
        ".a { .b :hover { color: red } }",
        "a { background: url( 'x  y.png' ) }",
        ":root { --x:  ; --y: { a : b } }",
        "/* kept */ a { b: c }",
    ],
)
def test_it_is_published_as_written(root: Path, css: str) -> None:
    (root / "assets/custom.css").write_text(css, encoding="utf-8")
    assert styles("home.css", load(root)).endswith(f"\n{css}")


def test_it_has_the_line_ends_that_browsers_read(root: Path) -> None:
    (root / "assets/custom.css").write_bytes(b"\xef\xbb\xbfa { }\r\nb { }\rc { }\n")
    assert load(root).custom_styles == "a { }\nb { }\nc { }\n"


@pytest.mark.parametrize("end", ["</style>", "</STYLE >", "</", "/* </style */", "a::after { content: '</sTyle>' }"])
def test_text_that_would_end_the_stylesheet_is_reported_with_its_place(root: Path, end: str) -> None:
    (root / "assets/custom.css").write_text(f"a {{ }}\né é {end}<script>alert(1)</script>", encoding="utf-8")
    column = 5 + end.index("</")
    mistake = r"custom: '</' can end the stylesheet, in comments and strings too; write '<\/' in a string"
    assert reported(root)[0] == f"assets/custom.css:2:{column}: {mistake}"


def test_other_mistakes_are_reported_with_it(root: Path) -> None:
    write_site(root, profile_yaml="name: [\n")
    (root / "assets/custom.css").write_text("</", encoding="utf-8")
    assert [line.partition(":")[0] for line in reported(root)] == ["assets/custom.css", "content/profile.yaml"]


def test_bytes_that_are_not_utf_8_are_reported_with_their_place(root: Path) -> None:
    (root / "assets/custom.css").write_bytes("a { }\n/* é */".encode("latin-1"))
    assert reported(root) == [
        "assets/custom.css:2:4: custom: is not UTF-8 from here on; save the file with the encoding UTF-8"
    ]


def test_a_control_character_is_reported(root: Path) -> None:
    (root / "assets/custom.css").write_bytes(b"a { }\0")
    assert reported(root) == ["assets/custom.css:1:6: custom: contains the character NUL; remove it"]


def test_a_stylesheet_that_is_too_large_is_reported(root: Path) -> None:
    (root / "assets/custom.css").write_bytes(b" " * 100_001)
    assert reported(root) == [
        "assets/custom.css:1:1: custom: is larger than 100,000 bytes, and it is part of every page; make it smaller"
    ]


@pytest.mark.parametrize(
    ("kind", "mistake"),
    [
        ("folder", "custom: is a folder; give it another name, or put the stylesheet itself there"),
        pytest.param("pipe", "assets: is neither a file nor a folder; remove it", marks=pytest.mark.posix),
        ("link to nothing", "assets: is a link that leads nowhere; remove it, or put the file itself there"),
    ],
)
def test_something_other_than_a_file_is_reported_at_once(root: Path, kind: str, mistake: str) -> None:
    path = root / "assets/custom.css"
    if kind == "folder":
        path.mkdir()
    elif kind == "pipe":
        os.mkfifo(path)
    else:
        path.symlink_to("none")
    assert reported(root) == [f"assets/custom.css:1:1: {mistake}"]
