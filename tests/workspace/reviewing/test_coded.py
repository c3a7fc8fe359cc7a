from detente.record import Record
from detente.workspace.checking import judging
from detente.workspace.reviewing.coded import coded
from tests.factory import document
from tests.workspace.coding_talks import differ, give, seen
from tests.workspace.talks import DEMAND, SECOND, bring, by, ids, talks


def coders(record: Record) -> dict[int, tuple[str, ...]]:
    return {each.document: each.coders for each in coded(record)}


def test_only_what_two_people_judged_is_coded_by_several() -> None:
    with talks() as record:
        judging.accept(record, [ids(record)[DEMAND]])
        assert coders(record) == {}
        differ(record)
        assert coders(record) == {2: ("Ann", "Bob")}
        assert coded(record, frozenset({2})) == ()


def test_what_is_kept_is_worked_out_anew_once_something_changed() -> None:
    with talks() as record:
        differ(record)
        (before,) = coded(record)
        assert coded(record)[0] is before
        bring(record, document(SECOND))
        assert coded(record)[0] is before
        judging.undo(by(record, "Bob"))
        (after,) = coded(record)
        assert after is not before
        judging.undo(by(record, "Bob"))
        assert coded(record) == ()


def test_who_settles_is_no_coder() -> None:
    with talks() as record:
        key = differ(record)
        judging.accept(by(record, "Eve"), [key], final=True)
        (one,) = coded(record)
    assert one.coders == ("Ann", "Bob")
    assert one.settled[key].who == "Eve"


def test_who_has_seen_it_whole_and_who_only_read_it() -> None:
    with talks() as record:
        differ(record)
        seen(record, "Ann")
        seen(record, "Dan")
        (one,) = coded(record)
        assert one.whole == ("Ann",)
        give(record, "Dan")
        seen(record, "Dan")
        (one,) = coded(record)
    assert one.whole == ("Ann", "Dan")
    assert [len(marked) for marked in one.marked.coders] == [1, 0]
