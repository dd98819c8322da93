"""File permissions of the published site: readable by everybody, regardless of umask and of the owner's files."""

from pathlib import Path


def make_world_readable(folder: Path) -> None:
    """Makes a folder and its contents readable for web servers: 755 for folders, 644 for files.

    Args:
        folder: The site, before it is published.
    """
    folder.chmod(0o755)
    for path in folder.rglob("*"):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() else 0o644)
