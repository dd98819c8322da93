"""Typesets the CV with Typst, as PDF/UA: tagged, with metadata, and without a character that no font has."""

import json
import sys
from collections.abc import Sequence
from importlib.resources import as_file
from importlib.resources import files as resources

from homepage import TYPST
from homepage.cv.document import cv_data
from homepage.cv.missing_characters import missing_characters, places
from homepage.errors import CvError
from homepage.models.settings import CvTemplate
from homepage.models.site import Site

_SHOWN = 10  # of the characters that no font has; a CV in Chinese has hundreds


def cv_pdf(site: Site, template: CvTemplate) -> bytes:
    """The CV as a PDF file. The same site gives the same bytes, as long as the fonts are the same.

    Typst brings fonts for Latin, Greek, Cyrillic and mathematics. The fonts of the system are used only for a CV with
    characters that these do not have. If no font has those of the name in its original script, it is left out, with a
    warning.

    Args:
        site: The site.
        template: The name of the template.

    Raises:
        CvError: If Typst is not installed, or if no font has a character of the CV.
    """
    try:
        return _typeset(cv_data(site), template)
    except _MissingCharactersError as error:
        if name := site.profile.native_name:
            return _without(name.text, error.characters, site, template)
        raise _cv_error(cv_data(site), error.characters) from None


class _MissingCharactersError(Exception):
    """No font has these characters."""

    def __init__(self, characters: Sequence[str]) -> None:
        self.characters = characters


def _without(name: str, missing: Sequence[str], site: Site, template: CvTemplate) -> bytes:
    """The CV without the name in its original script, and a warning that says so."""
    data = cv_data(site, has_native_name=False)
    try:
        pdf = _typeset(data, template)
    except _MissingCharactersError as error:
        raise _cv_error(data, error.characters) from None
    sys.stderr.write(f"warning: cv.pdf is without the name {name}: no font here has {_listed(missing)}; install one\n")
    return pdf


def _cv_error(data: str, missing: Sequence[str]) -> CvError:
    return CvError(
        f"cv.pdf cannot be made: no font here has {_listed(missing)}\n{places(json.loads(data), missing)}"
        "Install a font that has them, such as one of the family Noto, or remove cv: from content/site.yaml"
    )


def _listed(characters: Sequence[str]) -> str:
    rest = len(characters) - _SHOWN
    return ", ".join(map(repr, characters[:_SHOWN])) + (f" and {rest} more" if rest > 0 else "")


def _typeset(data: str, template: CvTemplate) -> bytes:
    """The CV, with the fonts of Typst if they have all its characters, else also with those of the system."""
    try:
        return _compiled(data, template, ignore_system_fonts=True)
    except _MissingCharactersError:
        return _compiled(data, template, ignore_system_fonts=False)


def _compiled(data: str, template: CvTemplate, *, ignore_system_fonts: bool) -> bytes:
    try:
        import typst  # noqa: PLC0415 - only sites with a CV need it
    except ImportError:
        raise CvError(f"content/site.yaml asks for a CV: write {TYPST} in requirements.txt, and install it") from None
    with as_file(resources("homepage.cv")) as folder:
        try:
            pdf: bytes = typst.compile(
                str(folder / f"{template}.typ"),
                root=str(folder),
                sys_inputs={"data": data},
                pdf_standards="ua-1",
                ignore_system_fonts=ignore_system_fonts,
            )
        except typst.TypstError as error:
            missing = missing_characters(error.diagnostic)
            if not missing:
                raise
            raise _MissingCharactersError(missing) from None
    return pdf
