from collections.abc import Iterator

import pytest

from detente.errors import JudgementError, UnknownEntry, UnknownName
from detente.model import Act
from detente.model.ruling import RulingKind
from detente.record import Record
from detente.workspace.checking.judging import undo
from detente.workspace.dossier import Dossier
from detente.workspace.positions.belonging import (
    anchor,
    called,
    move,
    term_called,
    term_of,
    terms_on,
)
from tests.factory import document, reading, statement
from tests.workspace.dossiers import bring
from tests.workspace.optioned import options

WHY = "it is meant so"


@pytest.fixture
def record() -> Iterator[Record]:
    with options() as made:
        yield made


def grouping(record: Record) -> dict[str, set[str]]:
    return {t.name: {s.id for s in t.statements} for t in terms_on(record, "ceasefire")}


def test_terms_are_those_of_the_issue_alone(record: Record) -> None:
    assert {t.issue for t in terms_on(record, "Ceasefire")} == {"ceasefire"}
    with pytest.raises(UnknownName):
        terms_on(record, "nothing of the kind")


def test_a_term_is_found_by_its_name_or_statement(record: Record) -> None:
    terms = terms_on(record, "ceasefire")
    for term in terms:
        assert term_called(terms, f" {term.name.upper()} ") == term
        assert term_called(terms, term.id) == term
        assert anchor(term) in term.wordings[0].statements
        assert {term_of(terms, s.id) for s in term.statements} == {term}
    assert term_of(terms, "s0") is None
    with pytest.raises(JudgementError, match="no term on this issue is called “a pause”"):
        term_called(terms, "a pause")


def test_terms_of_one_name_are_told_apart(record: Record) -> None:
    term = terms_on(record, "ceasefire")[0]
    assert list(called([term, term])) == [term.name, f"{term.name} ({term.id[:9]})"]


def test_a_statement_is_moved_until_that_is_taken_back(record: Record) -> None:
    before = grouping(record)
    moved, left = sorted(before["60-day ceasefire"])
    (other,) = before["30-day ceasefire"]
    made = move(record, moved, other, WHY)
    groups = list(grouping(record).values())
    assert {moved, other} in groups
    assert {left} in groups
    with record.reading() as reader:
        (kept,) = reader.rulings()
    assert (kept.kind, kept.subjects, kept.event) == (
        RulingKind.TERM_MOVE, (moved, other), made.number,
    )  # fmt: skip
    with pytest.raises(JudgementError, match="means that term already"):
        move(record, moved, other, WHY)
    undo(record)
    assert grouping(record) == before


def test_a_statement_that_only_points_at_an_option_is_said_to_mean_one() -> None:
    doc = document("Turkey accepted the deal.", id="e" * 16)
    pointing = statement(doc, "the deal", "Turkey", Act.ACCEPT, "ceasefire")
    denial = statement(doc, "Turkey accepted", "Turkey", Act.DENY, "ceasefire")
    with options() as record, Dossier(record) as dossier:
        bring(record, reading(doc, pointing, denial))
        keys = {e.item.span.exact: e.id for e in dossier.statements()}
        pointing_at, denied = keys["the deal"], keys["Turkey accepted"]
        meant = terms_on(record, "ceasefire")[0].statements[0].id
        assert term_of(terms_on(record, "ceasefire"), pointing_at) is None
        dossier.move_to_term(pointing_at, meant, WHY)
        now = term_of(terms_on(record, "ceasefire"), pointing_at)
        assert now is not None
        assert meant in {s.id for s in now.statements}
        with pytest.raises(JudgementError, match="takes no stand on an option"):
            move(record, denied, meant, WHY)
        with pytest.raises(JudgementError, match="means no term"):
            move(record, meant, denied, WHY)


def test_what_cannot_be_moved_is_told(record: Record) -> None:
    (first,) = grouping(record)["30-day ceasefire"]
    (elsewhere,) = terms_on(record, "prisoners")[0].statements
    with pytest.raises(JudgementError, match="cannot mean a term on prisoners"):
        move(record, first, elsewhere.id, WHY)
    with pytest.raises(UnknownEntry):
        move(record, first, "s0000000000", WHY)
    with pytest.raises(JudgementError, match="a reason"):
        move(record, first, sorted(grouping(record)["60-day ceasefire"])[0], " ")
