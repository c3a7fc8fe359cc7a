from datetime import date

from detente.model import State
from detente.model.strength import Strength


def test_a_content_is_no_red_line_and_not_contested_unless_told() -> None:
    day = date(2025, 3, 1)
    told = Strength("Norway", "economy", State.WANTS, "a loan", ("s1",), 1, day, day)
    assert (told.red_line, told.contested) == ((), False)
