"""Other people and their web pages."""

from pydantic import Field

from homepage.models.base import Model
from homepage.models.links import WebUrl
from homepage.models.text import FixedText


class Person(Model):
    """An entry of ``content/people.yaml``: a person whose name becomes a link in every author list."""

    name: FixedText = Field(description="The name as it is printed on papers.", examples=["Otto Kranz"])
    other_names: tuple[FixedText, ...] = Field(
        (), description="Other spellings of the name in author lists.", examples=[["O. Kranz"]]
    )
    url: WebUrl = Field(description="Their page.", examples=["https://ada.example"])
