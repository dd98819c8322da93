"""The address at which the host of a repository publishes its pages, found out from the repository."""

import re
from pathlib import Path

_ORIGIN = re.compile(r'\[remote "origin"\][^\[]*?^\s*url\s*=\s*(\S+)', re.MULTILINE)
_REMOTE = re.compile(r"(?:https://|ssh://|git@)(?:[^@/]+@)?git(hub|lab)\.com[:/](.+?)/([^/]+?)(?:\.git)?/?")


def pages_address(root: Path) -> str | None:
    """Where GitHub Pages or GitLab Pages publish a repository, without a domain of the owner's.

    Args:
        root: The folder of the site. If it is no repository, or one of another host, there is no such address.
    """
    try:
        settings = (root / ".git/config").read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return None
    origin = _ORIGIN.search(settings)
    remote = _REMOTE.fullmatch(origin[1]) if origin else None
    if not remote:
        return None
    host, owner, name = remote.groups()
    owner, *groups = owner.lower().split("/")
    domain = f"{owner}.git{host}.io"
    path = "/".join([*groups, name])
    return f"https://{domain}" if path.lower() == domain else f"https://{domain}/{path}"
