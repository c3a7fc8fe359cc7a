import io
from dataclasses import replace
from datetime import date

import pytest
from rich.console import Console

from detente.model import (
    Act,
    CellStands,
    Certainty,
    Entry,
    Handling,
    Overview,
    Stand,
    State,
    Status,
)
from detente.views.cli.overview import draw_overview
from detente.vocabulary.issues import ISSUES
from detente.vocabulary.states import look
from tests.factory import document, moment, statement

MARCH = moment()


def stand(state: State, words: str = "it", **told: object) -> Stand:
    values: dict[str, object] = {
        "count": 1, "certainty": Certainty.CERTAIN, "since": MARCH, "told_on": MARCH,
        "newest": "s0123456789abcdef", "words": words, "checked": False,
    }  # fmt: skip
    return Stand(state, **{**values, **told})  # type: ignore[arg-type]


def overview(*cells: CellStands) -> Overview:
    parties = tuple(dict.fromkeys(c.party for c in cells))
    return Overview(parties, tuple(dict.fromkeys(c.issue for c in cells)), cells)


def drawn(shown: Overview, width: int = 100, entries: dict[str, Entry] | None = None) -> str:
    console = Console(file=io.StringIO(), width=width)
    with console.capture() as got:
        draw_overview(shown, entries or {}, console)
    return got.get()


@pytest.mark.parametrize("width", [60, 100])
def test_no_two_states_look_alike(width: int) -> None:
    texts = set()
    for state in State:
        if state is not State.NONE:
            out = drawn(overview(CellStands("Russia", "ceasefire", (stand(state),))), width)
            assert f"{look(state).symbol} {look(state).word}" in out
            texts.add(out)
    beside = drawn(overview(CellStands("Russia", "ceasefire", (), beside=True)), width)
    assert "no position" in beside
    assert len({*texts, beside}) == len(State)


def test_few_issues_are_a_matrix_many_are_listed_by_party() -> None:
    few = overview(CellStands("Russia", "ceasefire", (stand(State.WANTS),)))
    assert drawn(few).splitlines()[2].strip() == "ceasefire"
    many = overview(*(CellStands("Russia", i.code, (stand(State.WANTS),)) for i in ISSUES))
    lines = drawn(many).splitlines()
    assert lines[1] == "Russia"
    assert sum("▲ wants" in line for line in lines) == len(ISSUES)


def test_a_narrow_terminal_lists_by_party() -> None:
    few = overview(CellStands("Russia", "ceasefire", (stand(State.WANTS),)))
    assert drawn(few, 60).splitlines()[1] == "Russia"


@pytest.mark.parametrize("width", [60, 100])
def test_counts_wordings_and_what_is_checked_are_told(width: int) -> None:
    some = stand(State.WANTS, count=3, wordings=2)
    out = " ".join(drawn(overview(CellStands("Russia", "ceasefire", (some,))), width).split())
    assert "┄ not checked" in out
    assert "3 items · newest of 2 wordings" in out
    undated = stand(State.WANTS, count=3, wordings=2, since=None, told_on=None)
    bare = drawn(overview(CellStands("Russia", "ceasefire", (undated,))), width)
    assert "one of 2 wordings" in " ".join(bare.split())
    every = stand(State.WANTS, count=3, checked=True)
    assert "✓ checked" in drawn(overview(CellStands("Russia", "ceasefire", (every,))), width)


def test_awaited_and_last_known_tell_since_when() -> None:
    awaited = stand(State.AWAITED, since=None, told_on=None)
    earlier = stand(State.LAST_KNOWN, since=None, told_on=None)
    cells = (
        CellStands("Russia", "ceasefire", (awaited,)),
        CellStands("Russia", "territory", (earlier,)),
    )
    out = drawn(overview(*cells), 60)
    assert "asked, no answer yet, since when is not told" in " ".join(out.split())
    assert "earlier, date not told" in out


def test_the_label_of_the_words_is_told() -> None:
    doc = document()
    said = statement(doc, "Ukraine refuses", "Ukraine", Act.REJECT, "alliance")
    entry = Entry(said, 2, Status.SUGGESTED, handling=Handling.RED)
    cell = CellStands("Ukraine", "alliance", (stand(State.REFUSES, newest=said.id),))
    assert "TLP:RED" in drawn(overview(cell), 100, {said.id: entry})


def test_nothing_says_what_to_do() -> None:
    assert "detente add" in drawn(overview())
    assert "ask for a later day" in drawn(replace(overview(), at=date(2025, 1, 1)))
