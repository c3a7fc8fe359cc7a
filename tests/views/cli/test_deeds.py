from datetime import UTC, datetime

import pytest
import typer

from detente.model import Event, EventKind
from detente.views.cli.deeds import UNCHANGED, did, done, named, pairs


def event(number: int) -> Event:
    return Event(number, datetime(2025, 3, 15, tzinfo=UTC), "Ann", EventKind.JUDGED, 2, "", "", "")


def test_a_deed_tells_how_it_is_taken_back(capsys: pytest.CaptureFixture[str]) -> None:
    assert did("accepted s1", [event(7)]) == "accepted s1 (event 7); detente undo 7 takes it back"
    many = did("accepted 40 items", [event(7), event(8), event(9)])
    assert many == "accepted 40 items (events 7 to 9); detente undo 7 takes them back"
    assert did("accepted s1", []) == UNCHANGED
    done("set \x1b[2J", [event(7)])
    assert "\x1b" not in capsys.readouterr().out


def test_a_few_are_named_and_many_counted() -> None:
    assert named(["s123456789abc", "s123456789abc", "s2"]) == "s12345678, s2"
    assert named([f"s{n}" for n in range(6)]) == "6 items"


def test_fields_are_told_as_pairs() -> None:
    assert pairs(["act=demand", "said-on=2025", "condition="]) == {
        "act": "demand", "said_on": "2025", "condition": "",
    }  # fmt: skip
    assert pairs(["content=a=b"]) == {"content": "a=b"}


@pytest.mark.parametrize("told", [["act"], ["=demand"], ["act=a", "act=b"]])
def test_what_is_no_pair_is_refused(told: list[str]) -> None:
    with pytest.raises(typer.BadParameter):
        pairs(told)
