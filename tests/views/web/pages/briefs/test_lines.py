from collections.abc import Iterator

import pytest

from detente.model import Handling
from detente.model.account import Role, Visitor
from detente.model.finding import Fault, Finding
from detente.model.outline import Outline, Passage, PassageKind, Pick
from detente.views.web.pages.briefs.lines import (
    candidates_of,
    findings_of,
    passages_of,
    picked_of,
)
from detente.views.web.room import Room
from detente.workspace.briefs.picking import Picking, candidates
from detente.workspace.dossier import Dossier
from tests.workspace import labelled
from tests.workspace.drafted import cite, outline


@pytest.fixture(scope="module")
def room() -> Iterator[Room]:
    with labelled.dossier() as record:
        dossier = Dossier(record)
        yield Room(Visitor("Ann", Role.CODER, Handling.RED), dossier, dossier)


def test_what_was_picked_tells_how_it_stands_and_whether_it_is_cited(room: Room) -> None:
    written = outline(room.reads.record, f"Land.{cite(room.reads.record, 'land')}")
    told = {p.mark: p for p in picked_of(room, written)}
    land = told[cite(room.reads.record, "land").strip()]
    assert (land.checked, land.cited, land.standing) == (True, True, "✓ checked")
    rome = told[cite(room.reads.record, "rome").strip()]
    assert (rome.checked, rome.cited) == (False, False)
    gone = picked_of(room, Outline(picks=(Pick("s0", "r", "said"),)))
    assert (gone[0].standing, gone[0].checked) == ("no longer on the record", False)


def test_passages_bear_their_number_kind_and_what_they_cite(room: Room) -> None:
    written = outline(room.reads.record, f"Land.{cite(room.reads.record, 'land')}", "x" * 900)
    first, second = passages_of(written, picked_of(room, written))
    assert (first.name, first.number, len(first.cites), first.rows) == ("Text", 0, 1, 2)
    assert second.rows == 12
    head = Outline((Passage(PassageKind.HEADING, "On top"),))
    assert passages_of(head, ())[0].heading


def test_findings_stand_worst_first_at_the_places_that_a_browser_counts() -> None:
    written = Outline((Passage(PassageKind.JUDGEMENT, "😀 likely"),))
    found = (
        Finding(Fault.UNCITED, 0, 0, 8, "😀 likely"),
        Finding(Fault.CHANGED, 0, 2, 8, "said", "s1"),
        Finding(Fault.INVENTED_QUOTE, -1, 0, 2, "no"),
    )
    lines = findings_of(found, "😀x", written)
    assert [line.place for line in lines] == ["Title", "Judgement 1", "Judgement 1"]
    assert (lines[0].start, lines[0].end) == (0, 3)
    assert (lines[1].start, lines[1].end) == (3, 9)
    assert (lines[1].renews, lines[2].renews) == (True, False)
    assert all(line.why and line.remedy for line in lines)


def test_candidates_are_told_in_the_words_of_all_lists(room: Room) -> None:
    entries = candidates(room.reads.record, Picking(issue="territory")).entries
    ((key, row),) = candidates_of(room, entries)
    assert key == entries[0].id
    assert (row.who, row.text) == ("Russia", "“Moscow wants land”")
