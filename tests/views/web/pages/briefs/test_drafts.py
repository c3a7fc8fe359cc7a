from detente.model import Handling
from detente.model.account import Role, Visitor
from detente.views.web.pages.briefs.drafts import drafts_of
from detente.views.web.room import Room
from detente.workspace.dossier import Dossier
from tests.workspace import labelled


def test_the_briefs_are_those_of_the_visitor_and_his_clearance() -> None:
    with labelled.dossier() as record:
        dossier = Dossier(record)
        room = Room(Visitor("Ann", Role.CODER, Handling.GREEN), dossier, dossier)
        found = drafts_of(room)
        assert (found.reads, found.writes) == (record, record)
        assert found.clearance is Handling.GREEN
