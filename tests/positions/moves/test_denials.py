from dataclasses import replace

from detente.model import Act
from detente.positions.moves.contents import Dated
from detente.positions.moves.denials import denials
from detente.vocabulary.moves import move_rules
from tests.positions.moves.talks import AGENCY, one, report, said

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


def test_a_denial_right_after_a_charge_bears_on_it_whoever_denies() -> None:
    doc = report("06", "Oslo blames Rome for the fire", "Aid workers deny any of it")
    charge = said(doc, "Oslo blames Rome for the fire", "Norway", Act.ACCUSE, targets=("Italy",))
    denial = said(doc, "Aid workers deny any of it", "United Nations", Act.DENY)
    (found,) = denials({"economy": [Dated(charge, 6), Dated(denial, 6)]})
    assert (found.party, found.charge) == ("Italy", True)
    far = replace(denial, document="another")
    assert not list(denials({"economy": [Dated(charge, 6), Dated(far, 6)]}))
