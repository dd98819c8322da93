"""A strict Content-Security-Policy: what a page runs and shows is what the build wrote, known by its hash."""

import base64
import hashlib
import re
from collections.abc import Iterable

from homepage.export.errors import UnknownOutputError

_INLINE = re.compile(r"<(script|style)(?![^>]* type=\"application/ld\+json\")[^>]*>(.+?)</\1>", re.DOTALL)
_CHARSET = re.compile(r'<meta charset="utf-8"/?>', re.IGNORECASE)


def policy(pages: Iterable[str]) -> str:
    """What pages may do: load from their own host, and run no script and follow no style that they do not hold now.

    Args:
        pages: Whole HTML documents, which the policy is to fit all of.
    """
    hashes: dict[str, set[str]] = {"script": set(), "style": set()}
    for kind, text in {
        found for page in pages for found in _INLINE.findall(page)
    }:  # pages by the thousand share theirs
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        hashes[kind].add(f"'sha256-{digest}'")
    scripts = ["script-src 'self'", *sorted(hashes["script"])]
    styles = ["style-src", *(sorted(hashes["style"]) or ["'none'"])]
    # Nothing here connects anywhere, but what looks at a page from outside (robots.txt, an audit) asks by its policy.
    own = [f"{kind}-src 'self'" for kind in ("img", "font", "connect")]
    rest = [*own, "base-uri 'none'", "form-action 'none'"]
    return "; ".join(["default-src 'none'", " ".join(scripts), " ".join(styles), *rest])


def with_policy(page: str) -> str:
    """Has a page carry its policy, for hosts that send none.

    Raises:
        UnknownOutputError: If the page does not begin as every page does.
    """
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy([page])}">'
    changed, found = _CHARSET.subn(lambda charset: charset[0] + meta, page)
    if found != 1:
        raise UnknownOutputError(_CHARSET.pattern, found)
    return changed
