"""Who may read what is published: everybody, whatever the umask of the build and the owner's files say."""

from pathlib import Path


def make_world_readable(folder: Path) -> None:
    """Gives a folder and all that is in it the permissions that web servers need.

    Args:
        folder: The site, before it is published.
    """
    folder.chmod(0o755)
    for path in folder.rglob("*"):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() else 0o644)
