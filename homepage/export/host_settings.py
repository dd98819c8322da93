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
    settings: Settings, security_policy: str, paths: Sequence[str], *, has_webfinger: bool = False
) -> Iterator[File]:
    """The settings files, each with its path below the site's base path.

    Args:
        settings: The settings of the site.
        security_policy: The Content-Security-Policy for all pages.
        paths: The paths to send it for, as in ``policy_paths``.
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
    yield ".htaccess", partial(_htaccess, settings, everywhere, own, policy, has_webfinger=has_webfinger)


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


def _htaccess(
    settings: Settings, everywhere: Mapping[str, str], own: Sequence[str], policy: str, *, has_webfinger: bool
) -> str:
    """Settings for Apache. They need only ``AllowOverride FileInfo``; missing modules are tolerated."""
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
    modules = {"mime": types + charset, "setenvif": marked, "headers": said}
    return f"ErrorDocument 404 {settings.href('/404.html')}\n" + "".join(
        f"<IfModule mod_{name}.c>\n{directives}</IfModule>\n" for name, directives in modules.items()
    )


def _uri(settings: Settings, pattern: str) -> str:
    """The regular expression, for a string in quotes, of the decoded paths that a pattern matches."""
    start = re.escape(unquote(settings.href(pattern.removesuffix("*")))).replace('"', '\\"')
    return f"^{start}" if pattern.endswith("*") else f"^{start}$"
