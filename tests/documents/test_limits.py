from detente.documents import limits


def test_one_step_never_outlasts_the_whole() -> None:
    assert limits.CONNECT_SECONDS < limits.FETCH_SECONDS
    assert limits.READ_SECONDS < limits.FETCH_SECONDS
    assert limits.MAX_BYTES == 20 * 2**20
