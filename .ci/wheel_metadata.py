"""Adds the addresses of the project to the metadata of a wheel.

They are those of the repository that the wheel is built from, as git knows it, so that a fork names its own. A
repository of another host, or without one, has none.
"""

import sys
from pathlib import Path
from typing import Any

from hatchling.metadata.plugin.interface import MetadataHookInterface


class ProjectUrls(MetadataHookInterface):
    """Fills ``project.urls``."""

    def update(self, metadata: dict[str, Any]) -> None:
        """Adds the addresses to the metadata."""
        sys.path.insert(0, self.root)  # a build in an environment of its own does not have the package
        from homepage.repository import web_address  # noqa: PLC0415 - see above

        repository = web_address(Path(self.root))
        metadata["urls"] = (
            {
                "Source": repository,
                "Documentation": f"{repository}#documentation",
                "Issues": f"{repository}/issues",
                "Changelog": f"{repository}/blob/HEAD/CHANGELOG.md",
            }
            if repository
            else {}
        )
