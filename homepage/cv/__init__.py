"""The CV: the sections of the site as a PDF file, and its data as JSON Resume."""

from homepage.cv.json_resume import json_resume
from homepage.cv.pdf import cv_pdf

__all__ = ["cv_pdf", "json_resume"]
