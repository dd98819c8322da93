"""Make the folder of a new site."""

import argparse
import shlex
import sys
from pathlib import Path

from homepage.commands.program import command
from homepage.new_site import EXAMPLE_NAMES

EXAMPLES = (
    "new my-site",
    'new my-site --name "Ada Kranz" --affiliation "Example University" --url https://ada.example --language en',
    "new my-site --example student",
)
_QUESTIONS = {
    "name": "Your name",
    "affiliation": "Your organisation (optional)",
    "url": "The address of the site",
    "language": "The language that you write in",
}


def add_options(parser: argparse.ArgumentParser) -> None:
    """Adds the options."""
    parser.add_argument("folder", type=Path, metavar="DIR", help="the folder of the site, which is new or empty")
    parser.add_argument("--name", help="your name; without it, the command asks")
    parser.add_argument("--affiliation", help="your organisation")
    parser.add_argument("--url", help="the address of the site, such as https://ada.github.io")
    parser.add_argument("--language", metavar="TAG", help="the language that you write in, such as en or zh-Hans")
    parser.add_argument("--example", choices=EXAMPLE_NAMES, help="begin with the site of an invented person")


def run(root: Path, chosen: argparse.Namespace) -> int:
    """Asks what was not given on the command line, if there is a terminal, and writes the folder."""
    from homepage.new_site.answers import Answers
    from homepage.new_site.requirement import installed_requirement
    from homepage.new_site.writer import write_new_site
    from homepage.repository import pages_address

    given = {field: getattr(chosen, field) for field in _QUESTIONS if getattr(chosen, field) is not None}
    wrong = _problem(given, chosen.example)
    if wrong:
        print(wrong, file=sys.stderr)
        return 2
    published_at = pages_address(root / chosen.folder)
    if published_at and not chosen.example:
        given.setdefault("url", published_at)
    answers = given if chosen.name or chosen.example else {**given, **_asked(given)}
    requirement = installed_requirement()
    write_new_site(root / chosen.folder, chosen.example or Answers(**answers), requirement)
    print(f"Your site is in {chosen.folder}. Write content/profile.yaml first. To see it:")
    print(f"  cd {shlex.quote(str(chosen.folder))}\n  {command('dev')}")
    if requirement.advice:
        print(f"Note: {requirement.advice}")
    return 0


def _problem(given: dict[str, str], example: str | None) -> str | None:
    """Why the command line cannot be carried out; None if it can."""
    from homepage.new_site.answers import problem

    if example and given:
        return f"--example has its own {' and '.join(given)}; leave one of the options out, and edit content/ later"
    wrong = (f"--{field}: {message}" for field, value in given.items() if (message := problem(field, value)))
    if not example and "name" not in given and not sys.stdin.isatty():
        return "write your name: --name NAME, or begin with a filled site: --example student"
    return next(wrong, None)


def _asked(given: dict[str, str]) -> dict[str, str]:
    """Asks for each field that was not given, until the answer is accepted."""
    from homepage.new_site.answers import Answers, problem

    answers, defaults = {}, vars(Answers(name=""))
    for field, question in _QUESTIONS.items():
        default = defaults[field]
        while field not in given and field not in answers:
            suffix = f" [{default}]" if default else ""
            try:
                answer = input(f"{question}{suffix}: ").strip() or default
            except EOFError:  # Ctrl+D
                raise SystemExit("\nNothing was written.") from None
            wrong = problem(field, answer)
            if wrong:
                print(wrong if answer else f"{question} {wrong}")
            else:
                answers[field] = answer
    return answers
