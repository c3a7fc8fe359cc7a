"""Whether a report goes farther by what is told about it."""

from datetime import date

import pytest

from detente.errors import JudgementError
from detente.model import Handling
from detente.workspace.checking.relabelling import goes_farther, hides_from, relabelled
from tests.record.build import doc

DAY = date(2025, 4, 1)
TODAY = date(2025, 3, 20)


@pytest.mark.parametrize(
    ("fields", "farther"),
    [
        ({"handling": "clear"}, True),
        ({"handling": "TLP:GREEN", "embargo": "2026-01-01"}, True),
        ({"handling": "amber"}, False),
        ({"handling": "red", "embargo": ""}, True),
        ({"embargo": "2025-03-31"}, True),
        ({"embargo": "2025-04-02"}, False),
        ({"outlet": "Wire"}, False),
    ],
)
def test_a_freer_label_or_an_earlier_day_goes_farther(
    fields: dict[str, str], farther: bool
) -> None:
    before = doc(handling=Handling.AMBER, embargo=DAY)
    assert goes_farther(before, relabelled(before, fields)) is farther


def test_what_does_not_fit_is_told() -> None:
    with pytest.raises(JudgementError):
        relabelled(doc(), {"handling": "secret"})


def test_it_is_hidden_from_who_is_not_cleared_so_far() -> None:
    amber, later = doc(handling=Handling.AMBER), doc(embargo=DAY)
    assert hides_from(amber, Handling.GREEN, TODAY)
    assert not hides_from(amber, Handling.AMBER, TODAY)
    assert hides_from(later, Handling.AMBER_STRICT, TODAY)
    assert not hides_from(later, Handling.AMBER_STRICT, DAY)
    assert not hides_from(later, Handling.RED, TODAY)
