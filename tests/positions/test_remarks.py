from detente.model import Act
from detente.positions.remarks import accusations, assessments, is_remark
from tests.factory import document, reading, statement

DOC = document(
    "Analysts doubt it. Oslo backs it. Kyiv blames Moscow. A union asks for more. Kyiv agrees."
)
DOUBT = statement(DOC, "Analysts doubt it", "independent", Act.ASSESS, "process")
BACK = statement(DOC, "Oslo backs it", "Norway", Act.ENDORSE, "process")
BLAME = statement(DOC, "Kyiv blames Moscow", "Ukraine", Act.ACCUSE, "violations")
ASK = statement(DOC, "A union asks for more", "independent", Act.DEMAND, "labour")
YES = statement(DOC, "Kyiv agrees", "Ukraine", Act.ACCEPT, "process")
READ = reading(DOC, DOUBT, BACK, BLAME, ASK, YES)


def test_judgements_backing_and_voices_of_no_side_are_assessments() -> None:
    assert assessments([READ]) == (DOUBT, BACK, ASK)


def test_attacks_are_accusations() -> None:
    assert accusations([READ]) == (BLAME,)


def test_a_move_of_a_party_is_no_remark() -> None:
    assert [is_remark(s) for s in READ.statements] == [True, True, True, True, False]
