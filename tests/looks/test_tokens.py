"""The look that an owner chooses by words in site.yaml, in the stylesheet of the pages."""

import re
from pathlib import Path

import pytest

from homepage.content import load
from homepage.errors import ContentErrors
from homepage.export.document import HOME_STYLES, RECORD_STYLES, read_static, styles
from homepage.looks.colors import contrast, parse_hex
from homepage.looks.layout import of_layout
from homepage.looks.tokens import Tokens, accent_pair, chosen_tokens, default_tokens, read_tokens, with_tokens
from homepage.models.looks import PALETTES, Look
from tests.sites import SITE, write_site

DEFAULTS = default_tokens()
DEFAULT_LOOK = 'accent: teal\ntype: serif\nlayout: "side"\ndensity: comfortable\n'


def stylesheet(root: Path, look: str, name: str = HOME_STYLES) -> str:
    return styles(name, load(write_site(root, site_yaml=SITE + look)))


@pytest.mark.parametrize("name", [HOME_STYLES, RECORD_STYLES])
def test_the_default_look_adds_nothing(tmp_path: Path, name: str) -> None:
    assert stylesheet(tmp_path, DEFAULT_LOOK, name) == stylesheet(tmp_path, "", name)
    assert with_tokens(read_static("tokens.css"), chosen_tokens(Look())) == read_static("tokens.css")


def test_colours_that_differ_on_dark_pages_are_read_as_such() -> None:
    read = read_tokens(
        ":root { --a: 1; --b: x, y }\n@media z { :root:where(:not([c])) { color-scheme: dark; --a: 2 } }"
    )
    assert read == Tokens({"--a": "1", "--b": "x, y"}, {"--a": "2"})


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("accent", [*PALETTES, "#ff0", "#c8102e", "#fff", "#000", "#0072B2"])
def test_links_have_a_contrast_of_seven(accent: str, mode: str) -> None:
    tokens = getattr(DEFAULTS, mode)
    color = parse_hex(dict(zip(("light", "dark"), accent_pair(accent), strict=True))[mode])
    for ground in ("--paper", "--field"):
        assert contrast(color, parse_hex(tokens[ground])) >= 7, ground


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize(
    ("token", "ground", "least"),
    [
        ("--ink", "--paper", 7),
        ("--ink", "--field", 7),
        ("--quiet", "--paper", 7),
        ("--quiet", "--field", 7),
        ("--field-border", "--paper", 3),
        ("--field-border", "--field", 3),
    ],
)
def test_text_and_fields_have_enough_contrast(token: str, ground: str, least: float, mode: str) -> None:
    tokens = getattr(DEFAULTS, mode)
    assert contrast(parse_hex(tokens[token]), parse_hex(tokens[ground])) >= least


@pytest.mark.parametrize(("accent", "light", "dark"), [("plum", "#6a2c70", "#dcaae2"), ('"#7a2e2e"', "#7a2e2e", None)])
def test_an_accent_is_the_colour_of_every_page(tmp_path: Path, accent: str, light: str, dark: str | None) -> None:
    dark = dark or accent_pair("#7a2e2e")[1]
    for name in (HOME_STYLES, RECORD_STYLES):
        css = stylesheet(tmp_path, f"accent: {accent}\n", name)
        screen = re.sub(r"@media print.*", "", css)
        assert re.findall(r"--accent:([^;}]+)", screen) == [light, dark, dark]


@pytest.mark.parametrize(
    ("type_", "declaration"),
    [("sans", "--text-font:var(--sans)"), ("humanist", "--text-font:Optima"), ("humanist", "--sans:Optima")],
)
def test_a_type_sets_the_typefaces(tmp_path: Path, type_: str, declaration: str) -> None:
    assert declaration in stylesheet(tmp_path, f"type: {type_}\n")


def test_a_compact_site_has_smaller_type_and_spaces(tmp_path: Path) -> None:
    compact = chosen_tokens(Look(density="compact")).light
    assert f"--normal:{compact['--normal']}" in stylesheet(tmp_path, "density: compact\n")
    for name in ("--normal", "--small", "--step", "--section", "--entry", "--within"):
        assert float(compact[name].removesuffix("rem")) < float(DEFAULTS.light[name].removesuffix("rem")), name


def test_the_page_is_as_wide_as_its_layout_allows(tmp_path: Path) -> None:
    found = {
        layout: {width for width in ("46rem", "66rem") if width in stylesheet(tmp_path, f"layout: {layout}\n")}
        for layout in ("side", "top", "single")
    }
    assert found == {"side": {"46rem", "66rem"}, "top": {"46rem"}, "single": set()}


def test_a_media_query_is_left_out_with_all_that_is_in_it() -> None:
    css = """a {} @media screen and (min-width: 66rem) { @supports (a: b) { c { d: e } f { g: h } } i { j: k } }
        @supports (l: m) { @media (min-width: 66rem) {} } n {}"""
    assert " ".join(of_layout(css, "top").split()) == "a {} @supports (l: m) { } n {}"
    with pytest.raises(ValueError, match="without end"):
        of_layout("@media (min-width: 66rem) { a {}", "top")


@pytest.mark.parametrize("layout", ["side", "top", "single"])
def test_a_layout_leaves_whole_rules(tmp_path: Path, layout: str) -> None:
    css = stylesheet(tmp_path, f"layout: {layout}\n")
    assert css.count("{") == css.count("}")
    assert "@media print" in css


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("accent: pink", "3:9: accent: 'pink' is not known here; write teal, indigo, crimson, forest, amber, plum, "),
        ('accent: "#12345"', "3:9: accent: '#12345' is not known here; write teal, "),
        ("accent: #7a2e2e", "3:8: accent: is empty; after a space, # begins a comment: write a colour in quotes, "),
        ("type: gothic", "3:7: type: 'gothic' is not known here; write 'serif', 'sans' or 'humanist'"),
        ("layout: left", "3:9: layout: 'left' is not known here; write 'side', 'top' or 'single'"),
        ("density: airy", "3:10: density: 'airy' is not known here; write 'comfortable' or 'compact'"),
    ],
)
def test_a_word_that_is_not_known_is_a_mistake_with_its_place(tmp_path: Path, line: str, message: str) -> None:
    with pytest.raises(ContentErrors) as caught:
        load(write_site(tmp_path, site_yaml=f"{SITE}{line}\n"))
    assert str(caught.value).startswith(f"content/site.yaml:{message}")
