"""Write the JSON Schemas with which editors check content/."""

import argparse
from pathlib import Path

EXAMPLES = ("schema",)


def add_options(_: argparse.ArgumentParser) -> None:
    """There are none."""


def run(root: Path, _: argparse.Namespace) -> int:
    """Writes the schemas that differ."""
    from homepage.schema import write_schemas

    written = write_schemas(root)
    print(
        "\n".join(f"wrote {path.relative_to(root).as_posix()}" for path in written) or "content/schema/ is up to date"
    )
    return 0
