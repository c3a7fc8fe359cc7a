from dataclasses import replace
from datetime import date

from detente.model import Act
from detente.positions.moves.contents import Dated
from detente.positions.moves.sizes import PERCENT
from detente.positions.moves.surroundings import Surroundings, names_amounts, puts
from tests.positions.moves.talks import one

ASKED = one("02", "Rome demands a spread of 1-1/8 points", "Italy", Act.DEMAND, targets=("Norway",))
LATER = one("05", "Rome demands a spread of 7/8 points", "Italy", Act.DEMAND, targets=("Norway",))
BLAME = one("06", "Rome blames Oslo", "Italy", Act.ACCUSE, targets=("Norway",), outlet="Late Post")
TOLD = [ASKED, LATER, BLAME]
AROUND = Surroundings(
    [Dated(r.statements[0], r.document.said_by().toordinal()) for r in TOLD],
    {r.document.id: r.document for r in TOLD},
)


def ordinal(number: int) -> int:
    return date(2025, 3, number).toordinal()


def test_askings_by_others_are_found_up_to_a_day_the_newest_first() -> None:
    put = AROUND.put_to("Norway", "economy", ordinal(9))
    assert [p.item for p in put] == [LATER.statements[0].id, ASKED.statements[0].id]
    assert put[0].by == {"Italy"}
    assert [p.item for p in AROUND.put_to("Norway", "economy", ordinal(3))] == [
        ASKED.statements[0].id
    ]
    assert not AROUND.put_to("Italy", "economy", ordinal(9))


def test_the_last_amount_that_another_party_names_is_found() -> None:
    assert AROUND.named("Norway", "economy", PERCENT, ordinal(9)) == ("Italy", 0.875)
    assert AROUND.named("Norway", "economy", PERCENT, ordinal(3)) == ("Italy", 1.125)
    assert AROUND.named("Italy", "economy", PERCENT, ordinal(9)) is None


def test_an_outlet_that_came_in_late_is_told_from_the_first_ones() -> None:
    assert AROUND.watched(BLAME.document.id, ordinal(6)) == ("Late Post", True)
    assert AROUND.watched(ASKED.document.id, ordinal(2)) == ("Sample Wire", False)
    assert AROUND.watched(LATER.document.id, ordinal(5)) == ("Sample Wire", False)


def test_whether_an_outlet_went_on_reporting() -> None:
    assert AROUND.still([Dated(ASKED.statements[0], ordinal(2))], ordinal(6))
    assert not AROUND.still([Dated(LATER.statements[0], ordinal(5))], ordinal(9))


def test_only_a_partys_own_askings_and_gifts_are_put_and_name_amounts() -> None:
    asked = ASKED.statements[0]
    assert puts(asked)
    assert not puts(replace(asked, targets=()))
    assert not puts(BLAME.statements[0])
    assert names_amounts(replace(asked, act=Act.OFFER, targets=()))
    assert not names_amounts(replace(asked, act=Act.REJECT))
