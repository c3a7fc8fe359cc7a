from detente.model import Act, Certainty
from detente.positions.moves.charges import countercharges, rifts
from detente.positions.moves.contents import Dated
from tests.positions.moves.talks import one

FIRST = one("06", "Oslo shelled the old bridge", "Italy", Act.ACCUSE, targets=("Norway",))
BACK = one("07", "Rome shelled the old bridge", "Norway", Act.ACCUSE, targets=("Italy",))
NOT = one(
    "07", "Rome shelled the old bridge, nobody says", "Norway", Act.ACCUSE, targets=("Italy",),
    certainty=Certainty.NEGATED,
)  # fmt: skip


def test_two_charges_of_one_thing_within_days_are_found() -> None:
    one_side, other = FIRST.statements[0], BACK.statements[0]
    (found,) = countercharges({"economy": [Dated(one_side, 6), Dated(other, 7)]})
    assert found.parties == ("Italy", "Norway")
    assert ([d.item for d in found.one], [d.item for d in found.other]) == ([one_side], [other])
    assert not list(countercharges({"economy": [Dated(one_side, 6), Dated(other, 60)]}))
    assert not list(countercharges({"economy": [Dated(one_side, 6), Dated(NOT.statements[0], 7)]}))


def test_a_rift_needs_a_charge_within_one_side_and_a_stand_beside_it() -> None:
    blame = one("06", "A minister blames Oslo", "Norway", Act.ACCUSE, targets=("Norway",))
    dated = Dated(blame.statements[0], 6)
    assert not list(rifts({"economy": [dated]}))
    assert not list(rifts({"economy": [dated, Dated(BACK.statements[0], 6)]}))
