"""The GitHub workflows: pinned actions with minimal permissions."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from homepage.new_site import STARTER

OWN = sorted((Path(__file__).resolve().parents[1] / ".github/workflows").glob("*.yml"))
OF_A_NEW_SITE = STARTER / "publish.yml"
WORKFLOWS = [*OWN, OF_A_NEW_SITE]


def name(workflow: Path) -> str:
    return f"{workflow.parent.name}/{workflow.name}"


def read(workflow: Path) -> dict[str, Any]:
    data: dict[str, Any] = yaml.safe_load(workflow.read_text(encoding="utf-8"))
    return data


def test_there_are_workflows() -> None:
    names = ["newest-packages.yml", "publish.yml", "reflex.yml", "release.yml", "test.yml"]
    assert [workflow.name for workflow in OWN] == names


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=name)
def test_every_action_is_pinned_to_a_commit_and_says_its_version(workflow: Path) -> None:
    used = re.findall(r"uses: (.*)", workflow.read_text(encoding="utf-8"))
    assert used
    assert [each for each in used if not re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", each)] == []


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=name)
def test_a_job_that_may_write_runs_nothing_of_this_repository(workflow: Path) -> None:
    data = read(workflow)
    for job in data["jobs"].values():
        permissions = job.get("permissions", data["permissions"])
        if "write" in permissions.values():
            used = {step["uses"].partition("@")[0] for step in job["steps"] if "uses" in step}
            assert used <= {"actions/deploy-pages", "actions/download-artifact", "actions/setup-python"}
            run = [step["run"] for step in job["steps"] if "run" in step]
            assert [
                each for each in run if not each.startswith(("python -m pip install uv==", "uv publish ", "gh "))
            ] == []


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=name)
def test_no_job_keeps_credentials(workflow: Path) -> None:
    steps = [step for job in read(workflow)["jobs"].values() for step in job["steps"]]
    checkouts = [step for step in steps if step.get("uses", "").startswith("actions/checkout@")]
    assert checkouts
    assert [step for step in checkouts if step["with"]["persist-credentials"] is not False] == []


def test_without_two_hash_signs_a_new_site_is_built_every_week() -> None:
    written = OF_A_NEW_SITE.read_text(encoding="utf-8")
    triggers = yaml.safe_load(re.sub("(?m)^#(?=  )", "", written))[True]  # YAML 1.1 takes the key on for true
    assert triggers == {**read(OF_A_NEW_SITE)[True], "schedule": [{"cron": "0 4 * * 1"}]}  # type: ignore[index]


def test_a_new_site_is_published_by_the_same_versions_of_the_actions() -> None:
    pinned = {use for workflow in OWN for use in re.findall(r"uses: (.*)", workflow.read_text(encoding="utf-8"))}
    used = re.findall(r"uses: (.*)", OF_A_NEW_SITE.read_text(encoding="utf-8"))
    assert set(used) <= pinned
