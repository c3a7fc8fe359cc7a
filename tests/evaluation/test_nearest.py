from detente.evaluation.nearest import nearest

TEXT = "Iran met envoys. Iranians say Iran agrees. Iran waits."


def test_the_nearest_place_counts() -> None:
    assert nearest("Iran", TEXT, 30, 41) == (30, 34)
    assert nearest("Iran", TEXT, 45, 53) == (43, 47)


def test_whole_words_come_before_parts_of_words() -> None:
    assert nearest("Iran", TEXT, 17, 25) == (30, 34)
    assert nearest("Iranian", TEXT, 0, 4) == (17, 24)


def test_words_that_the_text_lacks_have_no_place() -> None:
    assert nearest("Oman", TEXT, 0, 4) is None
    assert nearest(None, TEXT, 0, 4) is None
    assert nearest("", TEXT, 0, 4) is None
