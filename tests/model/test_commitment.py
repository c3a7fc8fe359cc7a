from dataclasses import replace

from detente.model.commitment import Commitment, Fate, Telling
from tests.model.values import STATEMENT

PROMISE = Commitment("c1", "Ukraine", ("Russia",), "prisoners", "free them", (STATEMENT,))


def test_a_promise_is_pending_until_somebody_tells_otherwise() -> None:
    assert PROMISE.fates == (Fate.PENDING,)
    assert PROMISE.deadline is None


def test_fates_come_in_one_order_whoever_tells_them() -> None:
    told = (
        Telling("Russia", Fate.BROKEN, (STATEMENT,)), Telling("Ukraine", Fate.DONE, (STATEMENT,)),
        Telling("Poland", Fate.DONE, (STATEMENT,)),
    )  # fmt: skip
    assert replace(PROMISE, tellings=told).fates == (Fate.DONE, Fate.BROKEN)
    assert replace(PROMISE, tellings=told[::-1]).fates == (Fate.DONE, Fate.BROKEN)
