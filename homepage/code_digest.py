"""A digest of this program, for results that are stored: another version of the program may have others."""

import sys
from functools import cache
from hashlib import blake2b
from importlib.metadata import version
from pathlib import Path
from unicodedata import unidata_version

import homepage

_PACKAGES = ("pybtex", "pydantic", "pylatexenc", "reflex", "reflex-base", "reflex-components-core")
"""The packages on which the conversion of an entry and the pages of a publication depend."""


@cache
def code_digest() -> str:
    """The digest of the code of this package, and of the versions of Python, Unicode and other packages."""
    digest = blake2b(digest_size=8)
    for name in (sys.version, unidata_version, *map(version, _PACKAGES)):
        digest.update(name.encode())
    for path in sorted(Path(homepage.__path__[0]).rglob("*.py")):
        digest.update(path.read_bytes())
    return digest.hexdigest()
