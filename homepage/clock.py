"""The day of a build. Everything that depends on it is given the day; only this module asks the machine."""

import os
from datetime import UTC, date, datetime


def today() -> date:
    """The day that ``SOURCE_DATE_EPOCH`` names, for builds that can be repeated; else the present day.

    Raises:
        SystemExit: If the variable is not a number of seconds since 1970.
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch is None:
        return date.today()
    try:
        return datetime.fromtimestamp(int(epoch), UTC).date()
    except (ValueError, OverflowError, OSError):
        message = f"SOURCE_DATE_EPOCH is {epoch!r}; write whole seconds since 1970, or remove the variable"
        raise SystemExit(message) from None
