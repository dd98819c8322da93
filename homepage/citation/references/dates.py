"""How a date is written in a reference."""

from typing import NamedTuple

from homepage.citation.references.works import Work


class DateForm(NamedTuple):
    """The dates of a style.

    Attributes:
        months: The names of the months.
        day: A date with month and day, with their placeholders.
        month: A date with a month.
        accepted: The text for a work without a date that will appear.
        unknown: The text for any other work without a date.
    """

    months: tuple[str, ...]
    day: str
    month: str
    accepted: str
    unknown: str

    def written(self, work: Work) -> str:
        """The date of a work."""
        date = work.date
        if not date:
            return self.accepted if work.will_appear else self.unknown
        if not date.month:
            return str(date.year)
        form = self.day if date.day else self.month
        return form.format(year=date.year, month=self.months[date.month - 1], day=date.day)
