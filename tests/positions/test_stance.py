import pytest

from detente.model import Act, Certainty, Span, State
from detente.positions.stance import stance
from tests.factory import TEXT, document, statement

DOC = document(TEXT)
CERTAIN, NEGATED, UNKNOWN = Certainty.CERTAIN, Certainty.NEGATED, Certainty.UNKNOWN


@pytest.mark.parametrize(
    ("act", "certainty", "conditional", "state"),
    [
        (Act.DEMAND, CERTAIN, False, State.WANTS),
        (Act.PROPOSE, CERTAIN, True, State.WANTS),
        (Act.OFFER, Certainty.POSSIBLE, False, State.GIVES),
        (Act.ACCEPT, Certainty.PROBABLE, True, State.GIVES_IF),
        (Act.CONCEDE, CERTAIN, False, State.GIVES),
        (Act.REJECT, CERTAIN, True, State.REFUSES),
        (Act.DENY, CERTAIN, False, State.DENIES),
        (Act.DEFER, CERTAIN, False, State.OPEN),
        (Act.ACCEPT, UNKNOWN, True, State.UNKNOWN),
        (Act.DEMAND, UNKNOWN, False, State.UNKNOWN),
        (Act.ACCEPT, NEGATED, False, State.NOT_GIVEN),
        (Act.PROPOSE, NEGATED, False, State.NOT_GIVEN),
        (Act.REJECT, NEGATED, False, None),
        (Act.DEMAND, NEGATED, False, None),
        (Act.ACCUSE, CERTAIN, False, None),
        (Act.THREATEN, UNKNOWN, False, None),
        (Act.PENALISE, CERTAIN, False, None),
        (Act.ENDORSE, CERTAIN, False, None),
        (Act.ASSESS, CERTAIN, False, None),
    ],
)
def test_act_certainty_and_condition_make_a_state(
    act: Act, certainty: Certainty, conditional: bool, state: State | None
) -> None:
    condition = Span.of(TEXT, 0, 6) if conditional else None
    said = statement(
        DOC, "Ukraine refuses", "Ukraine", act, "alliance", certainty=certainty, condition=condition
    )
    assert stance(said) is state
