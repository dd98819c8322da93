"""A view of the publication record: the works with certain types, statuses, topics or years, and their headings."""

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from homepage.models.base import Model, as_list
from homepage.models.publication_fields import Status
from homepage.models.publication_types import PublicationType
from homepage.models.publications import Publication
from homepage.models.text import Slug

GroupBy = Literal["year", "type"]
"""What the headings in a list of publications say."""

_IS_LIST = BeforeValidator(as_list)


class PublicationView(Model):
    """Criteria for publications, and their grouping. A work must satisfy each criterion; a list means any of them."""

    type: Annotated[tuple[PublicationType, ...], _IS_LIST] = Field(
        (), description="The types of the works.", examples=[["talk", "poster"]]
    )
    status: Annotated[tuple[Status, ...], _IS_LIST] = Field(
        (), description="The statuses of the works.", examples=["submitted"]
    )
    topic: Annotated[tuple[Slug, ...], _IS_LIST] = Field(
        (), description="Ids of topics in topics.yaml.", examples=["waves"]
    )
    year: Annotated[tuple[int, ...], _IS_LIST] = Field(
        (), description="The years of the works.", examples=[[2024, 2025]]
    )
    selected: bool | None = Field(None, description="true: only the selected works; false: only the others.")
    group_by: GroupBy | None = Field(
        None,
        description="The headings in the list: year or type. Default: year in the list of all works, none in another.",
    )

    @property
    def criteria(self) -> dict[str, Any]:
        """The criteria that are given, by their keys."""
        values = {name: getattr(self, name) for name in PublicationView.model_fields if name != "group_by"}
        return {name: value for name, value in values.items() if value not in ((), None)}

    @property
    def common(self) -> frozenset[str]:
        """The facts that all works of the view have in common: ``type``, ``status`` or ``year``."""
        return frozenset(name for name in ("type", "status", "year") if len(getattr(self, name)) == 1)

    def matches(self, work: Publication) -> bool:
        """Whether a work belongs to the view."""
        return (
            (not self.type or work.type in self.type)
            and (not self.status or work.status in self.status)
            and (not self.topic or not set(self.topic).isdisjoint(work.topics))
            and (not self.year or (work.date is not None and work.date.year in self.year))
            and (self.selected is None or work.selected == self.selected)
        )


ALL_PUBLICATIONS = PublicationView()
"""The view without criteria."""
