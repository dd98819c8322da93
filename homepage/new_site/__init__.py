"""Makes the folder of a new site.

``starter/`` has the files of an almost empty site, with comments; ``examples/`` has the content and assets of three
invented people. Both are copied as they are, but for the ``@answers@`` in two files of the starter.
"""

from importlib.resources import files
from pathlib import Path

FOLDER = Path(str(files(__name__)))
EXAMPLES = FOLDER / "examples"
STARTER = FOLDER / "starter"
EXAMPLE_NAMES = ("student", "professor", "humanities")
