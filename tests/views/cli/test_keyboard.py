import io
import sys

import pytest

from detente.views.cli.keyboard import Keyboard, completer


@pytest.fixture
def piped(monkeypatch: pytest.MonkeyPatch) -> io.StringIO:
    text = io.StringIO("A\n\nreason given\n")
    monkeypatch.setattr(sys, "stdin", text)
    return text


def test_a_pipe_gives_a_key_or_an_answer_a_line(
    piped: io.StringIO, capsys: pytest.CaptureFixture[str]
) -> None:
    with Keyboard() as keyboard:
        assert not keyboard.terminal
        assert keyboard.key("> ") == "a"
        assert keyboard.key("> ") == "?"
        assert keyboard.line("why: ") == "reason given"
        assert keyboard.line("why: ") == ""
        assert keyboard.key("> ") == "q"
    assert capsys.readouterr().out == "> > why: \nwhy: \n> "


def test_a_value_is_completed_in_any_case() -> None:
    complete = completer(["Ukraine", "United States", "United Kingdom"])
    assert [complete("UNI", n) for n in range(3)] == ["United States", "United Kingdom", None]
    assert complete(" ukr", 0) == " Ukraine"
    assert complete("x", 0) is None
