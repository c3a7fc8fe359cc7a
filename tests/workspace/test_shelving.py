from dataclasses import replace

from detente.workspace import judging
from detente.workspace.dossier import Dossier
from detente.workspace.shelving import Covered, Progress, Shelf, Tally, page_end
from tests.workspace.talks import DEMAND, ids, talks


def test_a_dossier_tells_its_reports_by_the_page() -> None:
    with talks() as record, Dossier(record) as dossier:
        every = dossier.shelf(Shelf())
        numbers = [held.number for held in every]
        assert numbers == sorted(numbers, reverse=True)
        (first,) = dossier.shelf(Shelf(limit=1))
        after = Shelf(limit=50, after=page_end(first))
        assert [held.number for held in dossier.shelf(after)] == numbers[1:]
        assert dossier.shelf(replace(after, outlet="nobody")) == ()
        (covered,) = dossier.coverage()
        assert isinstance(covered, Covered)
        assert covered.documents == len(numbers)
        assert dossier.copies(numbers) == {}


def test_what_is_judged_shows_in_how_far_a_report_is_checked() -> None:
    with talks() as record, Dossier(record) as dossier:
        number = dossier.shelf(Shelf())[-1].number
        before = dossier.tallies([number])[number]
        assert before == Tally(before.items, before.statements, waiting=before.items)
        last = dossier.last_event()
        judging.accept(record, [ids(record)[DEMAND]])
        after = dossier.tallies([number])[number]
        assert (after.checked, after.waiting) == (1, before.waiting - 1)
        assert after.progress in (Progress.PARTLY, Progress.CHECKED)
        assert dossier.progress()[after.progress] == 1
        assert dossier.last_event() == last + 1
