from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.errors import DamagedDossier
from detente.model import Document, Meeting, Statement, Unknown
from detente.record.codec import canonical, packed, parsed, unpacked
from detente.record.payloads import DocumentBrought, Judged, Renamed
from tests.factory import document
from tests.model.values import DOCUMENT, MEETING, STATEMENT, UNKNOWN


@pytest.mark.parametrize("value", [DOCUMENT, MEETING, STATEMENT, UNKNOWN])
def test_a_value_comes_back_whole(value: Document | Meeting | Statement | Unknown) -> None:
    assert parsed(canonical(value), type(value)) == value


def test_defaults_are_left_out_and_keys_are_sorted() -> None:
    assert canonical(Renamed(name="b", into="a")) == b'{"into":"a","name":"b"}'


def test_numbers_as_keys_come_back_as_numbers() -> None:
    said = DocumentBrought(document=document(), folded={10: 2, 9: 0})
    assert parsed(canonical(said), DocumentBrought).folded == {9: 0, 10: 2}


@pytest.mark.parametrize("zone", [UTC, timezone(timedelta(hours=5, minutes=30))])
def test_times_keep_their_moment(zone: timezone) -> None:
    time = datetime(2025, 3, 13, 14, 5, 6, 7, tzinfo=zone)
    assert parsed(canonical(time), datetime) == time


@given(st.text())
def test_every_text_comes_back_but_for_halves_of_characters(text: str) -> None:
    whole = text.encode("utf-8", "replace").decode()
    assert parsed(canonical(Renamed(name=text, into="")), Renamed).name == whole


def test_halves_of_characters_become_question_marks_in_names_too() -> None:
    assert canonical({"a\ud800": ["\udfff", 1, None]}) == b'{"a?":["?",1,null]}'


@pytest.mark.parametrize("data", [b"{", b'{"name":1,"into":""}', b"\xff", b"{}", b""])
def test_what_is_no_such_value_is_damage(data: bytes) -> None:
    with pytest.raises(DamagedDossier, match="no Renamed"):
        parsed(data, Renamed)


def test_an_unknown_verdict_is_damage() -> None:
    with pytest.raises(DamagedDossier):
        parsed(b'{"verdict":"maybe","items":[]}', Judged)


@given(st.binary())
def test_packing_is_undone(data: bytes) -> None:
    assert unpacked(packed(data)) == data


@pytest.mark.parametrize("data", [b"", b"plain", packed(b"words " * 40)[:-1]])
def test_what_cannot_be_unpacked_is_damage(data: bytes) -> None:
    with pytest.raises(DamagedDossier, match="cannot be unpacked"):
        unpacked(data)
