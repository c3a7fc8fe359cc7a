"""What goes with an event is not taken back by who does not see all of it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from detente.errors import UnknownEntry
from detente.model import Handling
from detente.record import Record, create
from detente.workspace.access.clearing import Clearing
from detente.workspace.checking import judging, mending
from detente.workspace.checking.undoing import known_deed
from tests.record.build import bring, demand, doc, entries
from tests.record.kept import clock, salts
from tests.workspace.coding_talks import give
from tests.workspace.talks import DEMAND, by, ids, talks


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Record]:
    with create(str(tmp_path / "talks.detente"), "Ann", clock(), salts()) as record:
        yield record


def test_a_batch_is_named_by_who_sees_all_of_it(kept: Record) -> None:
    one, other = doc("Open. Russia demands that Ukraine stay out of NATO", "a.txt"), doc()
    bring(kept, one, demand(one))
    number = bring(kept, other, demand(other))
    made = judging.accept(kept, [entry.id for entry in entries(kept)])
    mending.mark(kept, str(number), {"handling": "TLP:AMBER"})
    cleared = Clearing(kept)
    assert len(made) == 2
    for event in made:
        for clearance in (Handling.AMBER, Handling.RED):
            found = known_deed(cleared.up_to(clearance), kept, event.number)
            assert found == (event.number, "Ann", False)
        with pytest.raises(UnknownEntry):
            known_deed(cleared.up_to(Handling.GREEN), kept, event.number)
    cleared.close()


def test_there_is_no_event_that_nobody_made(kept: Record) -> None:
    for number in (0, 10**6, 2**63):
        with pytest.raises(UnknownEntry, match=f"there is no event {number}"):
            known_deed(kept, kept, number)


def test_a_label_is_known_however_often_it_is_taken_back(kept: Record) -> None:
    number = str(bring(kept, doc()))
    told = mending.mark(kept, number, {"outlet": "Wire", "embargo": "2030-01-01"})
    other = mending.mark(kept, number, {"outlet": "Other Wire"})
    (undone,) = judging.undo(kept, told.number)
    (again,) = judging.undo(kept, undone.number)
    found = [known_deed(kept, kept, e.number).relabels for e in (told, other, undone, again)]
    assert found == [True, False, True, True]


def test_who_codes_blind_takes_back_own_judgements_alone() -> None:
    with talks() as record:
        key = ids(record)[DEMAND]
        (theirs,) = judging.accept(record, [key])
        give(record, "Cem")
        cem = by(record, "Cem")
        (own,) = judging.accept(cem, [key])
        assert known_deed(cem, cem, own.number).who == "Cem"
        with pytest.raises(UnknownEntry):
            known_deed(cem, cem, theirs.number)
        assert known_deed(record, record, theirs.number).who == "Ann"
