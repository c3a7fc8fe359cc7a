from datetime import date

from detente.positions.moves.contents import Dated
from detente.positions.moves.sizes import PERCENT
from detente.positions.moves.surroundings import Surroundings
from detente.workspace.positions.around import RecordAround
from tests.workspace.moves import bargain


def ordinal(day: int) -> int:
    return date(2025, 3, day).toordinal()


def test_a_record_is_looked_up_as_all_readings_are() -> None:
    with bargain() as record, record.reading() as reader:
        readings = list(reader.readings(reader.documents()))
        told = [Dated(r.statements[0], r.document.said_by().toordinal()) for r in readings]
        whole = Surroundings(told, {r.document.id: r.document for r in readings})
        around = RecordAround(reader)
        for party in ("Norway", "Italy"):
            for day in (1, 2, 9, 12, 20):
                place = party, "economy"
                assert [*around.put_to(*place, ordinal(day))] == [
                    *whole.put_to(*place, ordinal(day))
                ]
                at = (*place, PERCENT, ordinal(day))
                assert around.named(*at) == whole.named(*at)
        for each, dated in zip(readings, told, strict=True):
            key = each.document.id
            assert around.watched(key, dated.day) == whole.watched(key, dated.day)
            assert around.still([dated], ordinal(12)) == whole.still([dated], ordinal(12))
