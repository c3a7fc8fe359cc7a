from hypothesis import given
from hypothesis import strategies as st

from detente.statements.truecase import in_capitals, truecased

COMMON = {"the", "rebels", "will", "not", "sign", "in"}


def test_names_and_openings_keep_a_capital() -> None:
    text = "THE REBELS WILL NOT SIGN. REBELS IN MANAGUA, U.S. AND FMLN"
    assert truecased(text, COMMON) == "The rebels will not sign. Rebels in Managua, U.S. AND FMLN"


def test_capitals_are_noticed() -> None:
    assert in_capitals("THE REBELS [said]")
    assert not in_capitals("The FMLN said so")
    assert not in_capitals("1989")


@given(st.text())
def test_length_never_changes(text: str) -> None:
    assert len(truecased(text, COMMON)) == len(text)
