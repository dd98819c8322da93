"""Writes Markdown files with front matter."""

from collections.abc import Mapping

from homepage.yaml_files.writer import mapping_yaml


def with_matter(matter: Mapping[str, object], text: str) -> str:
    """The text of a file: its settings without those that are None, then the text."""
    return f"---\n{mapping_yaml(matter)}---\n\n{text.strip()}\n"
