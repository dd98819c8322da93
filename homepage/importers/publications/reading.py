"""Reads the works in files: joins entries of one work, and finds the works that the site has already."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from homepage.importers.publications.entry_values import Work, key_of
from homepage.importers.publications.format import Record
from homepage.importers.publications.works import Works, joined
from homepage.importers.report import Remark


@dataclass
class FoundWork:
    """A work in the imported files.

    Attributes:
        work: The work.
        record: The record that it was read from.
        number: The index of its entry in ``content/publications.yaml``; None if it is new.
    """

    work: Work
    record: Record
    number: int | None


def read_works(records: Iterable[Record], known: Works) -> tuple[list[FoundWork], list[Remark]]:
    """Reads each work once, newest first.

    Args:
        records: The records of the entries, in the order of the files.
        known: The works of the site.

    Returns:
        The works; and warnings for the owner, with file and line.
    """
    works: list[FoundWork] = []
    remarks: list[Remark] = []
    read = Works()
    for record in records:
        if record.data and record.publication:
            one = FoundWork(
                Work(record.data, record.publication, record.has_key), record, known.find(record.publication)
            )
            number = read.find(record.publication)
            if number is None or None is not works[number].number != one.number is not None:
                number = len(works)
                works.append(one)
            else:
                works[number], remark = _joined(works[number], one)
                record.remarks.append(remark)
            read.add(number, works[number].work.publication)
        remarks += record.located_remarks()
    taken = {each.number for each in works}
    for each in works:
        if each.number is None and (corrected := known.find_corrected(each.work.publication)) not in taken:
            each.number = corrected
    return sorted(works, key=lambda each: each.work.publication.sort_key(), reverse=True), remarks


def _joined(first: FoundWork, second: FoundWork) -> tuple[FoundWork, str]:
    """Joins two entries of one work. The published version has priority, otherwise the first one."""
    statuses = [each.work.publication.status for each in (first, second)]
    main, other = (second, first) if statuses[0] == "preprint" != statuses[1] else (first, second)
    work, left_out = joined(main.work, other.work)
    key = key_of(first.work.publication)
    remark = f"is the same work as {key}, and joined with it" + "".join(f"; left out is {each}" for each in left_out)
    return FoundWork(
        work, replace(main.record, digest=""), other.number if main.number is None else main.number
    ), remark
