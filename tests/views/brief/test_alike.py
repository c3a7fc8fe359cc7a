from itertools import combinations

from detente.model.network import NetworkTie
from detente.views.brief.alike import tied


def tie(one: str, other: str, *statements: str, weight: float = 1.0) -> NetworkTie:
    return NetworkTie(one, other, weight, ("land",), statements)


def test_a_joint_statement_of_many_is_one_line() -> None:
    ties = [tie(a, b, "s1") for a, b in combinations(("Chad", "Mali", "Niger", "Togo"), 2)]
    (line,) = tied([*ties[3:], *ties[:3]])
    assert line.parties == ("Chad", "Mali", "Niger", "Togo")
    assert line.others == ()


def test_one_party_tied_to_several_by_the_same_statements_is_one_line() -> None:
    ties = [tie("Chad", "Mali", "s1", "s2"), tie("Niger", "Chad", "s2", "s1")]
    (line,) = tied(ties)
    assert (line.parties, line.others) == (("Chad",), ("Mali", "Niger"))


def test_other_statements_another_weight_or_no_common_party_stay_apart() -> None:
    ties = [
        tie("Chad", "Mali", "s1"),
        tie("Chad", "Niger", "s2"),
        tie("Chad", "Togo", "s1", weight=2.0),
        tie("Benin", "Ghana", "s1"),
    ]
    lines = tied(ties)
    assert [(li.parties, li.others) for li in lines] == [
        (("Chad",), ("Togo",)),
        (("Benin",), ("Ghana",)),
        (("Chad",), ("Mali",)),
        (("Chad",), ("Niger",)),
    ]
