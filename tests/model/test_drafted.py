from detente.model.drafted import Left, Sentence


def test_a_sentence_on_nothing_is_not_checked_and_nothing_is_left_out_at_first() -> None:
    assert Sentence("Oslo calls.").checked is False
    left = Left()
    assert left.restricted == left.unchecked == left.uncited == left.gone == ()
