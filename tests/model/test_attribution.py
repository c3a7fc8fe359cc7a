from dataclasses import FrozenInstanceError

import pytest

from detente.model import Attribution


def test_an_attribution_is_a_value() -> None:
    told = Attribution(((0, 4),), ((5, 9),), ((10, 20), (30, 40)))
    assert told == Attribution(((0, 4),), ((5, 9),), ((10, 20), (30, 40)))
    assert len({told, Attribution((), ((5, 9),), ((10, 20),))}) == 2
    assert told.score is None
    with pytest.raises(FrozenInstanceError):
        told.score = 0.5  # type: ignore[misc]
