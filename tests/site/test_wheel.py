"""A site is content plus a version of this package: the wheel, in an empty environment, with a stranger's content."""

import contextlib
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import expect

from homepage.static_host import StaticHost
from tests.site import strangers
from tests.site.conftest import Make, Open
from tests.site.filter_form import choose
from tests.site.sites import REPOSITORY, Exported, environment, export, reflex


def run(*command: str | Path) -> None:
    done = subprocess.run(command, cwd=REPOSITORY, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="session")
def python(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The Python of an environment that holds the wheel and what it asks for, and nothing else."""
    folder = tmp_path_factory.mktemp("wheel")
    uv = shutil.which("uv", path=environment()["PATH"])
    assert uv, "uv is missing; `make test` installs it"
    run(sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", folder)
    (wheel,) = folder.glob("*.whl")
    run(uv, "venv", "--quiet", "--python", sys.executable, folder / "venv")
    installed = folder / "venv" / ("Scripts" if os.name == "nt" else "bin") / "python"
    run(uv, "pip", "install", "--quiet", "--python", installed, wheel)
    return str(installed)


@pytest.fixture(scope="module")
def built(python: str, tmp_path_factory: pytest.TempPathFactory) -> Callable[[Make], Exported]:
    """Exports a stranger's site with the wheel, each once."""

    @cache
    def build(make: Make) -> Exported:
        return export(make(tmp_path_factory.mktemp("wheel") / "site"), python)

    return build


@pytest.fixture(scope="module")
def show(built: Callable[[Make], Exported]) -> Iterator[Callable[[Make], str]]:
    """Puts such a site on a static host."""
    with contextlib.ExitStack() as hosts:

        @cache
        def start(make: Make) -> str:
            site = built(make)
            return hosts.enter_context(StaticHost(site.out, site.base_path)).url

        yield start


def test_two_files_are_a_site(show: Callable[[Make], str], open_page: Open) -> None:
    page = open_page(show(strangers.with_only_what_is_required))
    expect(page.locator("h1")).to_have_text("Plato")
    expect(page.locator("h2")).to_have_count(0)
    expect(page.locator(".portrait")).to_have_text("P")


def test_with_one_publication_there_is_nothing_to_filter(show: Callable[[Make], str], open_page: Open) -> None:
    page = open_page(show(strangers.with_one_publication))
    expect(page.locator("#publications li")).to_have_count(1)
    expect(page.get_by_role("searchbox")).to_have_count(0)


def test_markup_in_content_is_shown_as_it_was_written(show: Callable[[Make], str], open_page: Open) -> None:
    page = open_page(show(strangers.with_one_publication))
    for place in (
        "h1",
        ".tagline",
        ".profile-links a",
        "#biography h2",
        "#publications h2",
        "#only .title",
        "#only .authors",
    ):
        assert page.locator(place).first.text_content() == strangers.HOSTILE, place
    expect(page.locator("#biography .prose")).to_contain_text("<b>not bold</b>")
    assert page.evaluate("document.querySelectorAll('main script, header script, b').length") == 0


def test_long_names_stay_on_the_screen(show: Callable[[Make], str], open_page: Open) -> None:
    url = show(strangers.with_long_names)
    for width in (320, 768, 1280):
        page = open_page(url, viewport={"width": width, "height": 800})
        expect(page.locator("#publications li:visible")).to_have_count(6)
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_500_publications_are_filtered(show: Callable[[Make], str], open_page: Open) -> None:
    page = open_page(show(strangers.with_500_publications))
    page.get_by_role("searchbox", name="Search publications").fill("subject 36 venue 4")
    choose(page, "Role", "equal")
    expect(page.get_by_role("status")).to_have_text(re.compile(r"^\d of 500 publications$"))


def test_a_link_to_one_of_500_publications_leads_to_it(show: Callable[[Make], str], open_page: Open) -> None:
    page = open_page(show(strangers.with_500_publications) + "#work-120")
    expect(page.locator("#work-120")).to_be_in_viewport()
    assert page.locator("#publications .long").count() == 20


@pytest.mark.parametrize("options", [["--name", "Ada Kranz"], ["--example", "student"]], ids=["answers", "example"])
def test_the_command_of_the_wheel_makes_a_new_site_which_it_builds(
    python: str, tmp_path: Path, options: list[str]
) -> None:
    def command(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
        program = Path(python).with_name("homepage")
        done = subprocess.run(
            [program, *arguments], cwd=folder, env=environment(python), capture_output=True, text=True, check=False
        )
        assert (done.returncode, done.stderr) == (0, ""), done.stdout
        return done

    command(tmp_path, "new", "site", *options)
    root = tmp_path / "site"
    before = {path.relative_to(root).as_posix() for path in root.rglob("*")}
    requirement, _ = (root / "requirements.txt").read_text(encoding="utf-8").splitlines()
    assert re.fullmatch(r"\./wheels/academic_homepage-.*\.whl", requirement)
    assert (root / requirement).is_file()
    command(root, "check", "--strict")
    assert len(command(root, "build").stdout.splitlines()) == 1
    after = {path.relative_to(root).as_posix() for path in root.rglob("*")}
    assert {path.partition("/")[0] for path in after - before} == {".web", "dist"}


def test_reflex_itself_exports_with_the_wheel(python: str, tmp_path: Path) -> None:
    root = strangers.with_only_what_is_required(tmp_path / "site")
    exported = reflex(root, "export", "--frontend-only", "--no-zip", python=python)
    assert exported.returncode == 0, exported.stdout + exported.stderr
    assert "Plato" in (root / ".web/build/client/index.html").read_text(encoding="utf-8")
    assert not (root / "reflex.lock").exists()


def test_the_wheel_brings_the_lock_of_the_npm_packages(built: Callable[[Make], Exported]) -> None:
    root = built(strangers.with_only_what_is_required).root
    lock = (REPOSITORY / "homepage/reflex_adapter/npm/bun.lock").read_text(encoding="utf-8")
    locked = set(re.findall(r'^    "[^"]+": \["([^"]+)@([^"@]+)"', lock, re.MULTILINE))
    installed = {
        (package["name"], package["version"])
        for manifest in [
            *(root / ".web/node_modules").glob("*/package.json"),
            *(root / ".web/node_modules").glob("@*/*/package.json"),
        ]
        if (package := json.loads(manifest.read_text(encoding="utf-8")))
    }
    assert len(installed) > 100
    assert installed <= locked


def test_the_wheel_brings_the_layouts_of_the_cv(python: str) -> None:
    code = "from importlib.resources import files; print(*sorted(each.name for each in files('homepage.cv').iterdir()))"
    found = subprocess.run([python, "-I", "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert {"classic.typ", "elements.typ", "formulas.typ", "frame.typ", "margin.typ"} <= set(found)
