"""The first site that was made with this package, and values of it in the site of another person.

Owners who copy the repository and change only some of its files would publish the rest: links to another person, and a
URL that leads search engines to another person's host.
"""

from collections.abc import Callable, Iterator

from homepage.models.parts import Problem
from homepage.models.profile import Profile
from homepage.models.settings import Settings

NAME = "Jing Xu"
URL = "https://jingxuthu.github.io"
DESCRIPTION = (
    "Jing Xu (许靖), Ph.D. student at IIIS, Tsinghua University: machine learning theory, optimization and the "
    "pre-training of large language models."
)
CONTACTS = frozenset({"https://scholar.google.com/citations?hl=zh-CN&user=jlrroGQAAAAJ"})
"""The e-mail address, the pages on services and the links of the profile."""

PICTURES = frozenset({"ad070d6df09b1a94b5bd1895784ea7444eecebcd6f753ed4f5ebf532a84db343"})
"""The SHA-256 of the portrait and of the picture for link previews."""


def leftovers(settings: Settings, profile: Profile, sha256: Callable[[str], str]) -> Iterator[Problem]:
    """What a site of another person still has of the first site.

    Args:
        settings: The settings of the site.
        profile: The owner.
        sha256: The SHA-256 of a file in assets/, by its path on the site.
    """
    if profile.name == NAME:
        return
    whose = f"is still that of {NAME}"
    if settings.url == URL:
        yield ("site", "url"), f"{whose}, and search engines are sent there; write the address of your site"
    if settings.description == DESCRIPTION:
        yield ("site", "description"), f"{whose}; write one sentence about yourself"
    if settings.social_image and sha256(settings.social_image) in PICTURES:
        yield ("site", "social_image"), f"{whose}; put a picture of your own into assets/, or remove this line"
    if profile.picture and sha256(profile.picture) in PICTURES:
        yield ("profile", "picture"), f"{whose}; put a picture of your own into assets/, or remove this line"
    if profile.email in CONTACTS:
        yield ("profile", "email"), f"{whose}; write your own, or remove this line"
    for service, address in profile.services.items():
        if address in CONTACTS:
            yield ("profile", "services", service), f"{whose}; write your own, or remove this line"
    for index, link in enumerate(profile.links):
        if link.url in CONTACTS:
            yield ("profile", "links", index, "url"), f"{whose}; write your own, or remove this link"
