from detente.vocabulary.passwords import guessed


def test_longer_words_come_first_and_runs_go_both_ways() -> None:
    told = guessed()
    assert len(told.words[0]) >= len(told.words[-1])
    assert {"qwertyuiop", "poiuytrewq"} <= set(told.runs)
    assert all(len(digits) == 12 for digits in told.known)
