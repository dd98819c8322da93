"""What stops a build that this version of Reflex is not known to do right."""


class UnknownOutputError(RuntimeError):
    """Reflex wrote something else than this package knows: a build that went on might publish a dead page."""

    def __init__(self, pattern: str, found: int) -> None:
        super().__init__(f"found {found} times, not once, in what Reflex wrote: {pattern}")
