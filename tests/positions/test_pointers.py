from detente.model import Act, Speaker, UnknownKind
from detente.positions.pointers import Pointer, pointers
from detente.positions.pool import gather
from tests.factory import document, reading, statement, unknown

DOC = document(
    "Steve Sample proposes a pause. Israel accepts the envoy’s plan. Hamas rejects Sample’s plan. "
    "Kyiv studies the Russian plan. A reply to the plan is awaited. Any truce is in doubt. "
    "Oslo backs the plan. The plan is unclear."
)
PUT = statement(
    DOC, "Steve Sample proposes a pause", "United States", Act.PROPOSE, "ceasefire"
)  # fmt: skip


def pointed(words: str, party: str, act: Act) -> Pointer | None:
    from dataclasses import replace

    put = replace(PUT, speaker=Speaker("Steve Sample", "United States"))
    said = statement(DOC, words, party, act, "ceasefire")
    found = pointers(gather([reading(DOC, put, said)]))
    return found[0] if found else None


def test_an_answer_points_at_what_its_words_name() -> None:
    pointer = pointed("Kyiv studies the Russian plan", "Ukraine", Act.DEFER)
    assert pointer is not None
    assert pointer.owners == {"Russia"}
    assert pointer.place == (DOC.id, DOC.text.index("Kyiv studies"))


def test_a_person_owns_for_its_side() -> None:
    pointer = pointed("Hamas rejects Sample’s plan", "Hamas", Act.REJECT)
    assert pointer is not None
    assert pointer.owners == {"United States"}


def test_what_is_no_answer_points_at_nothing() -> None:
    assert pointed("Oslo backs the plan", "Norway", Act.ENDORSE) is None


def test_awaited_answers_and_doubts_of_all_point_as_well() -> None:
    awaited = unknown(DOC, "A reply to the plan is awaited", UnknownKind.ANSWER, "", "ceasefire")
    doubt = unknown(DOC, "Any truce is in doubt", UnknownKind.INTENTION, "Russia", "ceasefire")
    other = unknown(DOC, "The plan is unclear", UnknownKind.INTENTION, "Russia", "ceasefire")
    nowhere = unknown(DOC, "A reply to the plan is awaited", UnknownKind.ANSWER, "Russia", "")
    found = pointers(gather([reading(DOC, awaited, doubt, other, nowhere)]))
    assert [p.item for p in found] == [awaited, doubt]
