from detente.record import Record
from detente.workspace.checking import judging
from detente.workspace.reviewing.coded import coded_one
from detente.workspace.reviewing.coders import Unit
from tests.workspace.coding_talks import REFUSAL, differ
from tests.workspace.talks import DEMAND, by, ids, talks

FIELDS = {"party": "Russia", "act": "demand", "issue": "alliance"}


def units(record: Record) -> list[Unit]:
    with record.reading() as reader:
        return list(coded_one(reader, 2).units)


def test_the_same_item_is_one_unit_with_what_each_made_of_it() -> None:
    with talks() as record:
        differ(record)
        first, second = units(record)
    assert first.values("act") == {"Ann": "demand", "Bob": "propose"}
    assert [own.kept for own in second.owns] == [False, False]
    assert second.values("act") == {}
    assert second.owns[0].why == "an echo"


def test_what_nobody_judged_is_no_unit() -> None:
    with talks() as record:
        judging.accept(record, [ids(record)[DEMAND]])
        assert [u.owns[0].entry.item.span.exact for u in units(record)] == [DEMAND]


def test_what_two_stated_by_hand_of_the_same_words_is_one() -> None:
    with talks() as record:
        judging.reject(record, [ids(record)[DEMAND]], "cut too short")
        judging.state(record, "2", f"{DEMAND}.", FIELDS)
        judging.accept(by(record, "Bob"), [ids(record)[DEMAND]])
        (one,) = units(record)
    assert one.values("words") == {"Ann": f"{DEMAND}.", "Bob": DEMAND}
    assert len(one.items) == 2


def test_two_that_one_coder_stands_behind_stay_two() -> None:
    with talks() as record:
        judging.accept(record, [ids(record)[DEMAND]])
        judging.state(record, "2", f"{DEMAND}.", FIELDS | {"act": "threaten"})
        assert len(units(record)) == 2


def test_a_meeting_is_no_statement() -> None:
    with talks() as record:
        judging.accept(record, [ids(record)["Envoys met in Jeddah"], ids(record)[REFUSAL]])
        assert [u.statement for u in units(record)] == [True, False]
