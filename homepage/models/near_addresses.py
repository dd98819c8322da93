"""What an owner meant by an address that leads to nothing: the same file, written in another way."""

from collections.abc import Callable, Iterator

_ASSETS = "/assets/"


def advice(address: str, exists: Callable[[str], object], otherwise: str) -> str:
    """What to write instead of an address.

    Args:
        address: A path of the site at which nothing is.
        exists: Whether something is at a path.
        otherwise: The advice if there is nothing similar.
    """
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
