"""Messages about addresses that lead to nothing, with what the owner meant: the same file, written in another way."""

from collections.abc import Callable, Iterator

_ASSETS = "/assets/"


def missing_file(address: str, resolves: Callable[[str], object]) -> str:
    """The message about a link to nothing.

    Args:
        address: A path of the site.
        resolves: Whether a page or a file is at a path.
    """
    advice = _advice(address, resolves, "put the file there or correct the path")
    return f"{address!r} is neither a page of this site nor a file in assets/; {advice}"


def missing_picture(address: str, is_asset: Callable[[str], object]) -> str:
    """The message about a picture that is not there.

    Args:
        address: A path of the site.
        is_asset: Whether a file in assets/ is at a path.
    """
    advice = _advice(address, is_asset, "put the picture there or correct the path")
    return f"{address!r} is not a file in assets/; {advice}"


def _advice(address: str, exists: Callable[[str], object], otherwise: str) -> str:
    if address.startswith(_ASSETS):
        return f"write {address.removeprefix('/assets')}, because paths begin inside assets/"
    similar = next((each for each in _other_cases(address) if each != address and exists(each)), None)
    return f"write {similar}, because capital and small letters differ" if similar else otherwise


def _other_cases(address: str) -> Iterator[str]:
    """The usual ways to write the same name."""
    start, dot, ending = address.rpartition(".")
    folder, slash, name = start.rpartition("/")
    for named in (name, name.lower(), name.upper(), name.capitalize()):
        for end in (ending, ending.lower(), ending.upper()):
            yield f"{folder}{slash}{named}{dot}{end}"
