"""The neighbours of a work in the record: the next newer one, the next older one, and related ones."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from homepage.models.publications import Publication

_MOST_RELATED = 3
_NEAR = 25  # works of a topic compared, newer and older: comparing all of them would take quadratic time


@dataclass(frozen=True)
class Neighbours:
    """Works that the page of one work links to.

    Attributes:
        newer: The next newer work, or None.
        older: The next older work, or None.
        related: Up to three works close in time that share the most topics with it, the best match first.
    """

    newer: Publication | None
    older: Publication | None
    related: tuple[Publication, ...]


def neighbours(publications: Sequence[Publication]) -> Callable[[int], Neighbours]:
    """A function that returns the neighbours of the work at an index. They are works that the list shows.

    Args:
        publications: Newest first, also those that the list does not show.
    """
    of_topic: dict[str, list[int]] = {}
    shown = [index for index, work in enumerate(publications) if work.show]
    for index in shown:
        for topic in publications[index].topics:
            of_topic.setdefault(topic, []).append(index)

    def neighbours_at(index: int) -> Neighbours:
        topics = publications[index].topics
        shared = Counter(other for topic in topics for other in _near(index, of_topic.get(topic, ())))
        del shared[index]
        place = bisect_left(shown, index)
        after = place + publications[index].show
        nearest = sorted(shared, key=lambda other: (-shared[other], abs(other - index)))[:_MOST_RELATED]
        return Neighbours(
            newer=publications[shown[place - 1]] if place else None,
            older=publications[shown[after]] if after < len(shown) else None,
            related=tuple(publications[other] for other in nearest),
        )

    return neighbours_at


def _near(index: int, indexes: Sequence[int]) -> Sequence[int]:
    place = bisect_left(indexes, index)
    return indexes[max(place - _NEAR, 0) : place + _NEAR + 1]
