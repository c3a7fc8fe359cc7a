from detente.model import UnknownKind
from detente.positions.unknowns import unknowns
from tests.factory import document, moment, reading, unknown

ONE = document("Key details of the agreement are open. Its reply is awaited.", id="one")
TWO = document(
    "The key details of the agreement are still open.", id="two", published=moment("2025-03-14")
)
OPEN = unknown(ONE, "Key details of the agreement are open", UnknownKind.CONTENT, "", "ceasefire")
STILL = unknown(
    TWO, "key details of the agreement are still open", UnknownKind.CONTENT, "", "ceasefire"
)
REPLY = unknown(ONE, "Its reply is awaited", UnknownKind.ANSWER, "Russia", "ceasefire")


def test_a_gap_told_twice_is_one_by_the_newest_report() -> None:
    newest, reply = unknowns([reading(ONE, OPEN, REPLY), reading(TWO, STILL)])
    assert (newest.id, newest.also) == (STILL.id, (OPEN.id,))
    assert reply == REPLY


def test_another_kind_or_subject_is_another_gap() -> None:
    other = unknown(TWO, STILL.span.exact, UnknownKind.CONTENT, "Russia", "ceasefire")
    assert len(unknowns([reading(ONE, OPEN), reading(TWO, other)])) == 2
