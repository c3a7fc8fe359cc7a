import pytest

from detente.errors import DamagedDossier
from detente.model import Event, EventKind, Verdict
from detente.record import Record, Renamed, Undone
from detente.record.events import Told, at_number, general, head, history, live, undone
from tests.record.build import bring, demand, doc, entry, judge, rename, undo
from tests.record.kept import clock
from tests.record.stores import poke


def told(number: int, undoes: int | None = None) -> Told:
    kind = EventKind.ALIAS if undoes is None else EventKind.UNDONE
    said = Renamed(name="a", into="b") if undoes is None else Undone(event=undoes)
    return Told(Event(number, clock()(), "ann", kind, None, "", "", ""), said)


@pytest.mark.parametrize(
    ("undoings", "dead"),
    [
        ([], set()),
        ([(3, 1)], {1}),
        ([(3, 1), (4, 2)], {1, 2}),
        ([(3, 1), (4, 3)], {3}),
        ([(3, 1), (4, 3), (5, 4)], {1, 4}),
        ([(3, 1), (4, 3), (5, 1)], {3, 1}),
    ],
)
def test_an_undoing_that_is_undone_undoes_nothing(
    undoings: list[tuple[int, int]], dead: set[int]
) -> None:
    events = [told(1), told(2), *(told(n, of) for n, of in undoings)]
    assert undone(events) == dead
    assert [e.event.number for e in live(events)] == [n for n in (1, 2) if n not in dead]


def test_the_head_is_the_last_event(memory: Record) -> None:
    with memory.reading() as reader:
        assert head(reader.connection) == reader.history()[0].event
    made = rename(memory, EventKind.ALIAS, "a", "b")
    with memory.reading() as reader:
        assert head(reader.connection) == made


def test_history_is_of_one_document_or_of_some_kinds(memory: Record) -> None:
    own = doc()
    number = bring(memory, own, demand(own))
    alias = rename(memory, EventKind.ALIAS, "a", "b")
    judged = judge(memory, "ann", Verdict.ACCEPT, entry(memory))
    undo(memory, alias.number)
    undo(memory, judged.number)
    with memory.reading() as reader:
        connection = reader.connection
        assert [e.event.number for e in history(connection)] == [1, 2, 3, 4, 5, 6, 7]
        assert [e.event.number for e in history(connection, number)] == [2, 3, 5, 7]
        kinds = (EventKind.UNDONE,)
        assert [e.event.number for e in history(connection, kinds=kinds)] == [6, 7]
        assert [e.event.number for e in general(connection)] == [1, 4, 6]
        assert [e.event.number for e in general(connection, kinds)] == [6]


@pytest.mark.parametrize("number", [0, -1, 2, 2**63, 10**40])
def test_no_event_has_an_odd_number(record: Record, number: int) -> None:
    with record.reading() as reader:
        assert at_number(reader.connection, number) is None


def test_an_event_whose_payload_is_gone_is_still_told(record: Record) -> None:
    poke(record, "DELETE FROM payload")
    with record.reading() as reader:
        (only,) = reader.history()
    assert (only.event.kind, only.payload) == (EventKind.CREATED, None)


def test_a_broken_payload_is_damage(record: Record) -> None:
    poke(record, "UPDATE payload SET body = salt")
    with record.reading() as reader, pytest.raises(DamagedDossier):
        reader.history()
