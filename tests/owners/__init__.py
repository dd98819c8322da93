"""Content and assets of three invented people, as they would write it: a student, a professor and a historian."""

from pathlib import Path

OWNERS = Path(__file__).parent
