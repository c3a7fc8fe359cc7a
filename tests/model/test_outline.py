from detente.model import Handling
from detente.model.outline import Confidence, Outline, Passage, PassageKind


def test_an_outline_is_empty_and_free_at_first() -> None:
    outline = Outline()
    assert (outline.passages, outline.picks, outline.least) == ((), (), Handling.CLEAR)
    assert Passage() == Passage(PassageKind.TEXT, "", None, "")


def test_confidence_has_the_three_levels_of_icd_203() -> None:
    assert [level.value for level in Confidence] == ["low", "moderate", "high"]
