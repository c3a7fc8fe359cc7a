from datetime import date

from detente.model.network import NetworkKind, NetworkTie
from detente.model.term import Gap, Term
from detente.views.brief.alike import Tied
from detente.views.brief.apart import gap_row, steps_words, tie_row, weight_number


def test_a_tie_tells_sign_weight_and_on_what() -> None:
    tie = NetworkTie("Norway", "Peru", -2.0, ("ceasefire", "a loan"), ("s1", "s2"))
    row = tie_row(Tied(("Norway",), ("Peru",), tie), NetworkKind.SUBTRACT)
    assert (row.who, row.text, row.state[0]) == ("Norway", "Peru -2", "✕ against")
    assert row.details == ("on ceasefire, “a loan”", "2 statements")


def test_a_weight_has_a_sign_only_where_that_tells_something() -> None:
    assert weight_number(1.25, signed=True) == "+1.25"
    assert weight_number(1.0, signed=False) == "1"


def test_a_gap_tells_its_bounds_and_terms() -> None:
    terms = {
        key: Term(key, "ceasefire", name, (), (), rank=rank, scale="days")
        for key, name, rank in (("t1", "30 days", 1), ("t2", "60 days", 2))
    }
    gap = Gap("ceasefire", ("Norway", "Peru"), 1, 1, ("t1", "t2"), date(2025, 3, 1), ("s1",))
    row = gap_row(gap, terms)
    assert row.text == "“30 days” | “60 days”"
    assert row.state[0] == "◇ 1 step apart"
    assert row.details == ("since 1 March 2025", "ordered by days")


def test_steps_lie_between_their_bounds() -> None:
    bounds = ((0, 0), (0, 2), (1, 1), (2, 3))
    gaps = [Gap("ceasefire", ("Norway", "Peru"), *b, ()) for b in bounds]
    assert [steps_words(g) for g in gaps] == [
        "together", "0 to 2 steps apart", "1 step apart", "2 to 3 steps apart",
    ]  # fmt: skip
