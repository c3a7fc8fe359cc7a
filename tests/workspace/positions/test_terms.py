from datetime import date

import pytest

from detente.errors import JudgementError, UnknownEntry, UnknownName
from detente.model import State
from detente.workspace.dossier import Dossier
from detente.workspace.lookup import framing
from detente.workspace.lookup.framing import Question
from detente.workspace.positions.terms import Terms
from tests.workspace.optioned import options

TRUCE = Question(issue="ceasefire")


def names(found: Terms) -> list[str]:
    return [stands.term.name for stands in found.told]


def test_terms_tell_who_stands_where_and_on_how_many_roots() -> None:
    with options() as record, Dossier(record) as dossier:
        found = dossier.terms(TRUCE)
        assert names(found) == [
            "30-day ceasefire", "60-day ceasefire", "a halt of strikes on energy infrastructure",
        ]  # fmt: skip
        sixty = found.told[1]
        assert {p.party: p.holdings[0].state for p in sixty.positions} == {
            "Ukraine": State.GIVES,
            "United States": State.WANTS,
        }
        assert (found.roots[sixty.term.id].low, sixty.term.rank) == (2, 1)


def test_terms_are_narrowed_by_party_and_day_without_changing_what_they_are() -> None:
    with options() as record, Dossier(record) as dossier:
        everything = {s.term.id: s.term for s in dossier.terms(Question()).told}
        for stands in dossier.terms(Question(party="Kyiv")).told:
            assert stands.term == everything[stands.term.id]
            assert [p.party for p in stands.positions] == ["Ukraine"]
        assert names(dossier.terms(Question(issue="Ceasefire", at=date(2025, 3, 1)))) == [
            "30-day ceasefire"
        ]
        with pytest.raises(UnknownName):
            dossier.terms(Question(party="Nowhere"))


def test_a_term_is_found_by_its_id_or_by_that_of_a_statement() -> None:
    with options() as record, Dossier(record) as dossier:
        for stands in dossier.terms(Question()).told:
            for key in (stands.term.id[:6], stands.term.statements[0].id):
                (one,) = dossier.term(key, Question()).told
                assert one.term == stands.term
        for key in ("t", "nothing"):
            with pytest.raises(UnknownEntry):
                dossier.term(key, Question())


def test_what_a_person_settles_holds_until_it_is_undone() -> None:
    with options() as record, Dossier(record) as dossier:
        before = dossier.terms(Question())
        thirty, sixty, energy = (s.term for s in before.told[:3])
        dossier.merge_terms((thirty.id[:7], energy.statements[0].id), "one plan")
        assert len(dossier.terms(TRUCE).told) == 2
        dossier.rename_term(thirty.id, "first step", "as the envoy calls it")
        dossier.order_terms((sixty.id, thirty.id), "risk", "our reading")
        told = {s.term.name: (s.term.rank, s.term.scale) for s in dossier.terms(TRUCE).told}
        assert told == {"60-day ceasefire": (0, "risk"), "first step": (1, "risk")}
        (one,) = dossier.term(thirty.id, Question()).told
        dossier.split_term(one.term.id, (energy.statements[0].id[:8],), "not the same")
        assert len(dossier.terms(TRUCE).told) == 3
        for _ in range(4):
            dossier.undo()
        assert dossier.terms(Question()) == before


def test_what_cannot_be_settled_is_refused_with_the_reason() -> None:
    with options() as record, Dossier(record) as dossier:
        found = [s.term for s in dossier.terms(Question()).told]
        truce = [t.id for t in found if t.issue == "ceasefire"]
        swap = next(t for t in found if t.issue == "prisoners")
        with pytest.raises(JudgementError, match="different issues"):
            dossier.merge_terms((truce[0], swap.id), "no")
        with pytest.raises(JudgementError, match="one term already"):
            dossier.merge_terms((truce[0], truce[0]), "no")
        with pytest.raises(JudgementError, match="all statements"):
            dossier.split_term(swap.id, (swap.statements[0].id,), "no")
        with pytest.raises(UnknownEntry, match="no single statement"):
            dossier.split_term(swap.id, ("s_not",), "no")
        with pytest.raises(JudgementError, match="reason"):
            dossier.rename_term(swap.id, "swap", " ")
        with pytest.raises(JudgementError):
            dossier.order_terms(truce[:2], " ", "no scale")


def test_of_many_statements_a_term_is_found_on_whichever_issue_it_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with options() as record, Dossier(record) as dossier:
        known = dossier.terms(Question()).told
        monkeypatch.setattr(framing, "AT_ONCE", 2)
        issues = sorted({stands.term.issue for stands in known})
        told = [s.term for code in issues for s in dossier.terms(Question(issue=code)).told]
        assert 0 < len(told) < len(known)
        for term in told:
            (one,) = dossier.term(term.id, Question()).told
            assert one.term == term
            assert dossier.rename_term(term.id, "another name", "tried")
        with pytest.raises(UnknownEntry):
            dossier.term("nothing", Question())
