"""What is made once for all tests of imports."""

from collections.abc import Iterator
from functools import cache

import pytest

from homepage import schema


@pytest.fixture(autouse=True, scope="package")
def _schemas_made_once() -> Iterator[None]:
    """An import writes the schemas, which are always the same. To make them takes longer than the rest of an import."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(schema, "schemas", cache(schema.schemas))
        yield
