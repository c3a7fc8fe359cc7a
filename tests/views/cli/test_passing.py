import pytest
import typer

from detente.model import Handling
from detente.views.cli.passing import label


@pytest.mark.parametrize("told", ["TLP:GREEN", "green", "tlp:Green", " Green "])
def test_a_label_is_taken_however_it_is_written(told: str) -> None:
    assert label(told) is Handling.GREEN


def test_strict_amber_is_a_label_of_its_own() -> None:
    assert label("amber+strict") is label("TLP:AMBER_STRICT") is Handling.AMBER_STRICT


def test_what_is_no_label_is_refused_with_the_list() -> None:
    with pytest.raises(typer.BadParameter, match="TLP:CLEAR, TLP:GREEN"):
        label("orange")
