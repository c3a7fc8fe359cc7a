from detente.model import Act, Answer, Certainty, Source, SourceKind
from detente.positions.proposals import proposals
from tests.factory import document, moment, reading
from tests.positions.offers.talks import say

TEXT = (
    "Hamas accepted the United States proposal, which frees ten captives, an official said. "
    "It seems distinct from the United States proposal that Israel approved. "
    "The United States said that Hamas had not accepted its proposal."
)
DOC = document(TEXT, published=moment("2025-05-26"))
US = Source("United States officials", SourceKind.OFFICIAL, party="United States")
PUT = say(DOC, "which frees ten captives", "United States", Act.PROPOSE, "prisoners")
YES = say(DOC, "Hamas accepted the United States proposal", "Hamas", Act.ACCEPT, "prisoners")
APPROVED = say(
    DOC, "the United States proposal that Israel approved", "Israel", Act.ACCEPT, "prisoners"
)
NOT = say(
    DOC, "Hamas had not accepted its proposal", "Hamas", Act.ACCEPT, "prisoners",
    certainty=Certainty.NEGATED, chain=(US,),
)  # fmt: skip


def test_two_texts_under_one_name_are_kept_apart() -> None:
    found = proposals([reading(DOC, PUT, YES, APPROVED, NOT)])
    told = {frozenset((r.party, r.answer) for r in p.responses): p for p in found if p.responses}
    assert set(told) == {
        frozenset({("Hamas", Answer.ACCEPTED)}),
        frozenset({("Israel", Answer.ACCEPTED), ("Hamas", Answer.NOT_ACCEPTED)}),
    }
    one, other = told.values()
    assert one.namesakes == (other.id,)


def test_where_nothing_tells_them_apart_the_answer_is_contested() -> None:
    found = proposals([reading(DOC, PUT, YES, NOT)])
    answers = [r.answer for p in found for r in p.responses if r.party == "Hamas"]
    assert answers == [Answer.CONTESTED]
