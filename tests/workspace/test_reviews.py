from detente.workspace.dossier import Dossier
from detente.workspace.reviewing.logbook import LogAsked
from tests.workspace.coding_talks import differ
from tests.workspace.talks import by, clock, talks


def test_a_dossier_answers_and_does_all_of_it() -> None:
    with talks() as record:
        key = differ(record)
        dossier = Dossier(record)
        assert dossier.agreement().units == dossier.agreement(document=2).units == 2
        assert dossier.agreement_by_report([2]).keys() == {2}
        assert dossier.disputes().open == 1
        dossier.assign(["2"], ["Bob"], blind=True)
        bob = Dossier(by(record, "Bob"))
        assert bob.blind_documents() == {2}
        assert len(bob.entries_for(2)) == len(dossier.entries_for(2, record))
        bob.finish(2, clock())
        assert bob.blind_documents() == set()
        dossier.take_away(2, "Bob")
        assert dossier.doubled()[0].given == ()
        dossier.settle(key, 1, dossier.dispute(key).stamp)
        assert dossier.disputes().settled == 1
        assert dossier.log_page(LogAsked()).lines[0].event.who == "Ann"
        assert dossier.corrections() == ()
