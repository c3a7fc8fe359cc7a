from datetime import date

from detente.model import Act, Certainty, Statement, When
from detente.positions.offers.overtaking import Agreements
from tests.factory import document, moment, statement

DOC = document("Both sides agreed on the fields.")


def agree(who: str, *targets: str, day: str = "2025-03-20", **fields: object) -> Statement:
    told = {"said_on": moment(day), "targets": targets, **fields}
    return statement(DOC, "Both sides agreed on the fields", who, Act.ACCEPT, "land", **told)


def test_the_first_agreement_after_a_day_is_found() -> None:
    early, late = agree("Norland + Sudland"), agree("Norland + Sudland", day="2025-03-25")
    found = Agreements.of([late, early])
    assert found.after(date(2025, 3, 1), "land", "Sudland", ["Norland"]) is early
    assert found.after(date(2025, 3, 20), "land", "Sudland", ["Norland"]) is late
    assert found.after(date(2025, 3, 25), "land", "Sudland", ["Norland"]) is None


def test_of_two_single_acceptances_the_later_makes_the_agreement() -> None:
    ours, theirs = agree("Norland", "Sudland", day="2025-03-25"), agree("Sudland", "Norland")
    assert Agreements.of([ours]).after(date(2025, 3, 1), "land", "Sudland", ["Norland"]) is None
    found = Agreements.of([ours, theirs])
    assert found.after(date(2025, 3, 1), "land", "Sudland", ["Norland"]) is ours


def test_what_is_planned_past_unsure_or_undated_is_no_agreement() -> None:
    told = [
        agree("Norland + Sudland", when=When.PLANNED),
        agree("Norland + Sudland", when=When.PAST),
        agree("Norland + Sudland", certainty=Certainty.POSSIBLE),
        agree("Norland + Sudland", said_on=None),
    ]
    assert Agreements.of(told).after(date(2025, 1, 1), "land", "Sudland", ["Norland"]) is None
