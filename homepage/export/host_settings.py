"""Settings of hosts: response headers for security, caching and encodings.

Netlify, Cloudflare Pages and others read ``_headers``, Apache reads ``.htaccess``. GitHub Pages reads neither.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from urllib.parse import unquote

from homepage.export.files import File
from homepage.export.policy_paths import EVERYWHERE
from homepage.models import addresses
from homepage.models.settings import Settings

_TYPES = {
    "bib": "application/x-bibtex",
    "css": "text/css",
    "html": "text/html",
    "js": "text/javascript",
    "md": "text/markdown",
    "ris": "application/x-research-info-systems",
    "txt": "text/plain",
    "xml": "application/xml",
}
"""Content types that need an explicit charset, by file extension. JSON is always UTF-8."""

_WEBFINGER = {"Content-Type": "application/jrd+json", "Access-Control-Allow-Origin": "*"}

_CACHE_FOREVER = "public, max-age=31536000, immutable"
_POLICY = "Content-Security-Policy"
_FRAMES = "frame-ancestors 'self'"


def host_settings(
    settings: Settings,
    security_policy: str,
    paths: Sequence[str],
    redirects: Mapping[str, str] | None = None,
    *,
    has_webfinger: bool = False,
) -> Iterator[File]:
    """The settings files, each with its path below the site's base path.

    Args:
        settings: The settings of the site.
        security_policy: The Content-Security-Policy for all pages.
        paths: The paths to send it for, as in ``policy_paths``.
        redirects: The old paths, each with its new address.
        has_webfinger: Whether the site answers WebFinger, which needs a content type of its own.
    """
    policy = f"{security_policy}; {_FRAMES}"
    webfinger = {addresses.WEBFINGER: _WEBFINGER} if has_webfinger else {}
    everywhere = {
        _POLICY: policy if EVERYWHERE in paths else _FRAMES,
        "Referrer-Policy": "strict-origin-when-cross-origin",
        "X-Content-Type-Options": "nosniff",
    }
    own = [path for path in paths if path != EVERYWHERE]
    rules = {EVERYWHERE: everywhere, **{path: {_POLICY: policy} for path in own}}
    yield "_headers", partial(_headers, settings, {**rules, **webfinger})
    modules = partial(_apache_modules, settings, everywhere, own, policy, has_webfinger=has_webfinger)
    yield ".htaccess", lambda: _htaccess(settings, {"alias": _apache_redirects(settings, redirects or {}), **modules()})


def _headers(settings: Settings, security: Mapping[str, Mapping[str, str]]) -> str:
    rules = {
        **security,
        f"{addresses.IMMUTABLE}*": {"Cache-Control": _CACHE_FOREVER},
        **{f"/*.{ending}": {"Content-Type": f"{kind}; charset=utf-8"} for ending, kind in _TYPES.items()},
    }
    return "".join(
        f"{settings.href(pattern)}\n" + "".join(f"  {name}: {value}\n" for name, value in said.items())
        for pattern, said in rules.items()
    )


def _htaccess(settings: Settings, modules: Mapping[str, str]) -> str:
    """Settings for Apache. They need only ``AllowOverride FileInfo``; missing modules are tolerated."""
    return f"ErrorDocument 404 {settings.href('/404.html')}\n" + "".join(
        f"<IfModule mod_{name}.c>\n{directives}</IfModule>\n" for name, directives in modules.items() if directives
    )


def _apache_redirects(settings: Settings, redirects: Mapping[str, str]) -> str:
    """The directives that answer old paths with 301. Apache encodes the new address itself."""
    return "".join(
        f'RedirectMatch 301 "{_old_path(settings, old)}" "{_new_address(settings, new)}"\n'
        for old, new in redirects.items()
    )


def _new_address(settings: Settings, new: str) -> str:
    return unquote(settings.href(new)).replace("$", r"\$").replace('"', "%22")


def _old_path(settings: Settings, old: str) -> str:
    """The regular expression of the decoded paths of a page: a page in a folder has two."""
    exact = _uri(settings, old.removesuffix("/"))
    return exact if old.endswith(".html") else exact.removesuffix("$") + "/?$"


def _apache_modules(
    settings: Settings, everywhere: Mapping[str, str], own: Sequence[str], policy: str, *, has_webfinger: bool
) -> dict[str, str]:
    """The directives of each module that sets headers and types."""
    types = "".join(f"AddType {kind} .{ending}\n" for ending, kind in _TYPES.items())
    charset = f"AddCharset utf-8 {' '.join(f'.{ending}' for ending in _TYPES)}\n"
    marks = {f"{addresses.IMMUTABLE}*": "unchanging", **dict.fromkeys(own, "own")}
    if has_webfinger:
        marks[addresses.WEBFINGER] = "webfinger"
    marked = "".join(f'SetEnvIf Request_URI "{_uri(settings, path)}" {mark}\n' for path, mark in marks.items())
    said = "".join(f'Header always set {name} "{value}"\n' for name, value in everywhere.items())
    said += f'Header always set {_POLICY} "{policy}" env=own\n' if own else ""
    said += f'Header set Cache-Control "{_CACHE_FOREVER}" env=unchanging\n'
    if has_webfinger:
        said += "".join(f'Header set {name} "{value}" env=webfinger\n' for name, value in _WEBFINGER.items())
    return {"mime": types + charset, "setenvif": marked, "headers": said}


def _uri(settings: Settings, pattern: str) -> str:
    """The regular expression, for a string in quotes, of the decoded paths that a pattern matches."""
    start = re.escape(unquote(settings.href(pattern.removesuffix("*")))).replace('"', '\\"')
    return f"^{start}" if pattern.endswith("*") else f"^{start}$"
