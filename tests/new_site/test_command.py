"""``homepage new``: its questions and its options."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from homepage.__main__ import main
from homepage.content import load


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def answer(monkeypatch: pytest.MonkeyPatch, *answers: str | type[BaseException]) -> list[str]:
    """Answers the questions at a terminal; returns the list of the questions, which grows."""
    asked: list[str] = []
    left: Iterator[str | type[BaseException]] = iter(answers)

    def reply(question: str) -> str:
        asked.append(question)
        given = next(left)
        if isinstance(given, str):
            return given
        raise given

    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr("builtins.input", reply)
    return asked


def test_it_asks_at_a_terminal(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    asked = answer(monkeypatch, "Ada Kranz", "", "https://ada.example", "")
    assert main(["new", "site"]) == 0
    site = load(Path("site"))
    assert (site.profile.name, site.settings.url, site.settings.language) == ("Ada Kranz", "https://ada.example", "en")
    assert asked[0] == "Your name: "
    assert "cd site" in capsys.readouterr().out


def test_it_asks_again_after_a_wrong_answer(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = answer(monkeypatch, "", "Ada", "", "ada", "", "no language", "de")
    assert main(["new", "site"]) == 0
    assert len(asked) == 7
    reported = capsys.readouterr().out
    assert reported.startswith("Your name is missing; write the name that the site shows, such as Ada Kranz\n")
    assert "'ada' is not a web address" in reported
    assert "'no language' is not a language tag" in reported


def test_given_options_are_not_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = answer(monkeypatch, "Ada", "")
    assert main(["new", "site", "--language", "de", "--url", "https://ada.example"]) == 0
    assert len(asked) == 2


def test_the_address_of_a_repository_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("site/.git").mkdir(parents=True)
    remote = '[remote "origin"]\n\turl = git@github.com:ada/homepage.git\n'
    Path("site/.git/config").write_text(remote, encoding="utf-8")
    asked = answer(monkeypatch, "Ada", "", "")
    assert main(["new", "site"]) == 0
    assert load(Path("site")).settings.url == "https://ada.github.io/homepage"
    assert len(asked) == 3


def test_nothing_is_written_if_the_questions_are_not_answered(monkeypatch: pytest.MonkeyPatch) -> None:
    answer(monkeypatch, "Ada", EOFError)
    with pytest.raises(SystemExit, match=r"Nothing was written\."):
        main(["new", "site"])
    assert not Path("site").exists()


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ([], "write your name: --name NAME, or begin with a filled site: --example student"),
        (["--name", "Ada", "--url", "ada"], "--url: 'ada' is not a web address"),
        (["--name", ""], "--name: is missing; write the name that the site shows"),
        (["--name", "Ada", "--example", "student"], "--example has its own name"),
    ],
)
def test_options_that_do_not_make_a_site_are_reported(
    options: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["new", "site", *options]) == 2
    assert capsys.readouterr().err.startswith(message)
    assert not Path("site").exists()
