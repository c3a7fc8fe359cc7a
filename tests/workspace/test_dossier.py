"""The dossier as Python has it: one object, all that a user can do."""

from datetime import date
from pathlib import Path

import pytest

import detente
from detente.errors import DossierError, NotADossier
from detente.model import Credibility, Reliability, State, Status
from detente.record import Wanted
from detente.workspace.dossier import Dossier, new, open_dossier

TEXT = (
    "GENEVA, March 3 (Sample Wire) - Russia demanded on Monday that Ukraine stay out of NATO. "
    "Ukraine rejected a truce without guarantees. Envoys of Russia and Ukraine met in Geneva on "
    "Monday. It is unclear whether Russia will accept a 30-day ceasefire."
)


@pytest.fixture
def dossier(tmp_path: Path) -> Dossier:
    """One with a report that was read by the rules."""
    report = tmp_path / "report.txt"
    report.write_text(TEXT)
    made = new(tmp_path / "talks.detente", "Ann")
    told = detente.Told(outlet="Sample Wire", date="2025-03-03")
    made.add(report, detente.AddOptions(told=told))
    return made


def test_it_is_made_once_and_opened_by_its_name(tmp_path: Path) -> None:
    name = tmp_path / "a.detente"
    with detente.new(name) as made:
        assert made.statements() == ()
    with detente.open(name) as opened:
        assert opened.positions().cells == ()
    with pytest.raises(DossierError, match="exists already"):
        new(name)
    (tmp_path / "b.txt").write_text("no dossier")
    with pytest.raises(NotADossier):
        open_dossier(tmp_path / "b.txt")


def test_it_answers_every_question(dossier: Dossier) -> None:
    with dossier:
        said = dossier.statements()
        assert {e.status for e in said} == {Status.SUGGESTED}
        assert dossier.count(Wanted(kind="s")) == len(said)
        cell = dossier.positions(at=date(2025, 3, 3)).cell("Russia", "alliance")
        assert [s.state for s in cell.stands] == [State.WANTS]
        assert dossier.positions(at=date(2025, 3, 2)).cells == ()
        assert dossier.show(said[0].id).entry == said[0]
        assert [d.party for d in dossier.demands()] == ["Russia"]
        assert dossier.proposals() == dossier.proposals(at=date(2026, 1, 1))
        assert len(dossier.meetings()) == 1
        assert len(dossier.unknowns()) == 1
        assert dossier.timeline()
        assert [h.outlet for h in dossier.search("demanding party:Russia")] == ["Sample Wire"]
        assert dossier.sources()[0].name == "Sample Wire"
        assert dossier.brief().reports[0].outlet == "Sample Wire"


def test_it_takes_judgements_and_takes_them_back(dossier: Dossier) -> None:
    with dossier:
        (demand,) = dossier.statements(Wanted(kind="s", act="demand"))
        (event,) = dossier.accept([demand.id])
        assert dossier.statements(Wanted(checked=True))[0].id == demand.id
        dossier.undo(event.number)
        assert dossier.statements(Wanted(checked=True)) == ()
        dossier.edit(demand.id, {"act": "propose"})
        dossier.reject([demand.id], "not said")
        assert dossier.show(demand.id).entry.status is Status.REJECTED
        dossier.state(
            demand.item.document,
            "met in Geneva",
            {"kind": "meeting", "parties": "Iran", "status": "held"},
        )
        dossier.alias("the envoys", "Russia")
        dossier.mark(demand.item.document, {"outlet": "Other Wire"})
        dossier.grade_source("Other Wire", Reliability.B, "known for years")
        dossier.grade_claim(demand.id, Credibility.DOUBTFUL, "denied")
        assert len(dossier.log()) > 8


def test_it_proves_keeps_and_forgets(dossier: Dossier, tmp_path: Path) -> None:
    with dossier:
        assert dossier.verify().faults == ()
        dossier.backup(tmp_path / "copy.detente")
        before = dossier.positions()
        assert dossier.rebuild() == 1
        assert dossier.positions() == before
        (document,) = dossier.documents()
        dossier.purge(document.document.id, "asked for")
        assert dossier.positions().cells == ()
        assert dossier.verify().faults == ()
    with open_dossier(tmp_path / "copy.detente") as copy:
        assert copy.positions() == before
