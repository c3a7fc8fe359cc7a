from datetime import date, timedelta

import pytest

from detente.model.contradiction import ContradictionKind
from detente.workspace.lookup import framing
from detente.workspace.weighing.contradicting import Asked, contradictions
from tests.workspace.moves import START, bargain


def test_both_accounts_come_with_their_roots() -> None:
    with bargain() as record:
        ((found, one, other),) = contradictions(record).found
    assert found.kind is ContradictionKind.SIDES
    assert (one.roots.low, other.roots.low) == (1, 1)
    assert one.names == ("Sample Agency ← two sources",)
    assert other.names == ("Swiss envoy Ada Example",)


def test_days_names_and_what_was_known_narrow_it() -> None:
    with bargain() as record:
        assert contradictions(record, at=date(2025, 3, 5)).found == ()
        assert contradictions(record, since=date(2025, 3, 7)).found == ()
        assert contradictions(record, asked=Asked("Italy")).found == ()
        assert len(contradictions(record, asked=Asked("Norway", "ceasefire")).found) == 1
        assert contradictions(record, known=START + timedelta(minutes=1)).found == ()


def test_of_many_statements_the_last_are_looked_through_and_it_is_said(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(framing, "AT_ONCE", 2)
    with bargain() as record:
        told = contradictions(record)
        assert told.since == date(2025, 3, 6)
        assert contradictions(record, at=date(2025, 3, 2)).since is None


def test_as_many_as_are_asked_for_come_with_their_roots_and_all_are_counted() -> None:
    with bargain() as record:
        whole = contradictions(record)
        none = contradictions(record, most=0)
        assert (none.found, none.of) == ((), len(whole.found))
        assert contradictions(record, most=1) == whole
