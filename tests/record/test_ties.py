from datetime import UTC, datetime
from typing import Any

from detente.model import EventKind
from detente.record import DocumentBrought, Marked, Purged, Undone
from detente.record.chain import chained
from detente.record.events import Told
from detente.record.payloads import Payload
from detente.record.ties import elected, rank, ties
from tests.factory import document, moment

NOON = datetime(2025, 3, 14, 12, tzinfo=UTC)


def told(*said: Payload | None) -> list[Told]:
    """Events with these payloads, the first with number 1; None for a purged document."""
    found: list[Told] = []
    for each in said:
        kind = EventKind.PURGED if isinstance(each, Purged) else EventKind.DOCUMENT
        before = found[-1].event if found else None
        found.append(Told(chained(before, NOON, "me", kind, 1, ""), each))
    return found


def brought(day: str = "2025-03-13", **fields: Any) -> DocumentBrought:
    return DocumentBrought(document=document(published=moment(day)), **fields)


def test_ties_are_those_that_documents_came_with() -> None:
    found = ties(
        told(
            brought(),
            brought(folded={0: 1}),
            brought(version_of=1),
            brought(translation_of=3),
            brought(older_than=3, version_of=1),
        )
    )
    assert found == {
        ("copy", 2): 1, ("version", 3): 5, ("translation", 4): 3, ("version", 5): 1,
    }  # fmt: skip


def test_a_new_original_takes_the_copies_over() -> None:
    assert ties(told(brought(), brought(folded={0: 1}), brought(folded={1: -1, 2: -1}))) == {
        ("copy", 1): 3, ("copy", 2): 3,
    }  # fmt: skip


def test_without_their_original_the_earliest_copy_stands_for_it() -> None:
    found = ties(
        told(None, brought("2025-03-15", folded={0: 1}), brought("2025-03-14", folded={0: 1}))
    )
    assert found == {("copy", 2): 3}


def test_a_date_that_was_set_right_decides_which_copy_stands_for_the_original() -> None:
    known = told(None, brought("2025-03-15", folded={0: 1}), brought("2025-03-14", folded={0: 1}))
    day = Marked(fields=(("published", "2025-03-12"),))
    for number, said in ((4, day), (5, Undone(event=4))):
        kind = EventKind.MARKED if number == 4 else EventKind.UNDONE
        known.append(Told(chained(known[-1].event, NOON, "me", kind, 2, ""), said))
    assert ties(known[:4]) == {("copy", 3): 2}
    assert ties(known) == {("copy", 2): 3}


def test_ties_to_what_is_not_here_are_none() -> None:
    assert ties(told(None, brought(version_of=1), brought(translation_of=1))) == {}


def test_a_version_whose_earlier_one_is_gone_follows_none_that_comes_after_it() -> None:
    page = "https://a.example/1"
    later = DocumentBrought(document=document(url=page), version_of=1)
    between = DocumentBrought(document=document(url=page), version_of=1, older_than=2)
    assert ties(told(None, later, between)) == {("version", 2): 3}


def test_a_purge_tells_what_the_others_are_now() -> None:
    gone = Purged(events=(2,), folded={3: 0, 4: 3}, versions={5: 1})
    found = ties(
        told(
            brought(),
            None,
            brought(folded={0: 2}),
            brought(folded={0: 2}),
            brought(version_of=2),
            gone,
        )
    )
    assert found == {("copy", 4): 3, ("version", 5): 1}


def test_the_first_by_date_then_length_is_elected() -> None:
    early, late = document(published=moment("2025-03-01")), document(published=moment())
    undated, longer = document(published=None), document("A longer text. " * 9)
    ranks = {9: rank(late), 8: rank(early), 7: rank(undated), 6: rank(longer)}
    assert elected(ranks) == {9: 8, 8: 0, 7: 8, 6: 8}
    assert rank(longer) < rank(late)
    assert elected({}) == {}
