from datetime import date

from detente.model import Act
from detente.record import Wanted, create
from detente.workspace.positions.timeline import HappeningKind, timeline
from tests.factory import document, moment, reading, statement
from tests.workspace.dossiers import bring, talks

KINDS = HappeningKind


def test_days_go_back_from_the_newest_meetings_first() -> None:
    with talks() as record:
        found = timeline(record, None, None, Wanted())
    days = {h.day for h in found}
    assert [h.day for h in found] == sorted((h.day for h in found), reverse=True)
    assert days == {date(2025, 3, 13), date(2025, 3, 18)}
    newest = [h.kind for h in found if h.day == date(2025, 3, 18)]
    assert newest == [KINDS.MEETING, KINDS.STATEMENT, KINDS.UNKNOWN, KINDS.REPORT]


def test_items_of_copies_are_left_out_but_their_reports_are_told() -> None:
    with talks() as record:
        found = timeline(record, None, date(2025, 3, 13), Wanted())
    assert [h.kind for h in found].count(KINDS.STATEMENT) == 2
    assert [h.kind for h in found].count(KINDS.REPORT) == 2


def test_days_and_filters_narrow_it() -> None:
    with talks() as record:
        late = timeline(record, date(2025, 3, 14), None, Wanted())
        russian = timeline(record, None, None, Wanted(party="Kremlin"))
    assert {h.day for h in late} == {date(2025, 3, 18)}
    assert {h.kind for h in russian} == {KINDS.STATEMENT, KINDS.MEETING, KINDS.UNKNOWN}


def test_the_same_move_of_a_day_is_one_line() -> None:
    text = "Russia again demands that Ukraine stay out of NATO."
    doc = document(text, id="e" * 16, published=moment("2025-03-13"))
    again = statement(doc, text[:-1], "Russia", Act.DEMAND, "alliance", targets=("Ukraine",))
    with talks() as record:
        bring(record, reading(doc, again))
        found = timeline(record, None, None, Wanted("s", act="demand"))
    assert [len(h.entries) for h in found] == [2]
    assert len(found[0].documents) == 2


def test_a_limit_leaves_whole_days_of_the_newest() -> None:
    with talks() as record:
        for limit in (3, 4):
            found = timeline(record, None, None, Wanted(limit=limit))
            assert {h.day for h in found} == {date(2025, 3, 18)}
        (said,) = timeline(record, None, date(2025, 3, 13), Wanted("s", limit=1))
        assert said.day == date(2025, 3, 13)
        assert len(timeline(record, None, None, Wanted(limit=6))) == 8


def test_what_tells_no_date_comes_last_and_says_so() -> None:
    bare = document("Oslo offers a room.", published=None)
    said = statement(bare, "Oslo offers a room", "Norway", Act.OFFER, "process")
    with talks() as record:
        bring(record, reading(bare, said))
        found = timeline(record, None, None, Wanted())
    assert [h.dated for h in found] == [True] * (len(found) - 2) + [False] * 2
    assert [h.kind for h in found[-2:]] == [KINDS.STATEMENT, KINDS.REPORT]


def test_an_empty_dossier_has_no_days() -> None:
    with create(":memory:", "Ann") as record:
        assert timeline(record, None, None, Wanted()) == ()
