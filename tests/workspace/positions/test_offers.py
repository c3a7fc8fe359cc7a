from datetime import date

import pytest

from detente.errors import UnknownEntry, UnknownName
from detente.model import Act, Answer, Document, Reading, Statement
from detente.record import Record, create
from detente.workspace.lookup import framing
from detente.workspace.lookup.framing import Question
from detente.workspace.positions import offers
from tests.factory import document, moment, reading, statement
from tests.workspace.dossiers import bring

TEXT = (
    "Washington proposed a 30-day ceasefire to Moscow and Kyiv, with a swap of all prisoners. "
    "Kyiv accepted the 30-day ceasefire. Moscow said that it needs time for the 30-day ceasefire."
)
DOC = document(TEXT, id="a" * 16)
ASKED = ("Russia", "Ukraine")


def said(doc: Document, words: str, party: str, act: Act, issue: str = "ceasefire") -> Statement:
    targets = ASKED if act is Act.PROPOSE else ()
    return statement(doc, words, party, act, issue, targets=targets)


PUT = said(
    DOC, "Washington proposed a 30-day ceasefire to Moscow and Kyiv", "United States", Act.PROPOSE
)
SWAP = said(DOC, "with a swap of all prisoners", "United States", Act.PROPOSE, "prisoners")
YES = said(DOC, "Kyiv accepted the 30-day ceasefire", "Ukraine", Act.ACCEPT)
LATER = said(DOC, "Moscow said that it needs time for the 30-day ceasefire", "Russia", Act.DEFER)
OLD = document(
    "Ankara proposed a sea truce to Moscow.", id="b" * 16, published=moment("2025-02-12")
)
SEA = statement(
    OLD, "Ankara proposed a sea truce to Moscow", "Turkey", Act.PROPOSE, "ceasefire",
    targets=("Russia",), said_on=moment("2025-02-12"),
)  # fmt: skip


def talks() -> Record:
    record = create(":memory:", "Ann")
    bring(record, reading(DOC, PUT, SWAP, YES, LATER))
    bring(record, reading(OLD, SEA))
    return record


def test_a_proposal_on_an_issue_has_its_parts_on_others() -> None:
    with talks() as record:
        (swap,) = offers.proposals(record, Question(issue="prisoners"))
        whole = offers.proposals(record, Question())
    assert set(swap.issues) == {"ceasefire", "prisoners"}
    assert swap.id in {p.id for p in whole}


def test_parties_and_days_narrow() -> None:
    with talks() as record:
        of = {p.id: p.proposers for p in offers.proposals(record, Question(party="Turkey"))}
        late = offers.proposals(record, Question(since=date(2025, 3, 1)))
        asked = offers.proposals(record, Question(party="Ukraine"))
    assert list(of.values()) == [("Turkey",)]
    assert [p.proposers for p in late] == [("United States",)]
    assert [p.proposers for p in asked] == [("United States",)]


def test_a_proposal_is_found_by_its_id_and_by_its_statements() -> None:
    with talks() as record:
        (plan,) = offers.proposals(record, Question(party="Ukraine"))
        answer = plan.responses[0].items[0].id
        for key in (plan.id, plan.id[:8], answer, plan.statements[0].id[:8]):
            assert offers.proposal(record, key, Question())[0] == plan
        for key in ("p", "s0000000"):
            with pytest.raises(UnknownEntry):
                offers.proposal(record, key, Question())


def test_answers_owed_are_told_with_whom_they_are_owed_to() -> None:
    with talks() as record:
        owed = offers.awaiting(record, Question(at=date(2025, 3, 20)))
        of_turkey = offers.awaiting(record, Question(party="Turkey"))
    assert [(o.party, o.answer, o.asked_by, o.days) for o in owed] == [
        ("Russia", Answer.DEFERRED, ("United States",), 7)
    ]
    assert of_turkey == ()


def test_a_name_that_nothing_bears_is_refused() -> None:
    with talks() as record, pytest.raises(UnknownName):
        offers.proposals(record, Question(issue="moon"))


def test_an_empty_dossier_owes_nothing() -> None:
    with create(":memory:", "Ann") as record:
        assert offers.proposals(record, Question()) == ()
        assert offers.awaiting(record, Question()) == ()


def everything(*readings: Reading) -> list[str]:
    with create(":memory:", "Ann") as record:
        for each in readings:
            bring(record, each)
        return [str(p) for p in offers.proposals(record, Question())]


def test_the_order_in_which_reports_are_added_changes_nothing() -> None:
    one, other = reading(DOC, PUT, SWAP, YES, LATER), reading(OLD, SEA)
    assert everything(one, other) == everything(other, one)


def test_of_many_statements_a_proposal_is_found_on_its_issue(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(framing, "AT_ONCE", 3)
    monkeypatch.setattr(framing, "BEFORE", 3)
    with talks() as record:
        assert [p.proposers for p in offers.proposals(record, Question())] == [("United States",)]
        for key in {s.id for p in offers.proposals(record, Question()) for s in p.statements}:
            assert key in {s.id for s in offers.proposal(record, key, Question())[0].statements}
        early = offers.proposals(record, Question(since=date(2025, 1, 1)))
        assert ("Turkey",) in {p.proposers for p in early}
