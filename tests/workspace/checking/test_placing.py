import pytest

from detente.errors import JudgementError
from detente.workspace.checking.placing import only_place, places

TEXT = 'Kyiv said “no”.\nKyiv’s envoy said:\nno  deal. Kyiv said "no".'


def test_blanks_and_quotes_match_their_like() -> None:
    assert places(TEXT, 'said "no"') == [(5, 14), (50, 59)]
    assert places(TEXT, "Kyiv's envoy said: no deal") == [(16, 43)]
    assert places(TEXT, "kyiv") == []
    assert places(TEXT, " ") == []


def test_words_at_several_places_need_a_choice() -> None:
    with pytest.raises(JudgementError, match=r"at 3 places \(characters 0, 16, 45\)") as error:
        only_place(TEXT, "Kyiv")
    assert "at=1" in error.value.remedy
    assert only_place(TEXT, "Kyiv", 2) == (16, 20)


@pytest.mark.parametrize("at", [0, 4])
def test_a_place_that_is_not_there(at: int) -> None:
    with pytest.raises(JudgementError, match=f"there is no place {at}.*3 times"):
        only_place(TEXT, "Kyiv", at)


def test_words_that_are_not_there() -> None:
    with pytest.raises(JudgementError, match="“Minsk” does not stand in the document"):
        only_place(TEXT, "Minsk")
