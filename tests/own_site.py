"""The owner's site in this repository, which only few tests read.

The package is tested with content of people who do not exist, so that a fork with other content passes the same tests.
The site itself is checked by `make verify`.
"""

from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[1]
FOLDERS = (REPOSITORY / "content", REPOSITORY / "assets")
READERS = frozenset({"tests/test_own_site.py"})
"""The test modules that may read it."""
