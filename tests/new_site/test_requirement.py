"""How a new site installs the package: as it is installed where the site was made."""

import json
from pathlib import Path

import pytest

from homepage import __version__
from homepage.new_site.requirement import requirement

GIT = "https://github.com/ada/academic-homepage"
COMMIT = "1" * 40


def test_a_package_from_an_index_is_named_by_its_version() -> None:
    assert requirement(None).line == f"academic-homepage=={__version__}"


@pytest.mark.parametrize(
    ("revision", "pinned"), [("v1.2.0", "v1.2.0"), ("1.2", "1.2"), ("main", COMMIT), (None, COMMIT)]
)
def test_a_repository_is_named_by_its_tag_or_its_commit(revision: str | None, pinned: str) -> None:
    version = {"vcs": "git", "commit_id": COMMIT, **({"requested_revision": revision} if revision else {})}
    line = requirement(json.dumps({"url": GIT, "vcs_info": version})).line
    assert line == f"academic-homepage @ git+{GIT}@{pinned}"


def test_a_wheel_of_another_host_is_named_with_its_hash() -> None:
    origin = {"url": "https://example.org/a.whl", "archive_info": {"hashes": {"sha256": "ab"}}}
    assert requirement(json.dumps(origin)).line == "academic-homepage @ https://example.org/a.whl#sha256=ab"


def test_a_local_wheel_is_named_by_a_relative_path(tmp_path: Path) -> None:
    wheel = tmp_path / "a b.whl"
    wheel.touch()
    found = requirement(json.dumps({"url": wheel.as_uri(), "archive_info": {}}))
    assert (found.line, found.wheel, found.advice) == ("./wheels/a b.whl", wheel, None)


def test_a_wheel_that_is_gone_is_reported(tmp_path: Path) -> None:
    found = requirement(json.dumps({"url": (tmp_path / "a.whl").as_uri(), "archive_info": {}}))
    assert found.advice is not None
    assert "which is gone" in found.advice


def test_a_folder_of_this_machine_is_reported(tmp_path: Path) -> None:
    found = requirement(json.dumps({"url": tmp_path.as_uri(), "dir_info": {"editable": True}}))
    assert found.line == f"academic-homepage @ {tmp_path.as_uri()}"
    assert found.advice is not None
