import pytest

from detente.model import State
from detente.vocabulary.moves import any_word, move_rules


@pytest.mark.parametrize(
    ("kind", "text", "words"),
    [
        ("softening", "Oslo no longer insists on the port", "no longer insists"),
        ("hardening", "Rome STIFFENED its stand", "STIFFENED"),
        ("red_line", "the port is a red line", "red line"),
        ("near", "an agreement is very near", "very near"),
        ("far", "the talks are deadlocked", "deadlocked"),
        ("far", "a plan to avoid an impasse", ""),
        ("softening", "Oslo insists on the port", ""),
        ("red_line", "a red liner", ""),
    ],
)
def test_cues_are_whole_words_in_any_case_and_none_that_are_averted(
    kind: str, text: str, words: str
) -> None:
    assert move_rules().cue(kind, text) == words


def test_states_stand_from_soft_to_hard() -> None:
    order = sorted(move_rules().hardness, key=lambda s: move_rules().hardness[s])
    assert order == [State.GIVES, State.GIVES_IF, State.OPEN, State.NOT_GIVEN, State.REFUSES]
    assert State.REFUSES in move_rules().reversals[State.GIVES]
    assert move_rules().waiting == {State.AWAITED, State.UNKNOWN}


def test_rules_are_told_in_words() -> None:
    told = move_rules().reason("nearer", before="5/8", after="7/8", other="Italy")
    assert told == "5/8 before, 7/8 now, nearer to what Italy names"


def test_longer_phrases_come_before_shorter_ones() -> None:
    found = any_word(("a red", "a red line")).search("on a red line")
    assert found is not None
    assert found.group() == "a red line"
