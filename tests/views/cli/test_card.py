import io
from collections.abc import Iterator

import pytest
from rich.console import Console

from detente.record import Record
from detente.views.cli.card import draw_card
from detente.workspace.checking import judging
from detente.workspace.positions.asking import show
from tests.workspace.talks import DEMAND, doubt, ids, talks


@pytest.fixture
def record() -> Iterator[Record]:
    with talks() as made:
        yield made


def card(record: Record, words: str, **fields: object) -> str:
    shown = show(record, ids(record)[words])
    console = Console(file=io.StringIO(), width=80, **fields)  # type: ignore[arg-type]
    draw_card(shown, "1 of 4, report 1 of 1", console)
    return console.file.getvalue()  # type: ignore[attr-defined,no-any-return]


def test_words_stand_in_their_paragraph_and_fields_one_a_line(record: Record) -> None:
    told = card(record, DEMAND)
    assert told.startswith("1 of 4, report 1 of 1 ─")
    assert "Talks · Sample Wire · 13 March 2025" in told
    assert f"[[{DEMAND}]]. Ukraine refuses." in told
    assert "has no comment" not in told
    lines = [line.split() for line in told.splitlines()]
    for field in ("party", "act", "issue", "targets", "certainty", "condition", "when", "chain"):
        assert sum(line[:1] == [field] for line in lines) == 1
    assert "read right in 90 of 100 when measured" in told
    assert all(len(line) <= 80 for line in told.splitlines())


def test_a_terminal_needs_no_brackets(record: Record) -> None:
    told = card(record, DEMAND, force_terminal=True, color_system="standard", no_color=False)
    assert "[[" not in told
    assert f"\x1b[1;4m{DEMAND}" in told
    assert "[[" in card(record, DEMAND, force_terminal=True, no_color=True)


def test_meetings_and_gaps_have_their_fields(record: Record) -> None:
    assert "meeting, held" in card(record, "Envoys met in Jeddah")
    assert "not known: contents" in card(record, "It is not known what Washington said")


def test_what_was_judged_says_so(record: Record) -> None:
    judging.accept(record, [ids(record)[DEMAND]])
    assert "✓ checked" in card(record, DEMAND)


def test_a_suggestion_says_what_it_is() -> None:
    with talks() as record:
        doubt(record)
        told = card(record, "Moscow demands that Ukraine stay out of NATO")
    assert "a suggestion below the mark 0.95, does not count" in " ".join(told.split())
