"""The addresses at which the host of a repository shows it and publishes its pages, found out from the repository."""

import re
from pathlib import Path

_ORIGIN = re.compile(r'\[remote "origin"\][^\[]*?^\s*url\s*=\s*(\S+)', re.MULTILINE)
_REMOTE = re.compile(r"(?:https://|ssh://|git@)(?:[^@/]+@)?git(hub|lab)\.com[:/](.+?)/([^/]+?)(?:\.git)?/?")


def pages_address(root: Path) -> str | None:
    """Where GitHub Pages or GitLab Pages publish a repository, without a domain of the owner's.

    Args:
        root: The folder of the site. If it is no repository, or one of another host, there is no such address.
    """
    remote = _remote(root)
    if not remote:
        return None
    host, owner, name = remote
    owner, *groups = owner.lower().split("/")
    domain = f"{owner}.git{host}.io"
    path = "/".join([*groups, name])
    return f"https://{domain}" if path.lower() == domain else f"https://{domain}/{path}"


def web_address(root: Path) -> str | None:
    """Where GitHub or GitLab show a repository.

    Args:
        root: Its folder. If it is no repository, or one of another host, there is no such address.
    """
    remote = _remote(root)
    return "https://git{}.com/{}/{}".format(*remote) if remote else None


def _remote(root: Path) -> tuple[str, str, str] | None:
    """The host (``hub`` or ``lab``), the owner with all groups, and the name of a repository."""
    try:
        settings = (root / ".git/config").read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return None
    origin = _ORIGIN.search(settings)
    remote = _REMOTE.fullmatch(origin[1]) if origin else None
    return (remote[1], remote[2], remote[3]) if remote else None
