import pytest

from detente.positions.figures import (
    DAYS,
    Figure,
    exact,
    figures_of,
    places_of,
    without_figures,
)


@pytest.mark.parametrize(
    ("words", "figures"),
    [
        ("a 60-day ceasefire", [("days", 60)]),
        ("a truce of thirty days", [("days", 30)]),
        ("three months of talks", [("days", 90)]),
        ("pay $2.5 billion", [("dollars", 2.5e9)]),
        ("9.4 billion dlrs of debt", [("dollars", 9.4e9)]),
        ("a loan of 650 mln dlrs", [("dollars", 6.5e8)]),
        ("tariffs of 25%", [("percent", 25)]),
        ("a 25 percent tariff", [("percent", 25)]),
        ("7/8 percentage point over the base rate", [("percent", 0.875)]),
        ("a rate of 1-1/2 pct", [("percent", 1.5)]),
        ("the release of eight hostages", [("count", 8)]),
        ("5,000 troops in 2025", [("count", 5000)]),
        ("a 1,000-for-1,000 swap", [("for 1000", 1000)]),
        ("the two sides meet on 13 March 2025", []),
        ("the offer made two weeks ago", []),
        ("a meeting at 1900 GMT", []),
        ("the past 30 days", []),
        ("one more round", []),
    ],
)
def test_numbers_of_a_wording(words: str, figures: list[tuple[str, float]]) -> None:
    assert sorted((f.kind, f.value) for f in figures_of(words)) == sorted(figures)


def test_a_rounded_number_means_the_nearest_exact_one_within_a_tenth() -> None:
    (about,) = figures_of("a roughly two-month truce")
    assert about.rounded
    sixty, seventy = Figure("days", 60), Figure("days", 70)
    assert exact(about, [seventy, sixty]) == sixty
    assert exact(about, [seventy]) == sixty
    weeks = Figure("days", 56, rounded=True)
    assert exact(weeks, [sixty, seventy]) == sixty
    assert exact(weeks, [Figure("dollars", 60)]) == Figure("days", 56)
    assert exact(seventy, [sixty]) == seventy


def test_numbers_can_be_left_out() -> None:
    assert without_figures("a 60-day ceasefire for 10 hostages").split() == [
        "a", "ceasefire", "for", "hostages",
    ]  # fmt: skip
    assert without_figures("talks on 13 March") == "talks on 13 March"


def test_each_number_is_told_with_its_place() -> None:
    text = "a 1,000-for-1,000 swap within 60 days"
    (place,) = places_of(text)
    assert place.figure == Figure(DAYS, 60)
    assert text[place.start : place.end] == "60 days"
