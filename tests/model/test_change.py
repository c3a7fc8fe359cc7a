from datetime import date

from detente.model import State
from detente.model.change import Change, ChangeKind


def test_kinds_are_plain_words() -> None:
    assert [kind.value for kind in ChangeKind] == [
        "new", "hardened", "softened", "reversed", "answered", "contradicted", "repeated",
        "fell silent",
    ]  # fmt: skip


def test_a_change_rests_on_nothing_earlier_unless_told() -> None:
    change = Change(
        ChangeKind.NEW, "Norway", "economy", date(2025, 3, 1), None, State.WANTS, "a loan", ("s1",)
    )
    assert (change.earlier, change.reason) == ((), "")
