from detente.vocabulary.calendar import months


def test_every_month_has_its_names() -> None:
    assert set(months().values()) == set(range(1, 13))
    assert (months()["mar"], months()["марта"], months()["décembre"]) == (3, 3, 12)


def test_names_are_lower_case() -> None:
    assert all(name == name.lower() for name in months())
