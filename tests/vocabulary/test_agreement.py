import pytest

from detente.vocabulary.agreement import field_label, field_meaning, level
from detente.workspace.reviewing.agreement import FIELDS


@pytest.mark.parametrize(
    ("alpha", "word"),
    [
        (1.0, "firm"),
        (0.8, "firm"),
        (0.799, "tentative"),
        (0.667, "tentative"),
        (0.6, "weak"),
        (-3, "weak"),
    ],
)
def test_what_a_number_is_worth(alpha: float, word: str) -> None:
    assert level(alpha).word == word


def test_every_field_has_a_name_and_a_meaning() -> None:
    for field in (*FIELDS, "marked", "valued", "coded"):
        assert field_label(field) and field_meaning(field).endswith(".")
    assert field_label("said_on") == "said on"
