"""A strict Content-Security-Policy: what a page runs and shows is what the build wrote, known by its hash."""

import base64
import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass

_ELEMENT = re.compile(r"<(script|style)\b([^>]*)>", re.IGNORECASE)
_FACTS = re.compile(r'<script type="application/ld\+json">[^<]*</script>')
_CHARSET = '<meta charset="utf-8">'


@dataclass(frozen=True)
class Inline:
    """Scripts and styles that stand in a page.

    Attributes:
        scripts: The texts of ``script`` elements.
        styles: The texts of ``style`` elements.
    """

    scripts: frozenset[str] = frozenset()
    styles: frozenset[str] = frozenset()


NO_INLINE = Inline()


class UnknownInlineError(RuntimeError):
    """A page holds a script or a style that this package did not write: nobody knows who did."""

    def __init__(self, beginning: str) -> None:
        super().__init__(f"a page holds a script or a style that this package did not write: {beginning}")


def policy(inline: Inline) -> str:
    """What a page may do: load from its own host, run these scripts, and follow these styles.

    Args:
        inline: What this package wrote into the page.
    """
    scripts = ["script-src 'self'", *_hashes(inline.scripts)]
    styles = ["style-src", *(_hashes(inline.styles) or ["'none'"])]
    # Nothing here connects anywhere, but what looks at a page from outside (robots.txt, an audit) asks by its policy.
    own = [f"{kind}-src 'self'" for kind in ("img", "font", "connect")]
    rest = [*own, "base-uri 'none'", "form-action 'none'"]
    return "; ".join(["default-src 'none'", " ".join(scripts), " ".join(styles), *rest])


def with_policy(page: str, written: Inline = NO_INLINE) -> str:
    """Has a page carry its policy, for hosts that send none.

    Args:
        page: The document, or as much of it as holds scripts and styles; it says that it is UTF-8.
        written: What this package writes into pages; the page may hold any of it.

    Raises:
        UnknownInlineError: If the page holds another script or style.
        ValueError: If the page does not say that it is UTF-8.
    """
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy(used_inline(page, written))}">'
    before, charset, after = page.partition(_CHARSET)
    if not charset:
        raise ValueError(f"a page without {_CHARSET} has no place for its policy")
    return before + charset + meta + after


def used_inline(page: str, written: Inline) -> Inline:
    """Which of the scripts and styles that this package writes a page holds. JSON-LD is data, and runs nowhere.

    Args:
        page: A document, or a part of one.
        written: What this package writes into pages.

    Raises:
        UnknownInlineError: If the page holds another one.
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
    """As a policy names texts."""
    digests = (hashlib.sha256(text.encode()).digest() for text in texts)
    return sorted(f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests)
