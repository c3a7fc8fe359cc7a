from detente.positions.figures import Figure
from detente.positions.options.ordering import measure, ranked


def test_one_number_measures_a_term() -> None:
    assert measure(["a 60-day truce", "a roughly two-month truce"]) == Figure("days", 60)
    assert measure(["a 60-day truce", "a truce"]) is None
    assert measure(["release of 10 hostages in a 60-day truce"]) is None
    assert measure(["a truce"]) is None


def test_terms_of_one_thing_are_ranked_by_their_numbers() -> None:
    names = {
        "a": "a 30-day truce", "b": "a 60-day ceasefire", "c": "a 30-day cease-fire",
        "d": "a 90-day deadline for inspectors", "e": "a loan of $2 million",
    }  # fmt: skip
    measures = {term: made for term, words in names.items() if (made := measure([words]))}
    assert ranked(names, measures) == {
        "a": (0, "days: ceasefire"),
        "b": (1, "days: ceasefire"),
        "c": (0, "days: ceasefire"),
    }


def test_mere_counts_make_no_scale() -> None:
    names = {"a": "release of 5 hostages", "b": "release of 10 hostages"}
    assert ranked(names, {t: Figure("count", n) for t, n in (("a", 5), ("b", 10))}) == {}
