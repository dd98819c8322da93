"""Typesets the CV with Typst, as PDF/UA: tagged, with metadata, and without a character that no font has."""

import re
import sys
from importlib.resources import as_file
from importlib.resources import files as resources

from homepage import TYPST
from homepage.cv.document import cv_data
from homepage.errors import CvError
from homepage.models.settings import CvTemplate
from homepage.models.site import Site

_MISSING = re.compile(r"the text `\"(.*)\"` could not be displayed")


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
    name = site.profile.native_name
    try:
        return _typeset(cv_data(site), template)
    except _MissingCharacterError as error:
        missing = str(error)
    if name:
        try:
            pdf = _typeset(cv_data(site, has_native_name=False), template)
        except _MissingCharacterError as error:
            missing = str(error)
        else:
            sys.stderr.write(
                f"warning: cv.pdf is without the name {name.text}: no font here has {missing!r}; install one\n"
            )
            return pdf
    message = f"cv.pdf cannot be made: no font here has {missing!r}"
    raise CvError(f"{message}; install one, such as a font of the family Noto, or remove cv: from content/site.yaml")


class _MissingCharacterError(Exception):
    """No font has the character that is the message."""


def _typeset(data: str, template: CvTemplate) -> bytes:
    """The CV, with the fonts of Typst if they have all its characters, else also with those of the system."""
    try:
        return _compiled(data, template, ignore_system_fonts=True)
    except _MissingCharacterError:
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
            found = _MISSING.search(str(error))
            if found is None:
                raise
            raise _MissingCharacterError(found[1]) from None
    return pdf
