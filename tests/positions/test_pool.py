from dataclasses import replace
from datetime import date

from detente.model import Act, MeetingStatus, UnknownKind
from detente.positions.pool import gather
from tests.factory import document, meeting, moment, reading, statement, unknown

TEXT = "Russia accepts the truce. They met in Riyadh. Its reply to Kyiv is awaited."
DOC = document(TEXT)
SAID = statement(DOC, "Russia accepts", "Russia", Act.ACCEPT, "ceasefire")
READ = reading(
    DOC,
    SAID,
    meeting(DOC, "They met", ("Russia", "United States"), MeetingStatus.HELD),
    unknown(DOC, "Its reply", UnknownKind.ANSWER, "Russia", "process"),
)
COPY = replace(READ, document=replace(DOC, id="copy", outlet="Copyist", copy_of=DOC.id))


def test_a_copy_carries_and_tells_nothing_of_its_own() -> None:
    pool = gather([COPY, READ])
    assert pool.statements == READ.statements
    assert len(pool.items) == 3
    assert [d.id for d in pool.carriers[DOC.id]] == sorted([DOC.id, "copy"])


def test_without_its_original_the_earliest_copy_stands_for_it() -> None:
    later = replace(
        COPY, document=replace(COPY.document, id="late", published=moment("2025-03-14"))
    )
    pool = gather([later, COPY])
    assert list(pool.documents) == ["copy"]
    assert [d.id for d in pool.carriers["copy"]] == ["copy", "late"]


def test_a_copy_of_a_copy_is_a_copy_of_the_original() -> None:
    second = replace(READ, document=replace(DOC, id="second", copy_of="copy"))
    assert list(gather([second, COPY, READ]).documents) == [DOC.id]


def test_at_leaves_out_what_was_said_or_reported_later() -> None:
    assert gather([READ], date(2025, 3, 12)).items == ()
    assert len(gather([READ], date(2025, 3, 13)).items) == 3
    early = replace(READ, statements=(replace(SAID, said_on=moment("2025-03-10")),))
    assert [s.id for s in gather([early], date(2025, 3, 12)).items] == [SAID.id]


def test_the_latest_day_is_that_of_any_document_or_statement() -> None:
    assert gather([READ]).latest() == date(2025, 3, 13)
    assert gather([]).latest() is None
    assert gather([READ]).published(SAID) == moment()
