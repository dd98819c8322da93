"""The error for an unsupported version of Reflex."""


class UnknownOutputError(RuntimeError):
    """Reflex wrote output with an unknown structure, so that the build could publish a broken page."""

    def __init__(self, pattern: str, found: int) -> None:
        super().__init__(f"found {found} times, not once, in what Reflex wrote: {pattern}")
