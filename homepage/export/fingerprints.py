"""Fingerprints of values: short digests that are equal if the values are."""

from hashlib import blake2b

from pydantic_core import to_json

from homepage.models.publications import Publication


def fingerprint(*values: object) -> str:
    """The fingerprint of values that can be written as JSON: texts, models, data classes, lists, mappings."""
    return blake2b(to_json(values), digest_size=16).hexdigest()


def fingerprint_of_work(work: Publication) -> str:
    """The fingerprint of a publication and of its original, which is no field of the model."""
    return fingerprint(work) if work.original is work else fingerprint(work, work.original)
