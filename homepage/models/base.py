"""What all models share: they are frozen, and they refuse keys they do not know."""

from pydantic import BaseModel, ConfigDict


class Model(BaseModel):
    """A piece of content. A key that no field has is a mistake, and said to be one."""

    model_config = ConfigDict(frozen=True, extra="forbid")
