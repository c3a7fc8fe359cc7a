import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.vocabulary.surface import near, plain


@pytest.mark.parametrize(
    ("surface", "expected"),
    [
        ("the U.S.’s", "US"),
        ("U.S", "US"),
        ("U.N.", "UN"),
        ("us", "us"),
        ("The  Hague", "Hague"),
        ("Hamas'", "Hamas"),
        ("Hamas’s", "Hamas"),
        ("“Kremlin”,", "Kremlin"),
        ("St. Petersburg", "St. Petersburg"),
        ("the", "the"),
        ("", ""),
    ],
)
def test_writings_of_one_name_meet(surface: str, expected: str) -> None:
    assert plain(surface) == expected


@given(st.text(alphabet="abTHEthe.'’ US\n", max_size=30))
def test_the_result_has_no_odd_blanks(surface: str) -> None:
    text = plain(surface)
    assert text == " ".join(text.split())


def test_a_remedy_names_what_is_near() -> None:
    assert near("ceasfire", ["sanctions", "ceasefire"]) == "did you mean ceasefire?"
    assert near("zzz", ["sanctions"]) == ""
