"""What stops an export."""


class UnknownOutputError(RuntimeError):
    """Reflex wrote something else than this package knows: a build that went on might publish a dead page."""

    def __init__(self, pattern: str, found: int) -> None:
        super().__init__(f"found {found} times, not once, in what Reflex wrote: {pattern}")


class UnusableFolderError(Exception):
    """A folder that no site can be built in, or put into; the message says why, and what to do."""


class UnknownInlineError(RuntimeError):
    """A page holds a script or a style that this package did not write: its policy would let nobody know who did."""

    def __init__(self, beginning: str) -> None:
        super().__init__(f"a page holds a script or a style that this package did not write: {beginning}")
