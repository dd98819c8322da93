"""The services that a profile names: the address of each, and which ids are mistakes."""

import re

import pytest
from pydantic import TypeAdapter, ValidationError

from homepage.models.profile import Profile
from homepage.models.services import SERVICES, Services, service_address, service_of
from homepage.validation import validate


@pytest.mark.parametrize(
    ("name", "value", "address"),
    [
        ("scholar", "abc_-fgAAAAJ", "https://scholar.google.com/citations?user=abc_-fgAAAAJ"),
        ("scholar", "https://scholar.google.de/citations?user=x", "https://scholar.google.de/citations?user=x"),
        ("orcid", "0000-0002-1825-0097", "https://orcid.org/0000-0002-1825-0097"),
        ("orcid", "0000-0002-1694-233X", "https://orcid.org/0000-0002-1694-233X"),
        ("github", "@ada", "https://github.com/ada"),
        ("gitlab", "https://gitlab.university.example/ada", "https://gitlab.university.example/ada"),
        ("mastodon", "@ada@hci.social", "https://hci.social/@ada"),
        ("mastodon", "ada@hci.social", "https://hci.social/@ada"),
        ("bluesky", "@ada.bsky.social", "https://bsky.app/profile/ada.bsky.social"),
        ("linkedin", "https://no.linkedin.com/in/ada", "https://no.linkedin.com/in/ada"),
        ("x", "https://twitter.com/ada", "https://twitter.com/ada"),
        ("dblp", "l/AdaLovelace", "https://dblp.org/pid/l/AdaLovelace"),
        ("arxiv", "0000-0002-1825-0097", "https://arxiv.org/a/0000-0002-1825-0097"),
        ("openreview", "~Zoë_Ray2", "https://openreview.net/profile?id=~Zoë_Ray2"),
        ("matrix", "ada:matrix.org", "https://matrix.to/#/@ada:matrix.org"),
        ("youtube", "https://www.youtube.com/channel/UC1", "https://www.youtube.com/channel/UC1"),
    ],
)
def test_an_id_or_an_address_is_enough(name: str, value: str, address: str) -> None:
    assert service_address(name, value) == address


def test_the_address_of_a_page_contains_its_id() -> None:
    addresses = {name: service_address(name, service.example) for name, service in SERVICES.items()}
    others = {name: address for name, address in addresses.items() if not address.endswith(SERVICES[name].example)}
    assert others == {
        "mastodon": "https://hci.social/@ada",
        "pubmed": "https://www.ncbi.nlm.nih.gov/myncbi/ada.kranz.1/bibliography/public/",
        "acl_anthology": "https://aclanthology.org/people/ada-kranz/",
    }


@pytest.mark.parametrize("name", SERVICES)
def test_the_example_of_a_service_is_an_id_whose_address_is_on_its_host(name: str) -> None:
    address = service_address(name, SERVICES[name].example)
    assert service_address(name, address) == address
    assert service_of(address) == (name if name != "mastodon" else None)


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        ("orcid", "0000-0002-1825-0098", "'0000-0002-1825-0098' is not an id of ORCID"),  # wrong check digit
        ("orcid", "0000 0002 1825 0097", "is not an id of ORCID"),
        ("github", "ada lovelace", "write one such as ada, or the whole address, such as https://github.com/ada"),
        ("github", "https://gitlab.com/ada", "'https://gitlab.com/ada' is not a page of GitHub"),
        ("github", "https://github.com.evil.example/ada", "is not a page of GitHub"),
        ("github", "github.com/ada", "is not an id of GitHub"),
        ("mastodon", "ada", "write one such as @ada@hci.social"),
        ("youtube", "UCabcdefghijklmnopqrstuv", "write one such as @adakranz"),
        ("signal", "ada.01", "is not an id of Signal"),
        ("x", "https://x.com/a b", "is not a page of X"),
    ],
)
def test_an_invalid_id_is_a_mistake_that_says_what_to_write(name: str, value: str, message: str) -> None:
    with pytest.raises(ValueError, match=re.escape(message)):
        service_address(name, value)


def test_the_services_keep_the_order_of_the_file_and_those_without_a_value_are_left_out() -> None:
    services = TypeAdapter(Services).validate_python({"x": "ada", "orcid": None, "github": "ada"})
    assert list(services.items()) == [("x", "https://x.com/ada"), ("github", "https://github.com/ada")]


def test_every_mistake_is_named_at_its_place() -> None:
    with pytest.raises(ValidationError) as error:
        TypeAdapter(Services).validate_python({"githb": "ada", "myspace": "ada", "orcid": "1", "x": ["ada"]})
    found = {str(each["loc"][-1]): each["msg"] for each in error.value.errors()}
    assert found["githb"].startswith("is not a known service; did you mean github?")
    assert found["myspace"].startswith("is not a known service; write one of scholar, orcid, ")
    assert found["orcid"].startswith("'1' is not an id of ORCID")
    assert found["x"].startswith("is not text; write one such as ada")


@pytest.mark.parametrize(
    "address", ["https://ada.example", "/cv.pdf", "mailto:ada@x.com", "https://[", "https://a.x.com"]
)
def test_other_addresses_belong_to_no_service(address: str) -> None:
    assert service_of(address) is None


@pytest.mark.parametrize(("written", "found"), [("ada", "text"), (["github"], "a list")])
def test_services_are_keys_and_values(written: object, found: str) -> None:
    assert [(each.place, each.message) for each in validate(Profile, {"name": "Ada", "services": written})[1]] == [
        (("services",), f"is {found}; write keys and values, each on a line of its own, such as key: value")
    ]


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("https://twitter.com/ada", "x"),
        ("https://x.com/ada", "x"),
        ("https://dblp.org/pid/65/9612", "dblp"),
        ("https://dblp.uni-trier.de/pid/65/9612", "dblp"),
        ("https://dblp.dagstuhl.de/pid/65/9612", "dblp"),
        ("https://youtu.be/ada", "youtube"),
        ("https://m.youtube.com/@ada", "youtube"),
        ("https://cv.hal.science/ada", "hal"),
        ("https://hal.archives-ouvertes.fr/ada", "hal"),
        ("https://papers.ssrn.com/author=1", "ssrn"),
        ("https://de.linkedin.com/in/ada", "linkedin"),
        ("https://pubmed.ncbi.nlm.nih.gov/?term=ada", "pubmed"),
        ("https://scholar.google.co.uk/citations?user=ada", "scholar"),
        ("https://www.github.com/ada", "github"),
    ],
)
def test_a_service_is_known_by_each_of_its_hosts(address: str, name: str) -> None:
    assert service_of(address) == name
