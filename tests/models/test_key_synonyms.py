"""Keys that other programs have, and those that are meant by them."""

import pytest

from homepage.models.key_synonyms import key_instead

MEANT = """
picture: avatar image img photo portrait teaser thumbnail icon
preview: image thumbnail picture
logo: icon picture
social_image: image
role: headline subtitle job degree study title
position: job title
tagline: headline description bio
venue: journal booktitle conference proceedings
organisation: company employer institution school university organization
affiliation: institution university
publisher: school
date: year month published when
start: begin from since
end: to until
location: place city where country
type: kind category
url: link website homepage web
links: link
email: mail e-mail
name: full_name title
text: description summary content bio
abstract: summary description
number: issue
id: key
topics: tags keywords
"""
"""Keys of this package, each with names that other programs and formats have for it."""


@pytest.mark.parametrize(
    ("key", "known", "advice"),
    [
        ("photo", ["name", "picture"], "write picture: instead"),
        ("photo", ["logo", "preview"], "write preview: instead"),
        ("Journal", ["venue"], "write venue: instead"),
        ("journal", ["title"], None),
        ("twitter", ["services"], "write x: under services"),
        ("Google_Scholar", ["services"], "write scholar: under services"),
        ("twitter", ["name"], None),
        ("colour", ["name", "services"], None),
    ],
)
def test_the_advice_is_the_first_key_that_is_allowed_here(key: str, known: list[str], advice: str | None) -> None:
    assert key_instead(key, known) == advice


@pytest.mark.parametrize("row", MEANT.strip().splitlines())
def test_a_key_of_another_program_means_the_key_of_this_one(row: str) -> None:
    meant, *written = row.replace(":", "").split()
    assert {key_instead(key, [meant]) for key in written} == {f"write {meant}: instead"}
