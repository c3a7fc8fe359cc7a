from detente.model import Reading
from tests.factory import document, reading


def test_a_document_that_no_reader_served_was_not_read() -> None:
    assert not Reading(document(), warnings=("in Russian",)).was_read
    assert reading(document()).was_read
