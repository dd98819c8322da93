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
    try:
        import typst  # noqa: PLC0415 - only sites with a CV need it
    except ImportError:
        raise CvError(f"content/site.yaml asks for a CV: write {TYPST} in requirements.txt, and install it") from None
    missing = []
    with as_file(resources("homepage.cv")) as folder:
        for has_native_name in (True, False) if site.profile.native_name else (True,):
            data = cv_data(site, has_native_name=has_native_name)
            for only_own_fonts in (True, False):
                try:
                    pdf = typst.compile(
                        str(folder / f"{template}.typ"),
                        root=str(folder),
                        sys_inputs={"data": data},
                        pdf_standards="ua-1",
                        ignore_system_fonts=only_own_fonts,
                    )
                except typst.TypstError as error:
                    found = _MISSING.search(str(error))
                    if found is None:
                        raise
                    missing.append(found[1])
                else:
                    if not has_native_name:
                        _warn_of_missing_name(site, missing[1])
                    return pdf
    message = f"cv.pdf cannot be made: no font here has {missing[-1]!r}"
    raise CvError(f"{message}; install one, such as a font of the family Noto, or remove cv: from content/site.yaml")


def _warn_of_missing_name(site: Site, character: str) -> None:
    name = site.profile.native_name
    text = name.text if name else ""
    sys.stderr.write(f"warning: cv.pdf is without the name {text}: no font here has {character!r}; install one\n")
