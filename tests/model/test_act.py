"""The codes are those of the gold, in the order in which the rarer act wins."""

from detente.model import Act, Certainty, Contents, When


def test_the_acts_go_from_the_one_that_changes_a_matrix_most() -> None:
    order = (
        "reject accept concede offer demand propose penalise threaten accuse deny defer endorse "
        "assess"
    )
    assert " ".join(Act) == order


def test_certainties_whens_and_contents() -> None:
    assert " ".join(Certainty) == "certain probable possible unknown negated"
    assert " ".join(When) == "past current planned"
    assert " ".join(Contents) == "stated undisclosed"


def test_a_code_is_a_string() -> None:
    assert Act("demand") is Act.DEMAND
    assert f"{Act.DEMAND}" == "demand"
