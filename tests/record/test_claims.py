"""Whoever works out a cell while others write knows whether it is still as it was."""

from detente.record import Record, cells
from detente.record.claims import CLAIM, claim, holds, unclaimed, waiting
from detente.record.upkeep import make_stale
from tests.record.build import bring, demand, doc

PLACE, OTHER = ("Russia", "alliance"), ("Norway", "grain")
DAY = 700_000


def test_a_claim_holds_until_something_new_makes_the_cell_stale(record: Record) -> None:
    with record.writing() as writer:
        make_stale(writer.connection, {PLACE: DAY})
        claimed = claim(writer.connection, [PLACE, OTHER])
    assert {place: day % CLAIM for place, day in claimed.items()} == {PLACE: DAY}
    with record.writing() as writer:
        assert holds(writer.connection, PLACE, claimed[PLACE])
        make_stale(writer.connection, {OTHER: DAY})
        assert holds(writer.connection, PLACE, claimed[PLACE])
        make_stale(writer.connection, {PLACE: DAY + 5})
        assert not holds(writer.connection, PLACE, claimed[PLACE])


def test_the_earliest_day_is_never_lost(record: Record) -> None:
    for later, day in ((DAY + 5, DAY), (DAY - 5, DAY - 5)):
        with record.writing() as writer:
            make_stale(writer.connection, {PLACE: DAY})
            claim(writer.connection, [PLACE])
            assert cells.stale_places(writer.connection) == [(PLACE, DAY)]
            make_stale(writer.connection, {PLACE: later})
            assert cells.stale_places(writer.connection) == [(PLACE, day)]


def test_two_claims_with_something_new_between_them_are_told_apart(record: Record) -> None:
    report = doc()
    bring(record, report, demand(report))
    with record.writing() as writer:
        assert unclaimed(writer.connection) == cells.stale_places(writer.connection)
        before, first = waiting(writer.connection), claim(writer.connection, [PLACE])
        assert waiting(writer.connection) == before
        assert unclaimed(writer.connection) == []
    bring(record, doc("Nobody asks for anything."))
    with record.writing() as writer:
        second = claim(writer.connection, [PLACE])
        assert second[PLACE] % CLAIM == first[PLACE] % CLAIM
        assert not holds(writer.connection, PLACE, first[PLACE])
        assert holds(writer.connection, PLACE, second[PLACE])


def test_who_worked_it_out_meanwhile_takes_the_claim_away(record: Record) -> None:
    with record.writing() as writer:
        make_stale(writer.connection, {PLACE: DAY})
        claimed = claim(writer.connection, [PLACE])
        cells.keep(writer.connection, PLACE, DAY, [], [])
        assert not holds(writer.connection, PLACE, claimed[PLACE])
        assert waiting(writer.connection) == frozenset()
