"""What holds for every value of the model."""

import dataclasses
import pickle
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import pytest

from detente import model
from tests.model.values import VALUES


def is_value(kind: object) -> bool:
    return isinstance(kind, type) and dataclasses.is_dataclass(kind)


def test_there_is_one_of_each_value_to_try() -> None:
    named = {name for name in model.__all__ if is_value(getattr(model, name))}
    assert named == {type(value).__name__ for value in VALUES}


@pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
def test_values_are_frozen_slotted_and_hashable(value: object) -> None:
    assert not hasattr(value, "__dict__")
    field = dataclasses.fields(value)[0].name  # type: ignore[arg-type] # each is a dataclass
    with pytest.raises(dataclasses.FrozenInstanceError):
        setattr(value, field, None)
    assert hash(value) == hash(pickle.loads(pickle.dumps(value)))  # noqa: S301 - our own bytes


@pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
def test_values_survive_pickling(value: object) -> None:
    assert pickle.loads(pickle.dumps(value)) == value  # noqa: S301 - our own bytes


@pytest.mark.slow
def test_values_survive_the_way_through_a_worker() -> None:
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        assert tuple(pool.map(dataclasses.replace, VALUES)) == VALUES
