from collections.abc import Iterator

import pytest

from detente.errors import DetenteError, JudgementError, UnknownEntry
from detente.model import Act, Meeting, Statement, Status, Unknown, UnknownKind
from detente.record import Record
from detente.workspace.checking.judging import undo
from detente.workspace.checking.stating import state
from tests.workspace.talks import DEMAND, FIRST, entry, events, ids, talks

QUIET = {"party": "Kremlin", "act": "defer", "issue": "alliance"}
WORDS = 'The Kremlin "has no comment"'


@pytest.fixture
def record() -> Iterator[Record]:
    with talks() as made:
        yield made


def test_a_statement_is_added_by_its_words(record: Record) -> None:
    made = state(record, "2", WORDS, {**QUIET, "targets": "Kyiv", "speaker": "The Kremlin"})
    said = made.item
    assert isinstance(said, Statement)
    assert (said.speaker.party, said.speaker.name, said.act) == ("Russia", "The Kremlin", Act.DEFER)
    assert said.targets == ("Ukraine",)
    assert said.said_on is not None
    assert said.said_on.value == "2025-03-13"
    assert said.span.holds(FIRST)
    assert (made.status, said.checked, made.judgements[0].who) == (Status.ADDED, True, "Ann")
    assert entry(record, said.id) == made


def test_it_goes_by_undoing(record: Record) -> None:
    made = state(record, "2", WORDS, QUIET)
    undo(record)
    with pytest.raises(UnknownEntry):
        entry(record, made.id)


def test_meetings_and_unknowns_are_stated_too(record: Record) -> None:
    met = state(
        record, "2", "Envoys met in Jeddah on Tuesday",
        {"kind": "meeting", "parties": "Moscow, Kyiv, USA", "status": "held", "when": "on Tuesday"},
    ).item  # fmt: skip
    assert isinstance(met, Meeting)
    assert met.parties == ("Russia", "Ukraine", "United States")
    gap = state(record, "2", "no comment", {"kind": "answer", "issue": "alliance"}).item
    assert isinstance(gap, Unknown)
    assert (gap.kind, gap.subject) == (UnknownKind.ANSWER, "")


def test_words_at_two_places_need_a_choice(record: Record) -> None:
    told = {"party": "Ukraine", "act": "reject", "issue": "alliance"}
    with pytest.raises(JudgementError, match="at 2 places"):
        state(record, "2", "Ukraine refuses", told)
    made = state(record, "2", "Ukraine refuses", {**told, "at": "2"})
    assert made.item.span.start == FIRST.rindex("Ukraine refuses")


def test_the_same_words_of_the_same_speaker_are_stated_once(record: Record) -> None:
    made = state(record, "2", WORDS, QUIET)
    with pytest.raises(JudgementError, match=f"already as {made.id} \\(added\\)"):
        state(record, "2", WORDS, {**QUIET, "act": "deny"})
    with pytest.raises(JudgementError, match=f"already as {ids(record)[DEMAND]} \\(suggested\\)"):
        state(record, "2", DEMAND, QUIET)
    state(record, "2", WORDS, {**QUIET, "party": "Ukraine"})


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({}, "a statement needs party and act and issue; give party=..."),
        ({**QUIET, "act": ""}, "a statement needs act"),
        ({"kind": "meeting", "status": "held"}, "a meeting needs parties; .*channels, when"),
        ({"kind": "fact"}, "an unknown needs issue"),
        ({"kind": "unknown"}, "“unknown” cannot be stated; choose kind=statement"),
        ({**QUIET, "at": "first"}, "at cannot be “first”; write the number"),
        ({**QUIET, "act": "wish"}, "act cannot be “wish”"),
        ({**QUIET, "condition": "peace"}, "“peace” does not stand in the document"),
    ],
)
def test_what_does_not_fit_leaves_no_trace(
    record: Record, fields: dict[str, str], message: str
) -> None:
    before = events(record)
    with pytest.raises(DetenteError, match=message):
        state(record, "2", WORDS, fields)
    assert events(record) == before


def test_the_document_must_be_there(record: Record) -> None:
    with pytest.raises(UnknownEntry, match="no document 77"):
        state(record, "77", WORDS, QUIET)


def test_a_place_chosen_by_characters_needs_no_words(record: Record) -> None:
    start = FIRST.rindex("Ukraine refuses")
    made = state(record, "2", "", {**QUIET, "place": f"{start}-{start + 15}"})
    assert (made.item.span.start, made.item.span.exact) == (start, "Ukraine refuses")
    for place in ("9-3", "0-99999", "a-b", "12"):
        with pytest.raises(JudgementError, match="no place"):
            state(record, "2", "", {**QUIET, "place": place})
    blank = FIRST.index("\n\n")
    with pytest.raises(JudgementError, match="no words"):
        state(record, "2", "", {**QUIET, "place": f"{blank}-{blank + 2}"})
