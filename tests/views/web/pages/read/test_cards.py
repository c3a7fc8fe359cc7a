"""A card tells all fields of an item, how it stands, and the whole way of its word."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from detente.model import (
    Act,
    Certainty,
    Entry,
    Judgement,
    MeetingStatus,
    Reliability,
    Source,
    SourceKind,
    Status,
    UnknownKind,
    Verdict,
    When,
)
from detente.model.note import Note
from detente.record import Held
from detente.views.web.pages.read.cards import card, cards, standing_of, summary
from detente.workspace.checking.opening import Opened
from tests.factory import document, meeting, span, statement, unknown

TEXT = "Two officials said Russia would accept a truce if Kyiv agreed. They met. It is unclear."
DOC = document(TEXT, outlet="Sample Wire")
SAID = statement(
    DOC,
    "Russia would accept a truce",
    "Russia",
    Act.ACCEPT,
    "ceasefire",
    targets=("Ukraine",),
    condition=span(DOC, "if Kyiv agreed"),
    certainty=Certainty.PROBABLE,
    chain=(Source("two officials", SourceKind.ANONYMOUS, 2),),
    score=0.861,
)
MET = meeting(DOC, "They met", ("Russia", "Ukraine"), MeetingStatus.HELD)
GAP = unknown(DOC, "It is unclear", UnknownKind.ANSWER, "Russia", "ceasefire")
TIME = datetime(2025, 3, 14, 9, 30, tzinfo=UTC)


def entry(item: object = SAID, status: Status = Status.SUGGESTED, **more: object) -> Entry:
    return replace(Entry(SAID, 2, status), item=item, **more)  # type: ignore[arg-type] # a builder


def opened(*entries: Entry, notes: tuple[Note, ...] = ()) -> Opened:
    held = Held(2, DOC, "", "test 1", True)
    return Opened(held, entries, notes, (), {"Sample Wire": Reliability.B}, None)


def test_a_statement_tells_all_of_its_fields() -> None:
    made = card(opened(), entry())
    told = {line.label: line.value for line in made.lines}
    assert told == {
        "who": "Russia",
        "act": "accepts · ceasefire",
        "what": "Russia would accept a truce",
        "to": "Ukraine",
        "condition": "“if Kyiv agreed”",
        "certainty": "probable",
        "when": "current, 13 March 2025",
    }
    assert (made.who, made.said) == ("Russia → Ukraine", "suggested · 86 in 100")
    assert made.look is not None
    assert made.look.word == "gives if"
    assert made.measured == "read right in 86 of 100 when measured"


def test_the_chain_goes_from_the_words_outward_and_tells_grades() -> None:
    first, last = card(opened(), entry()).chain
    assert (first.name, first.named, first.grade) == ("two officials", False, "")
    assert (last.name, last.named, last.grade) == ("Sample Wire", True, "B")
    held = Held(2, replace(DOC, outlet=""), "", "test 1", True)
    *_, last = card(replace(opened(), held=held), entry()).chain
    assert (last.name, last.named, last.grade) == ("unnamed outlet", False, "")


@pytest.mark.parametrize(
    ("item", "labels", "tag"),
    [
        (MET, ["who", "status", "how", "when"], "meeting, held"),
        (GAP, ["not known", "about", "issue"], "not known"),
        (replace(SAID, act=Act.ACCUSE), ["who", "act", "what"], "accuses"),
    ],
)
def test_other_items_have_their_own_fields(item: object, labels: list[str], tag: str) -> None:
    made = card(opened(), entry(item))
    assert [line.label for line in made.lines][: len(labels)] == labels
    assert made.tag == tag


def test_how_it_stands_is_a_class_and_words() -> None:
    by_ana = Judgement(7, SAID.id, "Ana", Verdict.EDIT, TIME, (("act", "offer"),), "heard it")
    cases = {
        Status.SUGGESTED: ("suggested", "suggested · 86 in 100"),
        Status.EDITED: ("checked", "✓ edited by Ana"),
        Status.REJECTED: ("rejected", "✕ rejected"),
        Status.ALTERNATIVE: ("alternative", "a later reading"),
    }
    for status, expected in cases.items():
        judged = () if status is Status.SUGGESTED else (by_ana,)
        made = card(opened(), entry(status=status, judgements=judged))
        assert (made.standing, made.said) == expected
    below = entry(replace(SAID, threshold=0.9))
    assert standing_of(below) == "below"
    told = card(opened(), entry(status=Status.EDITED, judgements=(by_ana,))).deeds
    assert told == ("Ana changed it, 14 March 2025, 09:30 UTC · act: offer · heard it",)


def test_a_later_reading_stands_on_the_card_it_bears_on() -> None:
    judged = entry(status=Status.ACCEPTED)
    later = entry(replace(SAID, id="s" + "f" * 16), Status.ALTERNATIVE, beside=SAID.id)
    note = Note(9, SAID.id, 2, "Ben", TIME, "is that so")
    (made,) = cards(opened(judged, later, notes=(note,)))
    assert [other.id for other in made.others] == [later.id]
    assert made.notes == (note,)


def test_each_state_of_an_item_has_a_version_of_its_own() -> None:
    assert card(opened(), entry()).version != card(opened(), entry(status=Status.ACCEPTED)).version


def test_it_is_announced_in_one_line() -> None:
    assert summary(SAID) == "Russia → Ukraine · accepts · ceasefire"
    assert card(opened(), entry(replace(SAID, when=When.PAST))).look is not None
