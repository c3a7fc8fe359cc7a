from dataclasses import replace
from datetime import date

import pytest

from detente.model import Completeness, Kind, Mask, text_sha256
from detente.model.document import NO_DATE, NO_OUTLET
from tests.factory import TEXT, document, moment


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


def test_what_is_told_since_is_no_longer_warned_of() -> None:
    found = document(published=None, outlet="", warnings=("cut off", NO_DATE, NO_OUTLET))
    assert found.standing == found.warnings
    dated = replace(found, published=moment("2025-03-13"))
    assert dated.standing == ("cut off", NO_OUTLET)
    assert replace(dated, outlet="Sample Wire").standing == ("cut off",)


def test_a_report_is_press_and_whole_unless_told_otherwise() -> None:
    assert (document().kind, document().completeness) == (Kind.PRESS, Completeness.WHOLE)


def test_only_a_date_that_is_told_is_told() -> None:
    bare = document(published=None)
    assert (bare.told_by(), bare.said_by()) == (None, bare.capture.retrieved.date())
    assert document().told_by() == document().said_by()
    assert bare.told_by(moment("2025-03-01")) == date(2025, 3, 1)


def test_a_text_does_not_flood_a_traceback() -> None:
    assert TEXT not in repr(document())
