"""What all tests share."""

import pytest
from hypothesis import settings

settings.register_profile("unhurried", deadline=None)  # a busy machine is no mistake
settings.load_profile("unhurried")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Fast tests first: those that export a site come last."""
    items.sort(key=lambda item: "site" in item.path.parent.parts[-1:])
