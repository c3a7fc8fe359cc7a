from datetime import UTC, datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from detente.model import Entry, MeetingStatus, Status, UnknownKind
from detente.record.flags import Ties
from detente.record.rows import clean, document_row, item_row, party_rows, whole
from tests.factory import meeting, moment, unknown
from tests.record.build import REFUSAL, demand, doc, made

DOC = doc(title="A\0 b", published=moment("2025-03"), signature=(1, 2**32 - 1))
TIME = datetime(2025, 3, 15, 1, tzinfo=timezone(timedelta(hours=3)))


def parties(entry: Entry) -> list[tuple[str, str]]:
    return [(row["party"], row["role"]) for row in party_rows(entry, DOC)]


def test_a_document_is_kept_without_its_bytes_in_the_body() -> None:
    row = document_row(7, DOC, TIME, made(DOC), Ties(None, None, None, counts=True))
    assert (row["number"], row["title"], row["reader"]) == (7, "A b", "test 1")
    assert row["recorded"] == "2025-03-14T22:00:00.000000Z"
    assert row["day"] == datetime(2025, 3, 14, tzinfo=UTC).toordinal()
    assert DOC.text not in row["body"]
    assert '"data":""' in row["body"]


def test_an_item_is_kept_by_what_it_is_looked_up_by() -> None:
    entry = Entry(demand(DOC, party="Russia + Belarus", score=0.5), 7, Status.ACCEPTED)
    row = item_row(entry, DOC)
    assert (row["kind"], row["party"], row["act"]) == ("s", "Russia + Belarus", "demand")
    assert (row["status"], row["checked"], row["counts"], row["score"]) == (
        "accepted", True, True, 0.5,
    )  # fmt: skip
    assert row["day"] == DOC.said_by(demand(DOC).said_on).toordinal()


def test_every_party_has_its_part() -> None:
    said = demand(DOC, party="Russia + Belarus", targets=("NATO", "Russia"))
    assert parties(Entry(said, 7, Status.SUGGESTED)) == [
        ("Belarus", "speaker"), ("NATO", "target"), ("Russia", "speaker"), ("Russia", "target"),
    ]  # fmt: skip
    met = meeting(DOC, "Envoys met", ("Russia", "Ukraine"), MeetingStatus.HELD)
    assert parties(Entry(met, 7, Status.SUGGESTED)) == [("Russia", "meets"), ("Ukraine", "meets")]
    gap = unknown(DOC, REFUSAL, UnknownKind.FACT, "Russia + Ukraine", "alliance")
    assert parties(Entry(gap, 7, Status.SUGGESTED)) == [
        ("Russia", "subject"), ("Ukraine", "subject"),
    ]  # fmt: skip
    nobody = unknown(DOC, REFUSAL, UnknownKind.FACT, "", "alliance")
    assert parties(Entry(nobody, 7, Status.SUGGESTED)) == []


@given(st.text())
def test_clean_text_is_taken_by_every_database(text: str) -> None:
    made = clean(text)
    assert "\0" not in made
    assert whole(made)
    assert made == text or "\0" in text or not whole(text)


def test_halves_of_characters_are_found() -> None:
    assert whole("Ukraine \U0001f600 Україна")
    assert not whole("Ukraine \ud83d")
    assert clean("a\0\udc80") == "a?"


def test_parties_that_no_key_tells_apart_are_one() -> None:
    said = demand(DOC, targets=("NA\0TO", "NATO", "A" * 400, "A" * 401))
    assert parties(Entry(said, 7, Status.SUGGESTED)) == [
        ("A" * 300, "target"), ("NATO", "target"), ("Russia", "speaker"),
    ]  # fmt: skip
