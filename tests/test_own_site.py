"""General rules for the site in this repository. A fork has another site, and these tests still pass."""

import re
from hashlib import sha256

from homepage.content import load
from homepage.models import first_site
from homepage.schema import schemas
from tests.own_site import FOLDERS, REPOSITORY

CONTENT = FOLDERS[0]


def test_its_schemas_are_all_there_and_up_to_date_if_there_are_any() -> None:
    found = {path.stem: path.read_text(encoding="utf-8") for path in (CONTENT / "schema").glob("*.json")}
    assert found in ({}, schemas()), "run `python -m homepage schema`"


def test_a_file_that_names_a_schema_names_one_that_is_there() -> None:
    named = {
        file.name: schema
        for file in CONTENT.glob("*.yaml")
        for schema in re.findall(r"^# yaml-language-server: \$schema=(.*)$", file.read_text("utf-8"), re.MULTILINE)
    }
    is_there = (CONTENT / "schema").exists()
    assert {file: schema for file, schema in named.items() if is_there and not (CONTENT / schema).is_file()} == {}


def test_the_facts_of_the_first_site_are_those_of_this_one_while_it_is_the_first() -> None:
    if first_site.NAME not in (CONTENT / "profile.yaml").read_text(encoding="utf-8"):
        return  # the site of somebody else, which may have mistakes: they are no mistakes of the package
    site = load(REPOSITORY)
    settings, profile = site.settings, site.profile
    pictures = [FOLDERS[1] / path.strip("/") for path in (settings.social_image, profile.picture) if path]
    facts = {
        "URL": settings.url,
        "DESCRIPTION": settings.description,
        "CONTACTS": {profile.email, *profile.services.values(), *(link.url for link in profile.links)} - {None},
        "PICTURES": {sha256(picture.read_bytes()).hexdigest() for picture in pictures},
    }
    assert profile.name != first_site.NAME or facts == {name: getattr(first_site, name) for name in facts}
