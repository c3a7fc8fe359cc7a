from collections.abc import Iterator

import pytest

from detente.errors import Conflict, UnknownEntry
from detente.model import Act, Statement, Status
from detente.record import Record
from detente.workspace.checking import judging
from detente.workspace.checking.judging import Manner
from detente.workspace.reviewing.coded import coded
from detente.workspace.reviewing.disputes import Asked, Dispute, dispute, disputes, open_in, settle
from tests.workspace.coding_talks import REFUSAL, differ, seen
from tests.workspace.talks import DEMAND, by, entry, ids, talks

FIELDS = {"party": "Russia", "act": "defer", "issue": "process"}
COMMENT = "has no comment"


@pytest.fixture(params=["sqlite", "postgres"])
def record(request: pytest.FixtureRequest) -> Iterator[Record]:
    postgres = request.param == "postgres"
    with talks(request.getfixturevalue("postgres_url") if postgres else ":memory:") as made:
        yield made


@pytest.fixture
def plain() -> Iterator[Record]:
    with talks() as made:
        yield made


def views(one: Dispute) -> list[tuple[tuple[str, ...], str]]:
    return [(o.who, o.verdict) for o in one.options]


def act_of(record: Record, key: str) -> Act:
    item = entry(record, key).item
    assert isinstance(item, Statement)
    return item.act


def test_who_judges_differently_stands_side_by_side(plain: Record) -> None:
    key = differ(plain)
    (one,) = disputes(plain).found
    assert (one.key, one.fields, one.settled) == (key, ("act",), None)
    assert views(one) == [(("Ann",), "accepted"), (("Bob",), "edited")]
    assert [o.fields["act"] for o in one.options] == ["demand", "propose"]
    assert one.options[0].words == DEMAND


def test_who_agrees_shares_a_view(plain: Record) -> None:
    key = differ(plain)
    judging.accept(by(plain, "Cem"), [key])
    assert views(dispute(plain, key)) == [(("Ann",), "accepted"), (("Bob", "Cem"), "edited")]


def test_one_key_settles_in_the_name_of_the_reviewer(record: Record) -> None:
    key = differ(record)
    one = dispute(record, key)
    settle(by(record, "Eve"), key, 1, one.stamp)
    assert act_of(record, key) is Act.DEMAND
    assert disputes(record).found == ()
    (done,) = disputes(record, Asked(settled=True)).found
    assert done.settled is not None and done.settled[0] == "Eve"
    assert done.chosen == 1
    assert open_in(coded(record)[0]) == (0, 1)
    last = entry(record, key).judgements[-1]
    assert (last.who, last.final, last.why) == ("Eve", True, "settled as Ann had it")


def test_it_is_undone_as_one(record: Record) -> None:
    key = differ(record)
    before = entry(record, key)
    made = settle(by(record, "Eve"), key, 1, dispute(record, key).stamp)
    judging.undo(by(record, "Eve"), made[0].number)
    assert entry(record, key) == before
    assert len(disputes(record).found) == 1


def test_what_changed_since_it_was_seen_is_not_overwritten(plain: Record) -> None:
    key = differ(plain)
    stamp = dispute(plain, key).stamp
    judging.edit(plain, key, {"certainty": "possible"})
    with pytest.raises(Conflict):
        settle(by(plain, "Eve"), key, 1, stamp)
    assert dispute(plain, key).settled is None


def test_what_another_judges_elsewhere_is_no_conflict(plain: Record) -> None:
    key = differ(plain)
    stamp = dispute(plain, key).stamp
    judging.accept(plain, [ids(plain)["Envoys met in Jeddah"]])
    assert settle(by(plain, "Eve"), key, 2, stamp)
    assert act_of(plain, key) is Act.PROPOSE


def test_one_accepts_what_another_rejects(plain: Record) -> None:
    key = ids(plain)[REFUSAL]
    judging.accept(plain, [key])
    judging.reject(by(plain, "Bob"), [key], "an echo")
    one = dispute(plain, key)
    assert (one.fields, views(one)) == (
        ("kept",), [(("Ann",), "accepted"), (("Bob",), "rejected")],
    )  # fmt: skip
    settle(by(plain, "Eve"), key, 2, one.stamp)
    assert entry(plain, key).status is Status.REJECTED
    assert entry(plain, key).judgements[-1].why == "an echo"
    assert dispute(plain, key).chosen == 2


def test_what_is_settled_in_another_way_is_no_view(plain: Record) -> None:
    key = differ(plain)
    judging.edit(by(plain, "Eve"), key, {"act": "offer"}, Manner(final=True))
    one = dispute(plain, key)
    assert one.settled is not None and one.chosen is None


def test_words_stated_apart_are_settled_together(plain: Record) -> None:
    old = ids(plain)[DEMAND]
    judging.reject(plain, [old], "cut too short")
    new = judging.state(plain, "2", f"{DEMAND}.", FIELDS | {"act": "demand"}).id
    judging.accept(by(plain, "Bob"), [old])
    one = dispute(plain, old)
    assert "words" in one.fields
    mine = next(o.number for o in one.options if o.who == ("Ann",))
    made = settle(by(plain, "Eve"), old, mine, one.stamp)
    assert dispute(plain, old).chosen == mine
    assert len(made) == 2
    assert entry(plain, new).status is Status.ADDED
    assert entry(plain, old).status is Status.REJECTED
    judging.undo(by(plain, "Eve"), made[1].number)
    assert entry(plain, old).status is not Status.REJECTED


def test_what_one_stated_and_another_left_out_having_seen_all(plain: Record) -> None:
    differ(plain)
    key = judging.state(plain, "2", COMMENT, FIELDS).id
    assert key not in {d.key for d in disputes(plain).found}
    seen(plain, "Bob")
    one = dispute(plain, key)
    assert views(one) == [(("Ann",), "added"), (("Bob",), "left out")]
    settle(by(plain, "Eve"), key, 2, one.stamp)
    assert entry(plain, key).status is Status.REJECTED


def test_they_are_narrowed_and_counted(plain: Record) -> None:
    differ(plain)
    refusal = ids(plain)["Envoys met in Jeddah"]
    judging.accept(plain, [refusal])
    judging.reject(by(plain, "Cem"), [refusal], "no meeting")
    everything = disputes(plain)
    assert (everything.total, everything.open, everything.settled) == (2, 2, 0)
    assert everything.coders == ("Ann", "Bob", "Cem")
    assert everything.fields == ("act", "kept")
    assert everything.titles == {2: "Talks"}
    for asked, total in (
        (Asked(field="act"), 1), (Asked(coder="Cem"), 1), (Asked(issue="alliance"), 1),
        (Asked(issue="sanctions"), 0), (Asked(document=2), 2), (Asked(document=3), 0),
    ):  # fmt: skip
        assert disputes(plain, asked).total == total, asked
    assert disputes(plain, Asked(page=2)).found == ()
    assert disputes(plain, leave_out=[2]).total == 0


def test_what_nobody_disputes_or_no_view_is_told(plain: Record) -> None:
    key = differ(plain)
    with pytest.raises(UnknownEntry, match="nobody disputes"):
        dispute(plain, ids(plain)[REFUSAL])
    with pytest.raises(UnknownEntry):
        dispute(plain, key, leave_out=[2])
    with pytest.raises(UnknownEntry, match="no view 9"):
        settle(by(plain, "Eve"), key, 9, dispute(plain, key).stamp)
