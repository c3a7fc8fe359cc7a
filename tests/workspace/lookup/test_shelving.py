from dataclasses import replace

from detente.workspace.checking import judging
from detente.workspace.dossier import Dossier
from detente.workspace.lookup.shelving import Shelf, page_end, shelved
from tests.workspace.talks import DEMAND, ids, talks


def test_a_dossier_tells_its_reports_by_the_page() -> None:
    with talks() as record:
        every = shelved(record, Shelf())
        numbers = [held.number for held in every]
        assert numbers == sorted(numbers, reverse=True)
        (first,) = shelved(record, Shelf(limit=1))
        after = Shelf(limit=50, after=page_end(first))
        assert [held.number for held in shelved(record, after)] == numbers[1:]
        assert shelved(record, replace(after, outlet="nobody")) == ()


def test_whatever_is_done_is_the_last_event() -> None:
    with talks() as record, Dossier(record) as dossier:
        last = dossier.last_event()
        judging.accept(record, [ids(record)[DEMAND]])
        assert dossier.last_event() == last + 1
