from detente.workspace.dossier import Dossier
from detente.workspace.questions import Questions


def test_a_dossier_answers_questions_over_time() -> None:
    assert issubclass(Dossier, Questions)
