from dataclasses import FrozenInstanceError
from datetime import UTC, datetime

import pytest

from detente.model.ruling import Ruling, RulingKind

MADE = Ruling(7, RulingKind.TERM_NAME, ("s1",), "a truce", "Ann", datetime(2025, 3, 15, tzinfo=UTC))


def test_a_ruling_is_a_value_with_a_reason_if_there_is_one() -> None:
    assert MADE.why == ""
    with pytest.raises(FrozenInstanceError):
        MADE.value = "other"  # type: ignore[misc]


def test_kinds_are_kept_by_words() -> None:
    assert {kind.value for kind in RulingKind} == {
        "roots-same", "roots-distinct", "term-merge", "term-split", "term-move", "term-name",
        "term-order", "issue",
    }  # fmt: skip
