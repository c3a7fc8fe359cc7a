import pytest

from detente.errors import JudgementError, UnknownName
from detente.record import Wanted
from detente.vocabulary.issues import ISSUES, issue_name
from detente.workspace.briefs.passing import DossierBrief, brief
from detente.workspace.checking import judging
from detente.workspace.checking.choices import choices
from detente.workspace.dossier import Dossier
from detente.workspace.lookup.issues import define, issues
from detente.workspace.positions import asking
from tests.workspace.dossiers import talks
from tests.workspace.talks import events


def test_the_catalogue_is_told_with_how_much_rests_on_each() -> None:
    with talks() as record:
        found = {line.issue.code: line for line in issues(record)}
        assert list(found) == [issue.code for issue in ISSUES]
        assert (found["alliance"].statements, found["prisoners"].statements) == (2, 0)
        assert not any(line.own for line in found.values())


def test_an_issue_of_its_own_is_taken_everywhere_and_undone() -> None:
    with talks() as record, Dossier(record) as dossier:
        made = dossier.define_issue("ceasefire/energy", "Energy truce", "its own strand")
        codes = [line.issue.code for line in dossier.issues()]
        assert codes[codes.index("ceasefire") + 1] == "ceasefire/energy"
        offer = next(e for e in dossier.statements(Wanted("s", issue="ceasefire")))
        dossier.edit(offer.id, {"issue": "energy truce"})
        (moved,) = dossier.statements(Wanted("s", issue="Energy truce"))
        assert moved.id == offer.id
        (line,) = (one for one in dossier.issues() if one.own)
        assert [issue.label for issue in dossier.own_issues()] == ["Energy truce"]
        assert (line.statements, line.refines) == (1, "ceasefire")
        shown = dossier.positions()
        assert any(cell.issue == "ceasefire/energy" for cell in shown.cells)
        assert "ceasefire/energy" in next(iter(choices(record).values()))["issue"]
        assert "ceasefire/energy" in brief(record, DossierBrief()).matrix.issues
        assert issue_name("ceasefire/energy") == "Energy truce"
        assert brief(record, DossierBrief(issues=("ceasefire/energy",))).matrix.issues == (
            "ceasefire/energy",
        )
        judging.undo(record, made.number)
        assert not any(one.own and one.issue.label == "Energy truce" for one in issues(record))
        with pytest.raises(UnknownName):
            asking.issue(record, "Energy truce")
        assert asking.issue(record, "ceasefire/energy") == "ceasefire/energy"  # still told on


def test_a_later_label_takes_the_place_of_a_former() -> None:
    with talks() as record:
        define(record, "sea-lanes", "Sea lanes", "much is said of them")
        define(record, "sea-lanes", "Shipping", "as the sides call it")
        (line,) = (one for one in issues(record) if one.own)
        assert (line.issue.label, line.issue.description) == ("Shipping", "as the sides call it")


@pytest.mark.parametrize(
    ("code", "label", "why"),
    [
        ("ceasefire", "Truce", "because"),
        ("Ceasefire/energy", "Energy truce", "because"),
        ("ceasefire/", "Energy truce", "because"),
        ("a/b/c", "Energy truce", "because"),
        ("nowhere/energy", "Energy truce", "because"),
        ("ceasefire/energy", "Ceasefire", "because"),
        ("ceasefire/energy", " ", "because"),
        ("ceasefire/energy", "Energy\x1btruce", "because"),
        ("ceasefire/energy", "Energy truce", " "),
        ("x" * 61, "Energy truce", "because"),
    ],
)
def test_a_code_or_label_that_does_not_fit_is_refused(code: str, label: str, why: str) -> None:
    with talks() as record:
        before = events(record)
        with pytest.raises(JudgementError):
            define(record, code, label, why)
        assert events(record) == before
