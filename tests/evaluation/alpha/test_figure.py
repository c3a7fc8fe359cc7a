from detente.evaluation.alpha import Alpha


def test_enough_is_as_many_units_as_are_needed() -> None:
    assert Alpha(0.9, units=30, needed=30).enough
    assert not Alpha(0.9, units=29, needed=30).enough
