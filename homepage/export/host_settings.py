"""Settings of hosts: response headers for security, caching and encodings.

Netlify, Cloudflare Pages and others read ``_headers``, Apache reads ``.htaccess``. GitHub Pages reads neither.
"""

import re
from collections.abc import Iterator
from urllib.parse import unquote

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

_CACHE_FOREVER = "public, max-age=31536000, immutable"


def host_settings(settings: Settings, security_policy: str) -> Iterator[tuple[str, str]]:
    """The settings files, each with its path below the site's base path.

    Args:
        settings: The settings of the site.
        security_policy: The Content-Security-Policy for all pages.
    """
    everywhere = {
        "Content-Security-Policy": f"{security_policy}; frame-ancestors 'self'",
        "Referrer-Policy": "strict-origin-when-cross-origin",
        "X-Content-Type-Options": "nosniff",
    }
    yield "_headers", _headers(settings, everywhere)
    yield ".htaccess", _htaccess(settings, everywhere)


def _headers(settings: Settings, everywhere: dict[str, str]) -> str:
    rules = {
        "/*": everywhere,
        f"{addresses.IMMUTABLE}*": {"Cache-Control": _CACHE_FOREVER},
        **{f"/*.{ending}": {"Content-Type": f"{kind}; charset=utf-8"} for ending, kind in _TYPES.items()},
    }
    return "".join(
        f"{settings.href(pattern)}\n" + "".join(f"  {name}: {value}\n" for name, value in said.items())
        for pattern, said in rules.items()
    )


def _htaccess(settings: Settings, everywhere: dict[str, str]) -> str:
    """Settings for Apache. They need only ``AllowOverride FileInfo``; missing modules are tolerated."""
    types = "".join(f"AddType {kind} .{ending}\n" for ending, kind in _TYPES.items())
    charset = f"AddCharset utf-8 {' '.join(f'.{ending}' for ending in _TYPES)}\n"
    immutable = re.escape(unquote(settings.href(addresses.IMMUTABLE))).replace('"', '\\"')
    unchanging = f'SetEnvIf Request_URI "^{immutable}" unchanging\n'
    said = "".join(f'Header always set {name} "{value}"\n' for name, value in everywhere.items())
    said += f'Header set Cache-Control "{_CACHE_FOREVER}" env=unchanging\n'
    modules = {"mime": types + charset, "setenvif": unchanging, "headers": said}
    return f"ErrorDocument 404 {settings.href('/404.html')}\n" + "".join(
        f"<IfModule mod_{name}.c>\n{directives}</IfModule>\n" for name, directives in modules.items()
    )
