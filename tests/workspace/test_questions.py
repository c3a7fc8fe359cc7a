from detente.workspace.dossier import Dossier
from detente.workspace.questions import Questions
from tests.workspace.talks import talks


def test_a_dossier_answers_questions_over_time() -> None:
    assert issubclass(Dossier, Questions)


def test_a_dossier_tells_what_people_say_and_have_seen() -> None:
    with talks() as record, Dossier(record) as dossier:
        note = dossier.note("2", "A weak report.")
        mark = dossier.seen("2")
        assert dossier.notes("2") == ((note,),)
        assert dossier.seen_by([2]) == {2: (mark,)}
        dossier.unsee("2")
        assert dossier.seen_by([2]) == {}
