from detente.model import Act
from detente.positions.moves.contents import Dated
from detente.positions.moves.denials import denials
from detente.vocabulary.moves import move_rules
from tests.positions.moves.talks import AGENCY, one

YES = one("06", "Oslo agreed to the plan", "Norway", Act.ACCEPT, chain=AGENCY).statements[0]
DENIAL = one(
    "06", "Bern denies that Oslo agreed to the plan", "Switzerland", Act.DENY, targets=("Norway",)
).statements[0]


def test_a_denial_bears_on_what_was_told_shortly_before() -> None:
    last = 6 + move_rules().denial
    for day, found in ((6, 1), (last, 1), (last + 1, 0), (5, 0)):
        told = {"economy": [Dated(YES, 6), Dated(DENIAL, day)]}
        assert len(list(denials(told))) == found, day
    (denied,) = denials({"economy": [Dated(YES, 6), Dated(DENIAL, 6)]})
    assert (denied.party, denied.charge) == ("Norway", False)
    assert [d.item for d in denied.claims] == [YES]
    assert [d.item for d in denied.denials] == [DENIAL]


def test_it_bears_on_nothing_of_another_party_or_thing() -> None:
    other = one("06", "Rome demands a bridge", "Italy", Act.OFFER, chain=AGENCY).statements[0]
    assert not list(denials({"economy": [Dated(other, 6), Dated(DENIAL, 6)]}))
