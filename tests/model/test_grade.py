from detente.model import Credibility, Reliability


def test_the_scales_are_those_of_the_admiralty() -> None:
    assert [r.value for r in Reliability] == ["A", "B", "C", "D", "E", "F"]
    assert [c.value for c in Credibility] == ["1", "2", "3", "4", "5", "6"]


def test_what_cannot_be_judged_is_the_last_of_each() -> None:
    assert list(Reliability)[-1] is Reliability.UNKNOWN
    assert list(Credibility)[-1] is Credibility.UNKNOWN
