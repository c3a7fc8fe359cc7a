import pytest

from detente.errors import UnknownEntry
from detente.model import Act, Statement, Status
from detente.record import Record
from detente.record.assignments import done_with
from detente.workspace.checking import judging
from detente.workspace.checking.blinding import blind_documents, entries_for, is_blind
from detente.workspace.checking.versions import version_of
from tests.workspace.coding_talks import differ, give, seen
from tests.workspace.talks import DEMAND, by, clock, talks


def status(record: Record, who: str) -> Status:
    found = entries_for(record, by(record, who), 2)
    return next(e.status for e in found if e.item.span.exact == DEMAND)


def test_who_codes_blind_sees_own_judgements_alone() -> None:
    with talks() as record:
        differ(record)
        assert status(record, "Cem") is Status.EDITED
        give(record, "Cem")
        assert status(record, "Cem") is Status.SUGGESTED
        assert status(record, "Ann") is Status.EDITED
        assert all(not e.judgements for e in entries_for(record, by(record, "Cem"), 2))
        assert is_blind(by(record, "Cem"), 2)


def act(record: Record, who: str) -> Act:
    found = entries_for(record, by(record, who), 2)
    item = next(e.item for e in found if e.item.span.exact == DEMAND)
    assert isinstance(item, Statement)
    return item.act


def test_who_codes_blind_judges_what_is_shown_and_not_what_others_made_of_it() -> None:
    with talks() as record:
        key = differ(record)
        give(record, "Cem")
        give(record, "Dan")
        cem, dan = by(record, "Cem"), by(record, "Dan")
        (shown,) = (e for e in entries_for(record, cem, 2) if e.id == key)
        judging.accept(cem, [key], seen={key: version_of(shown)})
        assert act(record, "Cem") is Act.DEMAND
        assert judging.fits(dan, key, {"act": "propose"}) == ("act",)
        assert judging.edit(dan, key, {"act": "propose"})
        assert act(record, "Dan") is Act.PROPOSE


def test_what_others_added_cannot_be_judged_blind() -> None:
    with talks() as record:
        fields = {"party": "Russia", "act": "defer", "issue": "process"}
        added = judging.state(record, "2", "has no comment", fields)
        give(record, "Cem")
        with pytest.raises(UnknownEntry):
            judging.accept(by(record, "Cem"), [added.id])


def test_open_coding_hides_nothing() -> None:
    with talks() as record:
        differ(record)
        give(record, "Cem", blind=False)
        assert status(record, "Cem") is Status.EDITED


def test_it_ends_when_it_is_seen_whole_or_done() -> None:
    with talks() as record:
        differ(record)
        seen(record, "Cem")
        give(record, "Cem")
        give(record, "Dan")
        assert blind_documents(by(record, "Cem")) == {2}
        seen(record, "Cem")
        assert blind_documents(by(record, "Cem")) == set()
        with record.writing() as writer:
            done_with(writer, 2, "Dan", clock())
        assert blind_documents(by(record, "Dan")) == set()
        with record.writing() as writer:
            done_with(writer, 2, "Dan", None)
        assert blind_documents(by(record, "Dan")) == {2}
