"""The settings of hosts: the policy and the types of every answer, under the path of the site."""

import re

import pytest

from homepage.export.host_settings import host_settings
from homepage.models.settings import Settings

POLICY = "default-src 'none'"


def written(url: str, *paths: str) -> dict[str, str]:
    return {
        path: text() for path, text in host_settings(Settings(url=url, description="Me."), POLICY, paths or ("/*",))
    }


def headers(url: str, *paths: str) -> dict[str, list[str]]:
    """The rules of ``_headers``: the headers of each pattern."""
    rules: dict[str, list[str]] = {}
    for line in written(url, *paths)["_headers"].splitlines():
        if not line.startswith("  "):
            rules[line] = latest = []
        else:
            latest.append(line.removeprefix("  "))
    return rules


@pytest.mark.parametrize(("url", "path"), [("https://example.org", ""), ("https://example.org/a%20b", "/a%20b")])
def test_every_answer_below_the_path_of_the_site_carries_the_policy(url: str, path: str) -> None:
    assert headers(url)[f"{path}/*"] == [
        f"Content-Security-Policy: {POLICY}; frame-ancestors 'self'",
        "Referrer-Policy: strict-origin-when-cross-origin",
        "X-Content-Type-Options: nosniff",
    ]


def test_other_paths_have_all_headers_but_the_policy() -> None:
    rules = headers("https://example.org/me", "/", "/posts/*")
    assert rules["/me/*"] == [
        "Content-Security-Policy: frame-ancestors 'self'",
        "Referrer-Policy: strict-origin-when-cross-origin",
        "X-Content-Type-Options: nosniff",
    ]
    own = [f"Content-Security-Policy: {POLICY}; frame-ancestors 'self'"]
    assert (rules["/me/"], rules["/me/posts/*"]) == (own, own)


def test_apache_answers_an_old_path_by_its_new_address() -> None:
    settings = Settings(url="https://example.org/caf%C3%A9", description="Me.")
    redirects = {"/about/": "/", "/old.html": "/a/#b", "/a.b": "https://example.com/$1", "/q/": "/a%22b/"}
    texts = {path: text() for path, text in host_settings(settings, POLICY, ("/*",), redirects)}
    _, _, directives = texts[".htaccess"].partition("<IfModule mod_alias.c>\n")
    assert directives.partition("\n</IfModule>")[0].splitlines() == [
        'RedirectMatch 301 "^/café/about/?$" "/café/"',
        r'RedirectMatch 301 "^/café/old\.html$" "/café/a/#b"',
        r'RedirectMatch 301 "^/café/a\.b/?$" "https://example.com/\$1"',
        'RedirectMatch 301 "^/café/q/?$" "/café/a%22b/"',
    ]


def test_without_old_paths_apache_gets_no_rules_for_them() -> None:
    assert "mod_alias" not in written("https://example.org")[".htaccess"]


def test_webfinger_has_a_type_of_its_own_and_any_site_may_read_it() -> None:
    settings = Settings(url="https://example.org", description="Me.")
    texts = {path: text() for path, text in host_settings(settings, POLICY, ("/*",), has_webfinger=True)}
    rule = "/.well-known/webfinger\n  Content-Type: application/jrd+json\n  Access-Control-Allow-Origin: *\n"
    assert rule in texts["_headers"]
    lines = texts[".htaccess"].splitlines()
    assert r'SetEnvIf Request_URI "^/\.well\-known/webfinger$" webfinger' in lines
    assert 'Header set Content-Type "application/jrd+json" env=webfinger' in lines
    assert "webfinger" not in "".join(written("https://example.org").values())


def test_apache_marks_these_paths() -> None:
    text = written("https://example.org/me", "/", "/caf%C3%A9/*")[".htaccess"]
    lines = text.splitlines()
    assert r'SetEnvIf Request_URI "^/me/$" own' in lines
    assert r'SetEnvIf Request_URI "^/me/café/" own' in lines
    everywhere = lines.index("Header always set Content-Security-Policy \"frame-ancestors 'self'\"")
    own = f"Header always set Content-Security-Policy \"{POLICY}; frame-ancestors 'self'\" env=own"
    assert lines.index(own) > everywhere
    assert "env=own" not in written("https://example.org")[".htaccess"]


@pytest.mark.parametrize(("url", "path"), [("https://example.org", ""), ("https://example.org/me", "/me")])
def test_immutable_files_are_cached_and_text_files_name_their_encoding(url: str, path: str) -> None:
    rules = headers(url)
    assert rules[f"{path}/immutable/*"] == ["Cache-Control: public, max-age=31536000, immutable"]
    assert rules[f"{path}/*.bib"] == ["Content-Type: application/x-bibtex; charset=utf-8"]
    assert rules[f"{path}/*.html"] == ["Content-Type: text/html; charset=utf-8"]


def test_apache_says_the_same() -> None:
    lines = written("https://example.org/me")[".htaccess"].splitlines()
    assert lines[0] == "ErrorDocument 404 /me/404.html"
    assert "AddType application/x-bibtex .bib" in lines
    assert "AddCharset utf-8 .bib .css .html .js .md .ris .txt .xml" in lines
    assert f"Header always set Content-Security-Policy \"{POLICY}; frame-ancestors 'self'\"" in lines
    assert 'Header always set X-Content-Type-Options "nosniff"' in lines
    assert 'Header set Cache-Control "public, max-age=31536000, immutable" env=unchanging' in lines


def test_apache_needs_no_module_that_may_be_missing() -> None:
    text = re.sub(
        r"(?s)<IfModule mod_(mime|setenvif|headers)\.c>\n.*?</IfModule>\n",
        "",
        written("https://a.example")[".htaccess"],
    )
    assert text == "ErrorDocument 404 /404.html\n"


@pytest.mark.parametrize(
    ("url", "kept", "others"),
    [
        ("https://example.org", "/immutable/a.js", ["/me/immutable/a.js", "/immutable"]),
        ("https://example.org/a.b(c)+", "/a.b(c)+/immutable/a.js", ["/aXb(c)+/immutable/a.js", "/immutable/a.js"]),
        ("https://example.org/a%22b", '/a"b/immutable/a.js', ["/ab/immutable/a.js"]),
        ("https://example.org/caf%C3%A9", "/café/immutable/a.js", ["/caf%C3%A9/immutable/a.js"]),
    ],
)
def test_apache_keeps_what_lies_in_the_folder_of_what_never_changes_and_nothing_else(
    url: str, kept: str, others: list[str]
) -> None:
    (quoted,) = re.findall(r'SetEnvIf Request_URI "((?:[^"\\]|\\.)*)" unchanging', written(url)[".htaccess"])
    pattern = quoted.replace(r"\"", '"')  # as Apache reads a text in quotes
    assert re.search(pattern, kept)
    assert [path for path in others if re.search(pattern, path)] == []
