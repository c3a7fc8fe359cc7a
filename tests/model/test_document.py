import pytest

from detente.model import Completeness, Kind, Mask, text_sha256
from tests.factory import TEXT, document


@pytest.mark.parametrize(
    ("start", "end", "touched"),
    [(0, 10, False), (0, 11, True), (12, 14, True), (19, 30, True), (20, 30, False)],
)
def test_a_mask_hides_what_it_touches(start: int, end: int, touched: bool) -> None:
    doc = document(masks=(Mask(10, 20, "caption"), Mask(40, 45, "advert")))
    assert doc.masked(start, end) is touched


def test_a_document_without_masks_hides_nothing() -> None:
    assert not document().masked(0, len(TEXT))


def test_the_hash_is_that_of_the_text() -> None:
    assert document().sha256 == text_sha256(TEXT)


def test_a_report_is_press_and_whole_unless_told_otherwise() -> None:
    assert (document().kind, document().completeness) == (Kind.PRESS, Completeness.WHOLE)


def test_a_text_does_not_flood_a_traceback() -> None:
    assert TEXT not in repr(document())
