import getpass

import pytest

from detente.errors import JudgementError
from detente.workspace.access.author import LONGEST, author


def test_the_name_told_goes_before_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DETENTE_AUTHOR", "bob")
    assert author("ann") == "ann"
    assert author() == "bob"
    assert author("  Олена K. ") == "Олена K."


def test_the_login_stands_where_no_name_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DETENTE_AUTHOR", raising=False)
    monkeypatch.setattr(getpass, "getuser", lambda: "login")
    assert author() == "login"


@pytest.mark.parametrize("error", [KeyError, OSError])
def test_a_machine_without_users_has_the_unnamed(
    monkeypatch: pytest.MonkeyPatch, error: type[Exception]
) -> None:
    def refuse() -> str:
        raise error

    monkeypatch.delenv("DETENTE_AUTHOR", raising=False)
    monkeypatch.setattr(getpass, "getuser", refuse)
    assert author() == "unnamed"


@pytest.mark.parametrize(
    "name", ["   ", "a\nb", "a\0b", "a\x1b[31m", "\ud800", "x" * (LONGEST + 1)]
)
def test_a_name_that_cannot_be_shown_is_refused(name: str) -> None:
    with pytest.raises(JudgementError, match="--as NAME"):
        author(name)
