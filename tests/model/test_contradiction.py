from detente.model.contradiction import ContradictionKind


def test_it_is_told_between_whom() -> None:
    assert [kind.value for kind in ContradictionKind] == [
        "with itself", "between sides", "between outlets",
    ]  # fmt: skip
