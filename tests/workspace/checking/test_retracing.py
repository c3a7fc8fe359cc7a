"""What is taken back is what one did last to this report, not to another."""

from collections.abc import Iterator

import pytest

from detente.errors import JudgementError
from detente.model import Status
from detente.record import Record
from detente.workspace.checking import judging
from detente.workspace.checking.retracing import last_deed, retrace
from detente.workspace.positions.belonging import move, terms_on
from tests.factory import document
from tests.workspace.optioned import options
from tests.workspace.talks import DEMAND, SECOND, bring, by, entry, ids, talks


@pytest.fixture
def record() -> Iterator[Record]:
    with talks() as made:
        yield made


def test_deeds_on_a_report_are_taken_back_one_after_the_other(record: Record) -> None:
    key = ids(record)[DEMAND]
    number = entry(record, key).document
    judging.accept(record, [key])
    judging.edit(record, key, {"act": "propose"})
    judging.reject(by(record, "Ben"), [key], "no")
    for _ in range(2):
        found = retrace(record, number)
        assert (found.items, [e.kind for e in found.events]) == ((key,), ["undone"])
    assert entry(record, key).status is Status.REJECTED
    with pytest.raises(JudgementError, match="did nothing to this report"):
        retrace(record, number)


def test_what_was_done_to_another_report_stays(record: Record) -> None:
    bring(record, document(SECOND))
    with record.reading() as reader:
        first, second = reader.documents()
        keys = [reader.entries_in([one.number])[one.number][0].id for one in (first, second)]
    judging.accept(record, [keys[0]])
    judging.accept(record, [keys[1]])
    retrace(record, first.number)
    assert entry(record, keys[0]).status is Status.SUGGESTED
    assert entry(record, keys[1]).status is Status.ACCEPTED
    with record.reading() as reader:
        assert last_deed(reader, first.number, record.who) is None


def test_a_bulk_is_taken_back_in_one_step(record: Record) -> None:
    keys = ids(record)
    number = entry(record, keys[DEMAND]).document
    here = [k for k in keys.values() if entry(record, k).document == number]
    judging.accept(record, here)
    retrace(record, number)
    assert {entry(record, k).status for k in here} == {Status.SUGGESTED}


def test_a_move_to_a_term_is_taken_back_with_its_report() -> None:
    with options() as record:
        told = {t.name: t for t in terms_on(record, "ceasefire")}
        first, second = (s.id for s in told["60-day ceasefire"].statements)
        other = told["30-day ceasefire"].statements[0].id
        judging.accept(record, [first])
        move(record, first, other, "meant so")
        move(record, second, other, "meant so")
        found = retrace(record, entry(record, first).document)
        assert found.items == (first,)
        assert entry(record, first).status is Status.ACCEPTED
        with record.reading() as reader:
            assert [r.subjects[0] for r in reader.rulings()] == [second]
        assert retrace(record, entry(record, first).document).items == (first,)
        with pytest.raises(JudgementError):
            retrace(record, entry(record, first).document)
