from datetime import date

import pytest

from detente.model import Act, Reading
from detente.model.commitment import Fate
from detente.positions.edges import commitments
from tests.positions.edges.reports import Said, report

WORDS = "Chad will release the captured pilots"
PROMISE = report(f"{WORDS}.", Said(WORDS, "Chad", Act.OFFER, "prisoners", targets=("Mali",)))


def later(words: str, party: str, act: Act, issue: str = "prisoners", on: str = "2025-02-20",
          target: str = "Chad") -> Reading:  # fmt: skip
    return report(f"{words}.", Said(words, party, act, issue, targets=(target,)), on=on)


@pytest.mark.parametrize(
    ("told", "party", "fate"),
    [
        (later("Chad has released the captured pilots", "Chad", Act.CONCEDE, target="Mali"),
         "Chad", Fate.DONE),
        (later("Mali welcomed that Chad fulfilled its word on the captured pilots", "Mali",
               Act.ENDORSE), "Mali", Fate.DONE),
        (later("Mali said Chad broke its word on the captured pilots", "Mali", Act.ACCUSE),
         "Mali", Fate.BROKEN),
        (later("Chad suspended the release of captured pilots", "Chad", Act.REJECT, target="Mali"),
         "Chad", Fate.WITHDRAWN),
    ],
)  # fmt: skip
def test_each_side_tells_what_became_of_a_promise(told: Reading, party: str, fate: Fate) -> None:
    (one,) = commitments([PROMISE, told])
    (telling,) = one.tellings
    assert (telling.party, telling.fate) == (party, fate)
    assert "the same issue" in telling.reason
    assert one.fates == (fate,)


@pytest.mark.parametrize(
    "told",
    [
        later("Mali said Chad broke its word on the captured pilots", "Mali", Act.ACCUSE,
              on="2025-01-01"),
        later("Mali said Chad broke its word on the border posts", "Mali", Act.ACCUSE),
        later("Mali said Niger broke its word on the captured pilots", "Mali", Act.ACCUSE,
              target="Niger"),
        later("Mali said Chad broke its word on the captured pilots", "Mali", Act.ACCUSE,
              issue="economy"),
    ],
)  # fmt: skip
def test_what_is_of_another_day_thing_party_or_issue_tells_nothing(told: Reading) -> None:
    (one,) = [c for c in commitments([PROMISE, told]) if c.obligor == "Chad"]
    assert one.tellings == ()


def test_sides_that_tell_differently_are_both_kept() -> None:
    both = [
        later("Chad has released the captured pilots", "Chad", Act.CONCEDE, target="Mali"),
        later("Mali said Chad broke its word on the captured pilots", "Mali", Act.ACCUSE),
    ]
    (one,) = commitments([PROMISE, *both])
    assert one.fates == (Fate.DONE, Fate.BROKEN)
    (then,) = commitments([PROMISE, *both], date(2025, 2, 1))
    assert then.fates == (Fate.PENDING,)
