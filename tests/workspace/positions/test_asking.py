from datetime import date, timedelta

import pytest

from detente.errors import UnknownName
from detente.model import EventKind, State, Verdict
from detente.record import Judged, Record, Wanted, create
from detente.workspace.positions import asking
from tests.workspace.dossiers import FIRST, talks

EARLY = FIRST + timedelta(hours=1)
"""After the first report was recorded, before the others."""


def test_positions_are_those_of_a_day_and_of_what_was_known() -> None:
    with talks() as record:
        now = asking.positions(record, None, None)
        assert now.cell("Russia", "alliance").stands[0].state is State.WANTS
        assert now.cell("Ukraine", "ceasefire").stands[0].state is State.WANTS
        before = asking.positions(record, date(2025, 3, 14), None)
        assert before.cell("Ukraine", "ceasefire").stands == ()
        known = asking.positions(record, None, EARLY)
        assert known.known == EARLY
        assert known.cell("Russia", "alliance").stands
        assert not known.cell("Ukraine", "ceasefire").stands


def test_statements_are_listed_and_counted() -> None:
    with talks() as record:
        assert len(asking.statements(record, Wanted("s"))) == 5
        assert asking.count(record, Wanted("s", counting=True, limit=1)) == 3
        with pytest.raises(UnknownName):
            asking.statements(record, Wanted("s", party="Rusia"))


def test_items_and_documents_are_looked_up() -> None:
    with talks() as record:
        found = asking.statements(record, Wanted("s"))
        assert set(asking.entries(record, [found[0].id])) == {found[0].id}
        assert asking.held(record, ["b" * 16])["b" * 16].document.outlet == "Daily Gazette"
        assert len(asking.documents(record)) == 3
        assert asking.party(record, "Kremlin") == "Russia"
        assert asking.issue(record, "Ceasefire") == "ceasefire"


def test_what_is_read_off_the_whole_dossier() -> None:
    with talks() as record:
        assert [d.party for d in asking.demands(record, None, None)] == ["Russia"]
        for narrowed in ({"party": "Kyiv"}, {"issue": "alliances", "party": "Kremlin"}):
            assert len(asking.demands(record, None, None, **narrowed)) == 1
        for narrowed in ({"party": "France"}, {"issue": "ceasefire"}):
            assert asking.demands(record, None, None, **narrowed) == ()
        (met,) = asking.meetings(record, None, None)
        assert met.parties == ("Russia", "United States")
        (gap,) = asking.unknowns(record, None, None)
        assert gap.subject == "Russia"


def test_what_was_not_known_yet_or_not_said_yet_is_left_out() -> None:
    with talks() as record:
        for ask in (asking.meetings, asking.unknowns):
            assert ask(record, None, EARLY) == ()
            assert ask(record, date(2025, 3, 14), None) == ()
        assert len(asking.demands(record, None, EARLY)) == 1


def judge(record: Record, verdict: Verdict) -> None:
    with record.writing() as writer:
        (entry,) = writer.entries(Wanted("s", act="demand", counting=True))
        said = Judged(verdict=verdict, items=(entry.id,), why="read again")
        writer.append(EventKind.JUDGED, said, entry.document)


def test_what_was_accepted_is_told_as_checked_and_what_was_rejected_goes() -> None:
    with talks() as record:
        judge(record, Verdict.ACCEPT)
        (demand,) = asking.demands(record, None, None)
        assert demand.statements[0].checked
        assert (
            asking.positions(record, None, None).cell("Russia", "alliance").stands[0].checked == 1
        )
        judge(record, Verdict.REJECT)
        assert asking.demands(record, None, None) == ()


def test_an_empty_dossier_answers_with_nothing() -> None:
    with create(":memory:", "Ann") as record:
        assert asking.positions(record, None, None).cells == ()
        assert asking.positions(record, date(2025, 3, 1), EARLY).cells == ()
        assert asking.statements(record, Wanted()) == ()
        assert asking.documents(record) == ()
        assert asking.held(record, []) == {}
        for ask in (asking.demands, asking.meetings, asking.unknowns):
            assert ask(record, None, None) == ()
            assert ask(record, date(2025, 3, 1), EARLY) == ()
