"""Other people, and where they are found."""

from pydantic import Field

from homepage.models.base import Model
from homepage.models.links import WebUrl
from homepage.models.text import Text


class Person(Model):
    """An entry of ``content/people.yaml``: somebody whose name is a link wherever it stands among authors."""

    name: Text = Field(description="The name as it is printed on papers.")
    other_names: tuple[Text, ...] = Field((), description="Other spellings that author lists know them by.")
    url: WebUrl = Field(description="Their page.", examples=["https://ada.example"])
