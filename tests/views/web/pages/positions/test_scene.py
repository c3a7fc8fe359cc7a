import shutil
from datetime import date
from pathlib import Path

import detente
from detente.documents import Told
from detente.views.web.pages.positions.asked import Asked
from detente.views.web.pages.positions.scene import compared, days_of, overview_of, scene
from detente.workspace.intake.adding import AddOptions


def test_the_most_told_come_first_and_the_rest_on_demand(talks: Path) -> None:
    with detente.open(talks) as dossier:
        part, whole = scene(dossier, Asked()), scene(dossier, Asked(whole=True))
    assert len(part.grid.issues) == 8
    assert part.grid.left
    assert len(whole.grid.issues) == len(whole.issues) > 8
    assert whole.grid.left == ""


def test_a_filter_shows_one_party_with_what_it_holds(talks: Path) -> None:
    with detente.open(talks) as dossier:
        made = scene(dossier, Asked(party="Ukraine"))
    assert [row.party for row in made.grid.rows] == ["Ukraine"]
    assert all(not cell.empty for cell in made.grid.rows[0].cells)


def test_another_clock_shows_less(talks: Path) -> None:
    before = date(2000, 1, 1)
    with detente.open(talks) as dossier:
        assert overview_of(dossier, Asked(known=before), None).parties == ()
        assert days_of(dossier, Asked(known=before)) == ()
        far = Asked(known=date(2100, 1, 1))
        assert overview_of(dossier, far, None).cells == dossier.positions().cells
        assert days_of(dossier, far) == dossier.days()


def test_what_changed_since_a_day_is_what_differs_from_it(talks: Path) -> None:
    with detente.open(talks) as dossier:
        days = dossier.days()
        asked = Asked(at=days[-1], since=days[len(days) // 2])
        made = scene(dossier, asked)
        found = compared(dossier, asked, dossier.positions(days[-1]))
        same = Asked(at=days[-1], since=days[-1])
        assert compared(dossier, same, dossier.positions(days[-1])) == {}
    assert 0 < made.grid.changes == len(found)
    assert f"{len(found)} cells changed since" in made.told


def test_nothing_is_marked_for_whoever_never_looked(talks: Path) -> None:
    with detente.open(talks, "Nobody") as dossier:
        assert compared(dossier, Asked(looked=True), dossier.positions()) == {}


def test_what_came_in_since_the_last_look_is_marked(talks: Path, tmp_path: Path) -> None:
    path = Path(shutil.copy(talks, tmp_path / "copy.detente"))
    with detente.open(path, "Ana") as dossier:
        dossier.looked()
        report = tmp_path / "new.txt"
        report.write_text("Norway demanded a ceasefire on Monday, its minister said.\n")
        dossier.add(report, AddOptions(told=Told(date="2025-06-02", outlet="Sample Post")))
        shown = scene(dossier, Asked(looked=True, whole=True))
        before = scene(dossier, Asked(looked=True, at=date(2025, 5, 1)))
    changed = {c.party for row in shown.grid.rows for c in row.cells if c.change}
    assert changed == {"Norway"}
    assert before.grid.changes == 0
