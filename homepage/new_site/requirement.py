"""The line of ``requirements.txt`` that installs this package as it is installed here."""

import json
import re
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from urllib.parse import unquote, urlsplit
from urllib.request import url2pathname

from homepage import DISTRIBUTION, __version__

_TAG = re.compile(r"v?\d+(\.\d+)*\S*")  # a tag of a release; a branch would change


@dataclass(frozen=True)
class Requirement:
    """How to install this package.

    Attributes:
        line: The line of ``requirements.txt``.
        wheel: A wheel on this machine that must be beside it, under the path in the line; None without one.
        advice: What the owner has to do before other machines can install it; None if nothing.
    """

    line: str
    wheel: Path | None = None
    advice: str | None = None


def installed_requirement() -> Requirement:
    """The requirement of the package that runs, as pip or uv installed it."""
    try:
        origin = distribution(DISTRIBUTION).read_text("direct_url.json")
    except PackageNotFoundError:  # it runs in its repository, without installation
        return _of_folder(Path(__file__).resolve().parents[2].as_uri())
    return requirement(origin)


def requirement(direct_url: str | None) -> Requirement:
    """The requirement that an installer's record describes.

    Args:
        direct_url: The text of ``direct_url.json``, as PEP 610 defines it; None if the package is from an index.
    """
    if direct_url is None:
        return Requirement(f"{DISTRIBUTION}=={__version__}")
    origin = json.loads(direct_url)
    url = str(origin["url"])
    if "vcs_info" in origin:
        version = origin["vcs_info"]
        wanted = version.get("requested_revision") or ""
        revision = wanted if _TAG.fullmatch(wanted) else version["commit_id"]
        return Requirement(f"{DISTRIBUTION} @ {version['vcs']}+{url}@{revision}")
    if "dir_info" in origin:
        return _of_folder(url)
    if url.startswith("file:"):
        wheel = Path(url2pathname(unquote(urlsplit(url).path)))
        if wheel.is_file():
            return Requirement(f"./wheels/{wheel.name}", wheel)
        return Requirement(
            f"{DISTRIBUTION} @ {url}", advice=f"requirements.txt names {wheel}, which is gone; name another place"
        )
    hashes = origin.get("archive_info", {}).get("hashes", {})
    pin = f"#sha256={hashes['sha256']}" if "sha256" in hashes else ""
    return Requirement(f"{DISTRIBUTION} @ {url}{pin}")


def _of_folder(url: str) -> Requirement:
    advice = (
        "requirements.txt names a folder of this machine; before you publish from another one, write a version there"
    )
    return Requirement(f"{DISTRIBUTION} @ {url}", advice=advice)
