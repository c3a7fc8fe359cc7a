from datetime import date

from detente.model import Act, UnknownKind
from detente.positions.moves.told import by_cell
from detente.positions.pool import gather
from tests.factory import reading, unknown
from tests.positions.moves.talks import report, said


def test_all_that_cells_tell_is_there_with_its_day() -> None:
    doc = report("02", "Oslo and Rome agree", "Nobody knows what Oslo wants", "A scholar is glad")
    both = said(doc, "Oslo and Rome agree", "Italy + Norway", Act.ACCEPT)
    gap = unknown(doc, "Nobody knows what Oslo wants", UnknownKind.INTENTION, "Norway", "economy")
    other = said(doc, "A scholar is glad", "independent", Act.ASSESS)
    told = by_cell(gather([reading(doc, both, gap, other)]))
    assert {place: {t.item for t in some} for place, some in told.items()} == {
        ("Italy", "economy"): {both},
        ("Norway", "economy"): {both, gap},
    }
    assert {t.day for some in told.values() for t in some} == {date(2025, 3, 2).toordinal()}
