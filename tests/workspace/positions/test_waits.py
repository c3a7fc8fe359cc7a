from datetime import date

import pytest

from detente.errors import UnknownName
from detente.model.commitment import Fate
from detente.model.edge import EdgeKind
from detente.model.role import RoleKind
from detente.model.stake import StakeKind
from detente.workspace.lookup.framing import Question
from detente.workspace.positions.waits import commitments, conditions, roles, stakes
from tests.workspace.waits_told import waiting_talks

ALL = Question()


def test_conditions_come_with_roots_terms_and_circles() -> None:
    with waiting_talks() as record:
        found = conditions(record, ALL)
    assert [e.kind for e in found.edges.told] == [EdgeKind.ONLY_IF, EdgeKind.ONLY_AFTER]
    assert all(found.edges.roots[e.id].high == 1 for e in found.edges.told)
    assert all(e.term for e in found.edges.told)
    assert [c.parties for c in found.circles] == [("Iran", "United States")]


def test_they_are_narrowed_by_issue_and_party_without_changing() -> None:
    with waiting_talks() as record:
        whole = conditions(record, ALL).edges.told
        (edge,) = conditions(record, Question(issue="sanctions")).edges.told
        assert edge.id in {e.id for e in whole}
        assert conditions(record, Question(party="Tehran")).edges.told == whole
        assert conditions(record, Question(party="Ukraine")).edges.told == ()
        with pytest.raises(UnknownName):
            conditions(record, Question(party="Nowhere"))


def test_stakes_of_a_party() -> None:
    with waiting_talks() as record:
        found = stakes(record, Question(party="Iran"))
        assert {s.kind for s in found.told} >= {StakeKind.RED_LINE}
        assert all(s.party == "Iran" for s in found.told)
        assert stakes(record, Question(party="Ukraine")).told == ()


def test_promises_by_their_last_day_with_what_became_of_them() -> None:
    with waiting_talks() as record:
        (one,) = commitments(record, ALL, date(2025, 4, 1)).told
        assert (one.obligor, one.fates) == ("Iran", (Fate.DONE,))
        assert one.verifiers == ("United Nations",)
        assert commitments(record, ALL, date(2025, 3, 31)).told == ()
        (then,) = commitments(record, Question(at=date(2025, 2, 1)), date(2025, 4, 1)).told
        assert then.fates == (Fate.PENDING,)
        to = commitments(record, Question(party="United States", issue="prisoners")).told
        assert [c.id for c in to] == [one.id]


def test_roles_of_all_or_one() -> None:
    with waiting_talks() as record:
        (host,) = [r for r in roles(record, ALL) if r.kind is RoleKind.HOST]
        assert (host.party, host.inferred) == ("Egypt", True)
        assert roles(record, Question(party="Egypt")) == (host,)
