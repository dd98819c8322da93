"""What a publication's row and its page both say."""

from typing import get_args

from homepage.components.publication_facts import PERIODS, RESOURCES, TYPES
from homepage.models.publication_links import PublicationLinks
from homepage.models.publications import PERIODS as PERIODS_OF_STATUSES
from homepage.models.publications import UNDATED, PublicationType


def test_every_kind_of_link_has_a_name() -> None:
    assert set(RESOURCES) == {*PublicationLinks.model_fields, "arxiv", "doi"}


def test_every_type_has_a_name() -> None:
    assert set(TYPES) == {*get_args(PublicationType), "preprint"}


def test_every_part_of_the_list_that_is_no_year_has_a_name() -> None:
    assert set(PERIODS) == {*PERIODS_OF_STATUSES.values(), UNDATED}
