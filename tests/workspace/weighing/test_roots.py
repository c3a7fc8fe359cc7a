from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from detente.errors import JudgementError, UnknownEntry
from detente.model import Credibility, Kind, Reliability, RootCount
from detente.model.root import Tie
from detente.record import DocumentBrought, Record
from detente.workspace.checking import judging, mending
from detente.workspace.weighing.roots import assessed, roots, settle
from tests.factory import document, moment
from tests.workspace.talks import DEMAND, SECOND, THIRD, bring, found, ids, read, talks


@pytest.fixture
def record() -> Iterator[Record]:
    """Two outlets tell one demand, each by unnamed officials."""
    with talks() as made:
        bring(made, document(SECOND, id="b" * 16, outlet="Other Wire"))
        with made.reading() as reader:
            keys = [e.id for e in reader.entries() if e.item.span.exact == DEMAND]
        for key in keys:
            judging.edit(made, key, {"chain": "two officials (anonymous)"})
        yield made


def demands(record: Record) -> tuple[str, str]:
    with record.reading() as reader:
        one, other = sorted(e.id for e in reader.entries() if e.item.span.exact == DEMAND)
    return one, other


def test_a_claim_shows_its_roots_with_entries_and_reports(record: Record) -> None:
    one, other = demands(record)
    claim = roots(record, one[:9])
    assert claim.entry.id == one
    assert set(claim.rooted.items) == {one, other} == set(claim.entries)
    assert claim.rooted.count == RootCount(1, 2)
    assert {h.document.outlet for h in claim.held.values()} == {"Sample Wire", "Other Wire"}
    assert claim.rooted.first in claim.held
    assert claim.rooted.assessed is not None
    assert claim.rooted.assessed.rule == "perhaps-confirmed"


def test_analysts_settle_roots_and_undo_restores(record: Record) -> None:
    one, other = demands(record)
    before = roots(record, one)
    made = settle(record, one, other, same=True, why="one briefing")
    settled = roots(record, one).rooted
    assert settled.count == RootCount(1, 1)
    assert [(t.tie, t.ruling) for t in settled.ties] == [(Tie.SAME, made.number)]
    judging.undo(record, made.number)
    assert roots(record, one) == before
    settle(record, one, other, same=False, why="asked both")
    assert roots(record, one).rooted.count == RootCount(2, 2)
    with pytest.raises(UnknownEntry):
        roots(record, one, known=datetime(2025, 3, 14, tzinfo=UTC))


def test_only_statements_that_tell_the_claim_are_settled(record: Record) -> None:
    one, other = demands(record)
    refusal = ids(record)["Ukraine refuses"]
    with pytest.raises(JudgementError, match="does not tell the claim"):
        settle(record, one, refusal, same=True, why="no")
    with pytest.raises(JudgementError, match="reason"):
        settle(record, one, other, same=True, why=" ")
    with pytest.raises(JudgementError, match="no statement"):
        roots(record, ids(record)["Envoys met in Jeddah"])
    with pytest.raises(UnknownEntry):
        roots(record, "s00000000000")


def test_a_copy_is_one_more_carrier_and_no_root(record: Record) -> None:
    one, _ = demands(record)
    before = roots(record, one).rooted
    with record.writing() as writer:
        first = writer.document("b" * 16).number
        copy = document(SECOND, id="d" * 16, outlet="Copyist")
        number = writer.bring(DocumentBrought(document=copy, folded={0: first}))
    read(record, number, found(copy))
    after = roots(record, one)
    assert after.rooted.count == before.count
    assert after.rooted.items == before.items
    assert (after.rooted.outlets, after.rooted.documents) == (3, before.documents + 1)
    assert "Copyist" in {h.document.outlet for h in after.held.values()}


def test_nothing_said_later_is_seen(record: Record) -> None:
    late = document(THIRD, id="e" * 16, outlet="Late Wire", published=moment("2025-03-13"))
    bring(record, replace(late, published=moment("2025-03-12")))
    one, _ = demands(record)
    assert len(roots(record, one).rooted.roots) == 3
    assert len(roots(record, one, date(2025, 3, 12)).rooted.roots) == 1


def test_an_own_note_is_no_root() -> None:
    with talks() as other:
        bring(other, document(THIRD, id="c" * 16, outlet="My desk", kind=Kind.OWN_NOTE))
        with other.reading() as reader:
            (key,) = (e.id for e in reader.entries() if e.item.span.exact.startswith("Moscow"))
        claim = roots(other, key)
        assert claim.rooted.count == RootCount(1, 1)
        assert "My desk" not in {r.name for r in claim.rooted.roots}


def test_grades_of_sources_enter_and_a_person_s_grade_comes_first(record: Record) -> None:
    key = ids(record)["Ukraine refuses"]

    def judged() -> tuple[str, Credibility]:
        told = roots(record, key).rooted.assessed
        assert told is not None
        return told.rule, told.grade

    assert judged() == ("nothing-to-judge-by", Credibility.UNKNOWN)
    mending.grade_source(record, "Sample Wire", Reliability.B, "often right", date(2025, 1, 1))
    assert judged() == ("reliable-root", Credibility.PROBABLE)
    made = mending.grade_claim(record, key, Credibility.DOUBTFUL, "it does not fit")
    assert judged() == ("", Credibility.DOUBTFUL)
    judging.undo(record, made.number)
    assert judged() == ("reliable-root", Credibility.PROBABLE)


def test_many_are_assessed_as_each_alone(record: Record) -> None:
    mending.grade_claim(record, ids(record)["Ukraine refuses"], Credibility.DOUBTFUL, "odd")
    with record.reading() as reader:
        entries = reader.entries()
        judged = assessed(reader, entries)
    assert set(judged) == {e.id for e in entries if e.id.startswith("s")}
    for key, told in judged.items():
        alone = roots(record, key).rooted.assessed
        assert alone is not None
        assert (told.grade, told.reason) == (alone.grade, alone.reason)
