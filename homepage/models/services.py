"""The services on which people have a page: how its address is made from a name or an id.

A new service is a row here, and an icon of the same name in ``components/icons.py``.
"""

import re
from collections.abc import Callable, Mapping
from difflib import get_close_matches
from typing import Annotated, NamedTuple
from urllib.parse import urlsplit

from pydantic import BeforeValidator, ValidationError, WithJsonSchema
from pydantic_core import InitErrorDetails, PydanticCustomError

from homepage.models.links import is_web_address

_ORCID = "[0-9]{4}-[0-9]{4}-[0-9]{4}-[0-9]{3}[0-9X]"
_NAME, _SLUG, _DIGITS = r"([\w.-]+)", "([a-z0-9-]+)", "([0-9]+)"
_HOST = r"([A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)"
_ANY_HOST = ".+"


class Service(NamedTuple):
    """A service.

    Attributes:
        label: Its name, the text of the link.
        address: The address of a page, with ``{}`` for each group of ``id``.
        id: A regular expression for what names a page there.
        example: An id.
        hosts: A regular expression for the hosts of the service, without ``www.``.
        check: Whether an id that matches is valid, if it has a check digit.
    """

    label: str
    address: str
    id: str
    example: str
    hosts: str
    check: Callable[[str], bool] = bool


def _is_orcid(value: str) -> bool:
    """Whether the last character is the check digit (ISO 7064, MOD 11-2)."""
    total = 0
    for digit in value.replace("-", "")[:-1]:
        total = (total + int(digit)) * 2 % 11
    return "0123456789X"[(12 - total) % 11] == value[-1]


OTHER_NAMES: Mapping[str, str] = {"twitter": "x", "google_scholar": "scholar", "googlescholar": "scholar"}
"""Other names that people write for a service."""

SERVICES: Mapping[str, Service] = {
    "scholar": Service(
        "Google Scholar", "https://scholar.google.com/citations?user={}",
        r"([\w-]{12})", "abcdefgAAAAJ", r"scholar\.google\.[a-z.]+"),
    "orcid": Service("ORCID", "https://orcid.org/{}", f"({_ORCID})", "0000-0002-1825-0097", r"orcid\.org", _is_orcid),
    "github": Service("GitHub", "https://github.com/{}", r"@?(\w(?:-?\w){0,38})", "ada", r"github\.com"),
    "gitlab": Service("GitLab", "https://gitlab.com/{}", f"@?{_NAME}", "ada", rf"gitlab\.{_ANY_HOST}"),
    "mastodon": Service("Mastodon", "https://{1}/@{0}", rf"@?(\w+)@{_HOST}", "@ada@hci.social", _ANY_HOST),
    "bluesky": Service("Bluesky", "https://bsky.app/profile/{}", f"@?{_HOST}", "ada.bsky.social", r"bsky\.app"),
    "linkedin": Service(
        "LinkedIn", "https://www.linkedin.com/in/{}", r"([\w%-]+)", "ada-kranz", r"(.+\.)?linkedin\.com"),
    "x": Service("X", "https://x.com/{}", r"@?(\w{1,15})", "ada", r"(x|twitter)\.com"),
    "researchgate": Service(
        "ResearchGate", "https://www.researchgate.net/profile/{}", _NAME, "Ada-Kranz", r"researchgate\.net"),
    "dblp": Service(
        "DBLP", "https://dblp.org/pid/{}", r"(\w+/[\w-]+)", "65/9612", r"dblp\.(org|dagstuhl\.de|uni-trier\.de)"),
    "semantic_scholar": Service(
        "Semantic Scholar", "https://www.semanticscholar.org/author/{}",
        _DIGITS, "1741101", r"semanticscholar\.org"),
    "arxiv": Service("arXiv", "https://arxiv.org/a/{}", f"([a-z_-]+_[0-9]+|{_ORCID})", "kranz_a_1", r"arxiv\.org"),
    "zotero": Service("Zotero", "https://www.zotero.org/{}", _NAME, "ada-kranz", r"zotero\.org"),
    "hal": Service(
        "HAL", "https://cv.hal.science/{}", _SLUG, "ada-kranz", r"(.+\.)?(hal\.science|archives-ouvertes\.fr)"),
    "ssrn": Service("SSRN", "https://ssrn.com/author={}", _DIGITS, "352726", r"(.+\.)?ssrn\.com"),
    "pubmed": Service(
        "PubMed", "https://www.ncbi.nlm.nih.gov/myncbi/{}/bibliography/public/",
        _NAME, "ada.kranz.1", r"(.+\.)?ncbi\.nlm\.nih\.gov"),
    "openreview": Service(
        "OpenReview", "https://openreview.net/profile?id={}", r"(~[\w-]+[0-9])", "~Ada_Kranz1", r"openreview\.net"),
    "acl_anthology": Service(
        "ACL Anthology", "https://aclanthology.org/people/{}/", _SLUG, "ada-kranz", r"aclanthology\.org"),
    "huggingface": Service("Hugging Face", "https://huggingface.co/{}", _NAME, "ada", r"huggingface\.co"),
    "kaggle": Service("Kaggle", "https://www.kaggle.com/{}", _NAME, "ada", r"kaggle\.com"),
    "youtube": Service(
        "YouTube", "https://www.youtube.com/@{}", f"@{_NAME}", "@adakranz", r"(m\.)?youtube\.com|youtu\.be"),
    "matrix": Service(
        "Matrix", "https://matrix.to/#/@{}:{}", rf"@?([\w.=/+-]+):{_HOST}", "@ada:matrix.org", r"matrix\.to"),
    "signal": Service("Signal", "https://signal.me/#p/{}", r"(\+[0-9]{7,15})", "+4755000000", r"signal\.me"),
}  # fmt: skip
"""Every service, by its key in ``services`` of ``content/profile.yaml``."""


def service_address(name: str, value: str) -> str:
    """The address of a page on a service.

    Args:
        name: A key of ``SERVICES``.
        value: What names the page there, or its whole address.

    Raises:
        ValueError: If it is neither; or if the address is one of another host.
    """
    service, written = SERVICES[name], " ".join(value.split())
    if written.startswith(("https://", "http://")):
        if is_web_address(written) and _is_on(service, written):
            return written
        raise ValueError(
            f"{written!r} is not a page of {service.label}; {_advice(service)}; other pages go under links"
        )
    found = re.fullmatch(service.id, written)
    if not found or not service.check(found[1]):
        raise ValueError(f"{written!r} is not an id of {service.label}; {_advice(service)}")
    return service.address.format(*found.groups())


def service_of(address: str) -> str | None:
    """The service that a web address belongs to; None if it is not known."""
    known = ((name, each) for name, each in SERVICES.items() if each.hosts != _ANY_HOST)
    return next((name for name, each in known if is_web_address(address) and _is_on(each, address)), None)


def _is_on(service: Service, address: str) -> bool:
    host = urlsplit(address).hostname or ""
    return re.fullmatch(service.hosts, host.removeprefix("www.")) is not None


def _advice(service: Service) -> str:
    return f"write one such as {service.example}, or the whole address, such as {_example_address(service)}"


def _example_address(service: Service) -> str:
    found = re.fullmatch(service.id, service.example)
    return service.address.format(*found.groups() if found else ())


def _read(value: object) -> object:
    """Leaves out the services without a value, and names the mistakes in all others at their own place."""
    if not isinstance(value, dict):
        return value
    addresses, mistakes = {}, []
    for name, written in value.items():
        try:
            if written is not None:
                addresses[name] = _address(name, written)
        except ValueError as error:
            custom = PydanticCustomError("value_error", "{error}", {"error": str(error)})
            mistakes.append(InitErrorDetails(type=custom, loc=(name,), input=written))
    if mistakes:
        raise ValidationError.from_exception_data("services", mistakes)
    return addresses


def _address(name: str, value: object) -> str:
    if name not in SERVICES:
        near = [OTHER_NAMES[name.lower()]] if name.lower() in OTHER_NAMES else get_close_matches(name, SERVICES)
        advice = f"did you mean {near[0]}?" if near else f"write one of {', '.join(SERVICES)};"
        raise ValueError(f"is not a known service; {advice} other pages go under links")
    if isinstance(value, str):
        return service_address(name, value)
    raise ValueError(f"is not text; {_advice(SERVICES[name])}")


def _schema_of(service: Service) -> dict[str, object]:
    described = f"Your page on {service.label}: what names it there, or its whole address."
    return {"type": "string", "description": described, "examples": [service.example, _example_address(service)]}


Services = Annotated[
    dict[str, str],
    BeforeValidator(_read),
    WithJsonSchema(
        {
            "type": "object",
            "properties": {name: _schema_of(service) for name, service in SERVICES.items()},
            "additionalProperties": False,
        }
    ),
]
"""The addresses of pages on services, by service, in the order of the file."""
