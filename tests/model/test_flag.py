from detente.model.flag import Flag


def test_a_flag_is_kept_by_the_word_that_people_use() -> None:
    assert [flag.value for flag in Flag] == ["forged", "recycled", "misattributed", "disowned"]
    assert Flag("forged") is Flag.FORGED
