from detente.model import Certainty, State
from detente.positions.states import OPPOSITES, REPLACED, REPLACING, SURENESS


def test_wants_and_denials_are_never_replaced() -> None:
    assert REPLACED.isdisjoint({State.WANTS, State.DENIES})
    assert {State.UNKNOWN} == REPLACED - REPLACING


def test_opposites_are_apart_and_replace() -> None:
    one, other = OPPOSITES
    assert one.isdisjoint(other)
    assert one | other <= REPLACING


def test_every_certainty_has_its_rank() -> None:
    assert sorted(SURENESS) == sorted(Certainty)
    assert SURENESS[0] is Certainty.CERTAIN
