"""A strict Content-Security-Policy that allows only the inline scripts and styles of the build, by hash."""

import base64
import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass

_ELEMENT = re.compile(r"<(script|style)\b([^>]*)>", re.IGNORECASE)
_FACTS = re.compile(r'<script type="application/ld\+json">[^<]*</script>')
_MEDIA = re.compile(r"<(?:audio|video)\b")
_CHARSET = '<meta charset="utf-8">'


@dataclass(frozen=True)
class Inline:
    """Inline scripts and styles of a page.

    Attributes:
        scripts: The texts of ``script`` elements.
        styles: The texts of ``style`` elements.
    """

    scripts: frozenset[str] = frozenset()
    styles: frozenset[str] = frozenset()


NO_INLINE = Inline()


class UnknownInlineError(RuntimeError):
    """A page contains an inline script or style that this package did not write."""

    def __init__(self, beginning: str) -> None:
        super().__init__(f"a page contains a script or a style that this package did not write: {beginning}")


def has_media(html: str) -> bool:
    """Whether HTML contains audio or video."""
    return _MEDIA.search(html) is not None


def policy(inline: Inline, *, media: bool = False) -> str:
    """The policy that allows resources of the page's own host, and these inline scripts and styles.

    Args:
        inline: The inline scripts and styles of the page.
        media: Whether the page has audio or video.
    """
    scripts = ["script-src 'self'", *_hashes(inline.scripts)]
    styles = ["style-src", *(_hashes(inline.styles) or ["'none'"])]
    # No page connects anywhere, but audit tools fetch robots.txt from the page, under its policy.
    own = [f"{kind}-src 'self'" for kind in ("img", "font", "connect", *(("media",) if media else ()))]
    rest = [*own, "base-uri 'none'", "form-action 'none'"]
    return "; ".join(["default-src 'none'", " ".join(scripts), " ".join(styles), *rest])


def with_policy(page: str, written: Inline = NO_INLINE) -> str:
    """Adds the policy to a page as a ``meta`` element, for hosts that send no header.

    Args:
        page: The document, or the part of it with scripts and styles; it declares UTF-8.
        written: All inline scripts and styles of this package; the page may contain any of them.

    Raises:
        UnknownInlineError: If the page contains another inline script or style.
        ValueError: If the page does not declare UTF-8.
    """
    allowed = policy(used_inline(page, written), media=has_media(page))
    meta = f'<meta http-equiv="Content-Security-Policy" content="{allowed}">'
    before, charset, after = page.partition(_CHARSET)
    if not charset:
        raise ValueError(f"a page without {_CHARSET} has no place for its policy")
    return before + charset + meta + after


def used_inline(page: str, written: Inline) -> Inline:
    """The inline scripts and styles that a page contains. JSON-LD is data and needs no permission.

    Args:
        page: A document, or a part of one.
        written: All inline scripts and styles of this package.

    Raises:
        UnknownInlineError: If the page contains another one.
    """
    found: dict[str, set[str]] = {"script": set(), "style": set()}
    known = {"script": written.scripts, "style": written.styles}
    position = 0
    while element := _ELEMENT.search(page, position):
        facts = _FACTS.match(page, element.start())
        if facts:
            position = facts.end()
            continue
        kind = element[1]
        end = page.find(f"</{kind}>", element.end())
        text = page[element.end() : end]
        if end < 0 or " src=" in element[2] or text not in known.get(kind, ()):
            raise UnknownInlineError(page[element.start() : element.end() + 60])
        found[kind].add(text)
        position = end
    return Inline(frozenset(found["script"]), frozenset(found["style"]))


def _hashes(texts: Iterable[str]) -> list[str]:
    """The hash sources of texts, as in a policy."""
    digests = (hashlib.sha256(text.encode()).digest() for text in texts)
    return sorted(f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests)
