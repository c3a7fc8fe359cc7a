"""A report of the list in plain words."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from detente.model import Completeness, Handling, Kind
from detente.model.flag import Flag
from detente.model.note import Seen
from detente.model.shelf import Tally
from detente.record import Held
from detente.record.inbox import Carrying, Tie
from detente.views.web.pages.inbox.lines import Tied, line, marks_of
from detente.workspace.intake.inbox import Arrival
from tests.factory import document


def arrival(told: dict[str, Any] | None = None, **fields: Any) -> Arrival:
    made = document(**{"title": "Terms", **(told or {})})
    return Arrival(Held(7, made, "", "test 1", True), **fields)


def test_a_line_tells_what_is_known() -> None:
    told = {"agency": "Reuters", "reading_minutes": 2, "handling": Handling.GREEN,
            "kind": Kind.OFFICIAL, "embargo": date(2030, 1, 2)}  # fmt: skip
    assert line(arrival(told)).about == (
        "Sample Wire · credits Reuters · 13 March 2025 (user) · English (en) · official text · "
        "TLP:GREEN · not to be passed on before 2 January 2030 · 2 min · report 7"
    )


def test_a_line_tells_what_is_not_known() -> None:
    told = {"outlet": "", "published": None, "language": "", "title": ""}
    shown = line(arrival(told))
    assert shown.about.startswith("outlet not told · date not told · language not known")
    assert shown.title.startswith("untitled report ")


@pytest.mark.parametrize(
    ("tally", "words"),
    [
        (Tally(), "nothing found to check"),
        (Tally(items=12, waiting=12), "12 found, none checked yet"),
        (Tally(items=12, waiting=9, checked=3), "3 of 12 checked"),
        (Tally(items=3, waiting=0, checked=2, rejected=1), "3 of 3 checked · 1 rejected"),
    ],
)
def test_a_line_tells_how_far_it_is_checked(tally: Tally, words: str) -> None:
    shown = line(arrival(tally=tally))
    assert shown.checking == words
    assert (shown.items, shown.judged) == (tally.items, tally.items - tally.waiting)


def test_a_line_tells_who_has_seen_the_whole() -> None:
    time = datetime(2025, 3, 14, tzinfo=UTC)
    seen = (Seen(7, "Ana", time, 9), Seen(7, "Ben", time, 10))
    assert line(arrival(seen=seen)).checking.endswith("seen whole by Ana, Ben")


def test_a_line_tells_who_carries_it() -> None:
    folded = arrival(carrying=Carrying(6, 7), agencies=("Reuters",))
    assert line(folded).carriers == "7 outlets, 1 agency: Reuters (6 copies)"
    assert line(arrival(carrying=Carrying(1, 1))).carriers == "1 outlet (1 copy)"
    assert line(arrival()).carriers == ""


def test_a_line_tells_its_other_texts() -> None:
    ties = (Tie("version", 7, 3), Tie("version", 9, 7), Tie("translation", 11, 7))
    shown = line(arrival(ties=ties))
    assert shown.ties == (
        Tied("newer text:", 9), Tied("newer text of", 3), Tied("translated in", 11),
    )  # fmt: skip
    assert [tag.word for tag in shown.tags] == ["older text"]


def test_a_line_tells_what_is_wrong_with_it() -> None:
    flagged = arrival({"flag": Flag.FORGED, "completeness": Completeness.PAYWALLED})
    assert [tag.word for tag in line(flagged).tags] == ["flagged forged", "paywalled"]
    fallen = replace(arrival(), held=arrival().held._replace(fallen=3))
    assert [tag.word for tag in line(fallen).tags] == ["falls with report 3"]
    assert line(fallen).fallen
    unread = arrival().held._replace(reader="", warnings=("not read: no reader for it",))
    shown = line(Arrival(unread))
    assert (shown.why, shown.tags[0].word) == ("not read: no reader for it", "not read")


def test_marks_are_what_can_be_set() -> None:
    made = document(title="Terms", embargo=date(2030, 1, 2))
    assert marks_of(made) == {
        "title": "Terms", "outlet": "Sample Wire", "agency": "", "published": "2025-03-13",
        "language": "en", "kind": "press", "handling": "TLP:CLEAR", "embargo": "2030-01-02",
    }  # fmt: skip
