"""The policy: what the build wrote runs, and a page that holds anything else is not published."""

import base64
import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homepage.export.content_security import NO_INLINE, Inline, UnknownInlineError, policy, used_inline, with_policy

WRITTEN = Inline(frozenset({"run()", "go()"}), frozenset({"a{b:c}"}))


def hashed(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def test_a_policy_names_scripts_and_styles_by_their_hash() -> None:
    assert policy(Inline(frozenset({"run()"}), frozenset({"a{b:c}"}))) == (
        f"default-src 'none'; script-src 'self' {hashed('run()')}; style-src {hashed('a{b:c}')}; "
        "img-src 'self'; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'"
    )


def test_the_same_scripts_and_styles_give_the_same_policy_in_whatever_order_they_were_found() -> None:
    made = policy(Inline(frozenset({"run()", "go()", "stop()"}), frozenset({"a{}", "b{}", "c{}"})))
    assert f"script-src 'self' {' '.join(sorted(map(hashed, ('run()', 'go()', 'stop()'))))};" in made
    assert f"style-src {' '.join(sorted(map(hashed, ('a{}', 'b{}', 'c{}'))))};" in made


def test_a_page_without_styles_may_have_none() -> None:
    assert "script-src 'self'; style-src 'none';" in policy(NO_INLINE)


def test_the_policy_is_before_everything_that_it_forbids() -> None:
    made = with_policy('<head><meta charset="utf-8"><script>run()</script>', WRITTEN)
    assert made.startswith(
        '<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src'
    )
    assert made.endswith('"><script>run()</script>')


def test_the_policy_follows_the_first_charset_element_only() -> None:
    charset = '<meta charset="utf-8">'
    assert with_policy(f"{charset}<p>{charset}</p>", WRITTEN).endswith(f"<p>{charset}</p>")


def test_the_policy_of_a_page_names_its_scripts_and_styles() -> None:
    page = '<meta charset="utf-8"><script data-script="/a.js">run()</script><style>a{b:c}</style>'
    made = with_policy(page, WRITTEN)
    assert hashed("run()") in made
    assert hashed("a{b:c}") in made
    assert hashed("go()") not in made


def test_only_a_page_with_audio_or_video_may_load_media() -> None:
    charset = '<meta charset="utf-8">'
    assert "media-src" not in with_policy(f"{charset}<p>&lt;audio src=x&gt;</p>")
    for element in ("<audio controls>", '<video src="/a.mp4">'):
        assert "; media-src 'self';" in with_policy(f"{charset}{element}")


def test_facts_for_machines_run_nowhere() -> None:
    assert used_inline('<script type="application/ld+json">{"a": "\\u003c/script>"}</script>', WRITTEN) == NO_INLINE


@pytest.mark.parametrize(
    "element",
    [
        "<script>alert(1)</script>",
        "<style>b{c:d}</style>",
        "<style>run()</style>",
        "<script>a{b:c}</script>",
        "<script>run() </script>",
        "<script>run()",
        "<SCRIPT>run()</SCRIPT>",
        "<script\n>alert(1)</script>",
        "<script/x>alert(1)</script>",
        "<script src=https://evil.example></script>",
        "<script src='/a.js'>run()</script>",
        "<script></script>",
        '<script type="application/ld+json">{}<!--</script>',
        '<script type="module">alert(1)</script>',
        "<style>a{b:c}</style><style>a{b:c}</style >",
        "<style>a{b:c}</style><script>alert(1)</script>",
        "<script>run()\n",
        "<style>a{b:c}\n",
        '<script>alert(1)</script><script type="application/ld+json">{}</script>',
        '<script type="application/ld+json">{}</script><script>alert(1)</script>',
        '<script>run()</script><script type="application/ld+json">{}</script><style>b{c:d}</style>',
    ],
)
def test_another_script_or_style_stops_the_export(element: str) -> None:
    with pytest.raises(UnknownInlineError, match="did not write"):
        with_policy(f'<meta charset="utf-8">{element}', WRITTEN)


def test_an_element_at_the_start_of_a_fragment_is_checked_too() -> None:
    with pytest.raises(UnknownInlineError):
        used_inline("<script>alert(1)</script>", WRITTEN)
    assert used_inline("<script>run()</script>", WRITTEN).scripts == {"run()"}


@given(st.text('<>/scriptyle \n"=ab'))
def test_unknown_scripts_and_styles_are_never_allowed(text: str) -> None:
    page = f'<meta charset="utf-8"><p>{text}</p>'
    try:
        made = with_policy(page, NO_INLINE)
    except UnknownInlineError:
        return
    assert "sha256-" not in made
    assert "<script" not in text.lower()


def test_a_page_of_another_kind_stops_the_export() -> None:
    with pytest.raises(ValueError, match="no place for its policy"):
        with_policy("<p>no page</p>")
