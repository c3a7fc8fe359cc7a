from tests.factory import TEXT, document


def test_bytes_do_not_flood_a_traceback() -> None:
    capture = document().capture
    assert TEXT not in repr(capture)
    assert capture.retrieved.tzinfo is not None
