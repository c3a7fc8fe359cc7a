from detente.model import Certainty, Holding, Position, State
from detente.model.term import Term, TermStands, Wording
from detente.views.brief.termed import term_row, term_rows
from tests.positions.options.build import only, told


def stands(many: int) -> TermStands:
    (said,) = only(told("a truce at sea"))
    held = tuple(
        Position(
            f"Party {n}",
            "ceasefire",
            (Holding(State.WANTS, (said,), certainty=Certainty.PROBABLE),),
        )
        for n in range(many)
    )
    words = (Wording("a truce at sea", (said.id,)), Wording("calm at sea", ("s2",)))
    return TermStands(Term("t123456789ab", "ceasefire", "a truce at sea", words, (said,)), held)


def test_a_term_with_many_states_counts_the_rest() -> None:
    row = term_row(stands(9), {}, {})
    assert row.ids == ("t12345678",)
    assert len(row.below) == 7
    assert row.below[0].who == "▲ Party 0 wants · date not told · probable"
    assert row.below[-1].text == "and 3 more states: detente terms show t12345678"
    assert "also “calm at sea”" in row.details


def test_a_term_whole_has_each_holding_and_statement() -> None:
    made = stands(9)
    first, *rest = term_rows(
        TermStands(
            Term("t1", "ceasefire", "a truce at sea", made.term.wordings[:1], made.term.statements),
            made.positions,
        ), {}, {},
    )  # fmt: skip
    assert len(first.below) == 9
    assert [r.ids for r in rest] == [(made.term.statements[0].id[:9],)]
