from detente.model import EventKind
from detente.record.logbook import Page, page
from tests.workspace.coding_talks import differ
from tests.workspace.talks import talks


def test_the_log_is_narrowed_and_paged() -> None:
    with talks() as record:
        differ(record)
        with record.reading() as reader:
            numbers = [t.event.number for t in page(reader, Page())]
            assert numbers == sorted(numbers, reverse=True) and numbers[-1] == 1
            assert [t.event.number for t in page(reader, Page(limit=2))] == numbers[:2]
            rest = page(reader, Page(before=numbers[1]))
            assert [t.event.number for t in rest] == numbers[2:]
            mine = page(reader, Page(who="Bob"))
            assert {t.event.who for t in mine} == {"Bob"} and len(mine) == 2
            judged = page(reader, Page(kinds=[EventKind.JUDGED]))
            assert {t.event.kind for t in judged} == {EventKind.JUDGED}
            assert all(t.event.subject == 2 for t in page(reader, Page(subject=2)))


def test_of_a_report_left_out_nothing_is_told() -> None:
    with talks() as record:
        differ(record)
        with record.reading() as reader:
            assert [t.event.kind for t in page(reader, Page(leave_out=[2]))] == [EventKind.CREATED]
