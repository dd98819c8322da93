"""When Python's garbage collector stays away."""

import gc

import pytest

from homepage.garbage_collection import gc_disabled


@pytest.mark.parametrize("was_enabled", [True, False])
def test_garbage_is_collected_again_as_before(was_enabled: bool) -> None:
    (gc.enable if was_enabled else gc.disable)()
    try:
        with gc_disabled():
            assert not gc.isenabled()
        assert gc.isenabled() is was_enabled
    finally:
        gc.enable()


def test_objects_are_collected_afterwards() -> None:
    """A server that reads its content at every save would keep what it no longer needs."""
    before = gc.get_freeze_count()
    with gc_disabled():
        pass
    assert gc.get_freeze_count() == before


def test_objects_that_are_kept_until_the_end_are_not_visited_again() -> None:
    before = gc.get_freeze_count()
    with gc_disabled(keeps_all=True):
        kept = [[index] for index in range(1000)]
    assert gc.get_freeze_count() >= before + len(kept)
