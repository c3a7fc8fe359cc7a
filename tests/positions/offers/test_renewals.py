from detente.positions.offers.packages import packages
from detente.positions.offers.renewals import before_renewed
from detente.positions.putting import put_forward
from detente.positions.tabled import Tabled
from tests.positions.offers.talks import plan

OLD = plan(
    "e", "Ten captives go for a 60-day truce.", "a 60-day truce", "Ten captives go", "2025-05-19"
)
NEW = plan(
    "f", "The new plan frees ten captives for a 60-day truce.", "a 60-day truce",
    "The new plan frees ten captives",
)  # fmt: skip


def parted(homes: list[Tabled]) -> list[Tabled]:
    return before_renewed(homes, packages(s for home in homes for s in home.put_forward))


def test_what_was_told_before_a_new_plan_is_a_plan_of_its_own() -> None:
    homes = put_forward([*OLD.statements, *NEW.statements])
    truces = [h for h in homes if h.terms.days]
    assert [len(h.put_forward) for h in truces] == [2]
    days = [
        {s.said_on.day.day for s in h.put_forward if s.said_on}
        for h in parted(homes)
        if h.terms.days
    ]
    assert days == [{19}, {26}]


def test_without_a_new_one_nothing_is_parted() -> None:
    homes = put_forward(OLD.statements)
    assert parted(homes) == homes
