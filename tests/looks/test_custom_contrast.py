"""Colours in assets/custom.css that cannot be read are reported, with their place."""

from pathlib import Path

import pytest

from homepage.content import review
from homepage.export.document import read_static
from homepage.looks.cascade import Scheme, custom_tokens
from homepage.looks.custom_contrast import PAIRS, unreadable_colors
from homepage.looks.tokens import default_tokens
from homepage.models.looks import PALETTES, Look
from tests.sites import write_site


def reported(css: str, look: Look | None = None) -> list[str]:
    return [
        f"{line}:{column}: {token} {message}" for line, column, token, message in unreadable_colors(css, look or Look())
    ]


@pytest.mark.parametrize(
    "css",
    [
        "",
        "a { color: #fff }",
        ":root { --accent: light-dark(#7a2e2e, #e6a3a3) }",
        ":root { --paper: light-dark(white, black); --measure: 44rem }",
        "@media print { :root { --ink: #fff } }",
        ".card { --accent: #eee }",
        "html { --accent: #eee }",  # less specific than the package's rule
        ":root { --accent: color-mix(in srgb, red, blue) }",  # not computed
        ":root { --accent: var(--none) }",
        ":root { --accent: var(--accent) }",
        ":root { --accent: rgb(0 0 0 / 10%) }",
        ":root { --paper: #000 } :root { --paper: light-dark(#fff, #000) }",
        ":root { --accent: ",
        """@media screen and (prefers-color-scheme: dark) { :root:not([data-color-scheme=light]) { --accent: #9cf } }
           @media screen { :root[data-color-scheme='dark'] { --accent: #9cf } }""",
    ],
)
def test_colours_that_can_be_read_are_no_remark(css: str) -> None:
    assert reported(css) == []


@pytest.mark.parametrize(
    ("css", "expected"),
    [
        (
            "/* mine */\n:root {\n  --accent: light-dark(#0f5c63, #224466);\n}",
            "3:3: --accent has a contrast of 1.6 with --field on dark pages",
        ),
        (
            ":root { --quiet: light-dark(#999, #a6aeb0) }",
            "1:9: --quiet has a contrast of 2.8 with --paper on light pages",
        ),
        (
            ":root { --paper: light-dark(#777, #16191b) }",
            "1:9: --paper has a contrast of 1.3 with --field-border on light pages",
        ),
        (  # also when a visitor with a dark system chooses a dark page
            ":root { --paper: white }",
            "1:9: --paper has a contrast of 1.3 with --ink on dark pages",
        ),
        (
            "@media (prefers-color-scheme: dark) { :root { --accent: #9cf } }",
            "1:47: --accent has a contrast of 1.6 with --paper on light pages that were chosen on a dark system",
        ),
        (
            ":root { --mine: light-dark(#eee, #9cf); --accent: var(--mine) }",
            "1:41: --accent has a contrast of 1.1 with --paper on light pages",
        ),
    ],
)
def test_a_colour_that_cannot_be_read_is_reported(css: str, expected: str) -> None:
    (message,) = reported(css)
    assert message.partition(";")[0] == expected


def test_the_worst_contrast_of_each_mode_is_reported() -> None:
    assert [each.partition(";")[0] for each in reported(":root { --ink: #808080; --quiet: #777 }")] == [
        "1:9: --ink has a contrast of 3.8 with --paper on light pages",
        "1:25: --quiet has a contrast of 4.3 with --paper on light pages",
        "1:9: --ink has a contrast of 4.1 with --field on dark pages",
        "1:25: --quiet has a contrast of 3.6 with --field on dark pages",
    ]


@pytest.mark.parametrize("accent", PALETTES)
def test_the_accent_of_site_yaml_counts(accent: str) -> None:
    assert reported(":root { --paper: light-dark(#fff, #000) }", Look(accent=accent)) == []
    assert reported(":root { --paper: light-dark(#fff, #444) }", Look(accent=accent)) != []


@pytest.mark.parametrize(
    ("css", "scheme", "value"),
    [
        (":root { --a: 1 } :root { --a: 2 }", Scheme("light"), "2"),
        (":root { --a: 1 !important } :root { --a: 2 }", Scheme("light"), "1"),
        (':root[data-color-scheme="dark"] { --a: 1 } :root { --a: 2 }', Scheme("light", "dark"), "1"),
        (':root:where([data-color-scheme="dark"]) { --a: 1 } :root { --a: 2 }', Scheme("light", "dark"), "2"),
        (':root[data-color-scheme="dark"] { --a: 1 } :root { --a: 2 }', Scheme("dark"), "2"),
        ("h1, :root { --a: 1 }", Scheme("light"), "1"),
    ],
)
def test_the_rule_that_a_browser_takes_counts(css: str, scheme: Scheme, value: str) -> None:
    ((name, found),) = custom_tokens(css, scheme).items()
    assert (name, "".join(each.serialize() for each in found.value).strip()) == ("--a", value)


def test_all_colours_of_text_are_compared() -> None:
    colors = {name for name, value in default_tokens().light.items() if value.startswith("#")}
    assert colors - {name for pair in PAIRS for name in pair[:2]} == {"--rule"}  # which only decorates
    assert "--rule" in read_static("tokens.css")


def test_check_remarks_on_them_in_their_file(tmp_path: Path) -> None:
    write_site(tmp_path)
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets/custom.css").write_text("\n:root { --accent: light-dark(#999, #9cf) }", encoding="utf-8")
    _, remarks = review(tmp_path)
    assert str(remarks[0]) == (
        "assets/custom.css:2:9: warning: --accent: has a contrast of 2.8 with --paper on light pages; "
        "at least 4.5 is needed"
    )
