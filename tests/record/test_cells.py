"""What a cell goes on from and what it shows, on both stores."""

from datetime import date

from detente.model import CellStands, Certainty, Moment, Origin, Precision, Stand, State, Stretch
from detente.record import Record, cells
from tests.record.build import bring, demand, doc, refusal

PLACE = ("Russia", "alliance")
DAY = date(2025, 3, 13).toordinal()


def stands(state: State) -> CellStands:
    stand = Stand(state, 1, Certainty.CERTAIN, None, None, "s1", "words")
    return CellStands(*PLACE, (stand,))


def stretch(start: int, until: int | None = None) -> Stretch:
    return Stretch(*PLACE, State.WANTS, False, start, until, ("s1",))


def test_news_make_their_cells_stale_from_the_first_day_on(record: Record) -> None:
    report = doc()
    bring(record, report, demand(report), refusal(report))
    with record.reading() as reader:
        found = cells.stale_places(reader.connection)
    assert found == [(PLACE, DAY), (("Ukraine", "alliance"), DAY)]


def test_a_cell_rests_on_what_counts(record: Record) -> None:
    report = doc()
    number = bring(record, report, demand(report), refusal(report))
    with record.reading() as reader:
        (told,) = cells.told_in(reader.connection, PLACE)
        assert (told.day, told.document) == (DAY, number)
        assert cells.told_in(reader.connection, PLACE, since=DAY + 1, also=()) == []
        assert cells.told_in(reader.connection, PLACE, DAY + 1, [told.item.id]) == [told]
        assert cells.told_in(reader.connection, PLACE, since=DAY, also=()) == [told]
    with record.writing() as writer:
        writer.fold({number: 1})
    with record.reading() as reader:
        assert cells.told_in(reader.connection, PLACE) == []


def test_what_is_kept_replaces_what_was_from_a_day_on(record: Record) -> None:
    with record.writing() as writer:
        connection = writer.connection
        shown = [(DAY, stands(State.WANTS)), (DAY + 5, stands(State.GIVES))]
        cells.keep(connection, PLACE, 0, [stretch(DAY)], shown)
        cells.keep(
            connection, PLACE, DAY + 3, [stretch(DAY, DAY + 4)], [(DAY + 4, stands(State.OPEN))]
        )
        assert cells.kept_stretches(connection, PLACE) == [stretch(DAY, DAY + 4)]
        kept = cells.kept_glances(connection, PLACE)
    assert [(day, c.stands[0].state) for day, c in kept] == [
        (DAY, State.WANTS),
        (DAY + 4, State.OPEN),
    ]


def test_whatever_is_kept_of_a_cell_is_another_version(record: Record) -> None:
    with record.writing() as writer:
        seen = [cells.version(writer.connection)]
        for shown in ([], [(DAY, stands(State.WANTS))], [(DAY, stands(State.WANTS))]):
            cells.keep(writer.connection, PLACE, 0, [], shown)
            seen.append(cells.version(writer.connection))
        assert cells.version(writer.connection) == seen[-1]
    assert len(set(seen)) == len(seen)


def test_a_day_shows_the_last_glance_before_it(record: Record) -> None:
    with record.writing() as writer:
        shown = [(DAY, stands(State.WANTS)), (DAY + 5, stands(State.GIVES))]
        cells.keep(writer.connection, PLACE, 0, [], shown)
        assert list(cells.glances_at(writer.connection)) == [stands(State.GIVES)]
        before = date.fromordinal(DAY + 4)
        assert list(cells.glances_at(writer.connection, before)) == [stands(State.WANTS)]
        assert list(cells.glances_at(writer.connection, date.fromordinal(DAY - 1))) == []


def test_a_cell_without_a_glance_is_forgotten_and_stale_no_more(record: Record) -> None:
    report = doc()
    bring(record, report, demand(report))
    with record.writing() as writer:
        cells.keep(writer.connection, PLACE, 0, [], [])
        assert cells.stale_places(writer.connection) == []
        assert list(cells.glances_at(writer.connection)) == []
        assert cells.places(writer.connection) == [PLACE]  # its item sets it still


def test_documents_tell_when_they_were_published(record: Record) -> None:
    number = bring(record, doc())
    with record.reading() as reader:
        told = cells.published_of(reader.connection, [number, 999])
    assert told == {number: Moment("2025-03-13", Precision.DAY, Origin.USER)}
