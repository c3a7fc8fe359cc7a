from detente.model import Handling
from detente.model.account import Role, Visitor
from detente.views.web.pages.narrowing import narrowing
from detente.views.web.room import Room
from detente.workspace.dossier import Dossier
from tests.workspace.talks import talks


def test_a_form_offers_what_is_told_and_nothing_else() -> None:
    with talks() as record:
        dossier = Dossier(record)
        told = narrowing(Room(Visitor("Ann", Role.CODER, Handling.RED), dossier, dossier))
        spoken = {line.issue.code for line in dossier.issues() if line.statements}
    assert {code for code, _ in told.issues} == spoken
    assert all(label for _, label in told.issues)
    assert len(set(told.parties)) == len(told.parties) > 1
