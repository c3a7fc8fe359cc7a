import pytest

from detente.evaluation.alpha import needed


@pytest.mark.parametrize(("values", "units"), [(0, 0), (1, 0), (2, 30), (5, 48), (13, 110)])
def test_more_values_need_more_units(values: int, units: int) -> None:
    assert needed(values) == units
