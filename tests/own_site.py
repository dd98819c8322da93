"""The owner's site in this repository. Tests check only general rules of it.

Everything else is tested with content of people who do not exist. So a fork with other content passes the same tests.
"""

import shutil
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[1]
FOLDERS = (REPOSITORY / "content", REPOSITORY / "assets")
READERS = frozenset({"tests/test_own_site.py", "tests/site/test_every_page.py"})
"""The test modules that may read it."""


def copy_own_site(root: Path) -> Path:
    """A copy of this site."""
    for folder in FOLDERS:
        shutil.copytree(folder, root / folder.name)
    shutil.copy(REPOSITORY / "rxconfig.py", root)
    return root
