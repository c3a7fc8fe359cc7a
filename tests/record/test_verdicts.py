import pytest

from detente.model import Judgement, Status, Verdict
from detente.record.verdicts import ruling
from tests.record.kept import clock

TIME = clock()()
A, E, R, ADD = Verdict.ACCEPT, Verdict.EDIT, Verdict.REJECT, Verdict.ADD
Told = tuple[str, Verdict, str, bool]


def judgements(*told: Told) -> list[Judgement]:
    return [
        Judgement(n, "s1", who, verdict, TIME, (("act", act),) if act else (), final=final)
        for n, (who, verdict, act, final) in enumerate(told, start=5)
    ]


@pytest.mark.parametrize(
    ("told", "status", "act"),
    [
        ([("ann", A, "", False)], Status.ACCEPTED, ""),
        ([("ann", R, "", False)], Status.REJECTED, ""),
        ([("ann", ADD, "", False)], Status.ADDED, ""),
        ([("ann", E, "offer", False)], Status.EDITED, "offer"),
        ([("ann", A, "", False), ("bob", R, "", False)], Status.REJECTED, ""),
        ([("ann", A, "", True), ("bob", R, "", False)], Status.ACCEPTED, ""),
        ([("ann", A, "", True), ("bob", R, "", True)], Status.REJECTED, ""),
        ([("ann", A, "", True), ("bob", R, "", False), ("ann", R, "", False)], Status.REJECTED, ""),
        ([("ann", E, "offer", False), ("bob", A, "offer", False)], Status.EDITED, "offer"),
        ([("ann", E, "offer", False), ("bob", A, "", False)], Status.ACCEPTED, ""),
        ([("ann", E, "offer", False), ("ann", A, "", False)], Status.ACCEPTED, ""),
        ([("ann", E, "offer", False), ("ann", R, "", False)], Status.REJECTED, "offer"),
        ([("ann", E, "offer", False), ("ann", E, "accept", False)], Status.EDITED, "accept"),
    ],
)
def test_what_counts_of_several_judgements(told: list[Told], status: Status, act: str) -> None:
    made = ruling(judgements(*told))
    assert made is not None
    assert (made.status, dict(made.fields).get("act", "")) == (status, act)
    assert made.seen == 5


def test_nothing_counts_where_nobody_judged() -> None:
    assert ruling([]) is None
