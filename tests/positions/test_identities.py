import pytest

from detente.positions.identities import identities, plain


def test_article_case_and_small_numbers_make_no_difference() -> None:
    assert plain("The 2 sources") == plain("two  sources") == "two sources"
    assert plain("The Jerusalem Post") == "jerusalem post"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("envoy Steve Witkoff", "US Special Envoy Steve Witkoff", True),
        ("Axios' Barak Ravid", "Axios correspondent Barak Ravid", True),
        ("Foreign Minister Sergei Lavrov", "Sergei Lavrov", True),
        ("Reuters", "the Reuters", True),
        ("Israeli officials", "two Israeli officials", False),
        ("Steve Witkoff", "Barak Ravid", False),
        ("Israel", "the Times of Israel", False),
        ("two sources", "three sources", False),
    ],
)
def test_a_bearer_is_one_under_any_title(one: str, other: str, same: bool) -> None:
    found = identities([one, other])
    assert (found[one] == found[other]) is same


def test_a_last_name_alone_is_its_only_bearers() -> None:
    found = identities(["Trump", "US President Donald Trump", "Reuters"])
    assert found["Trump"] == found["US President Donald Trump"] == "US President Donald Trump"
    two = identities(["Post", "Jerusalem Post", "Washington Post"])
    assert len(set(two.values())) == 3


def test_the_shortest_writing_stands_for_all() -> None:
    names = ["President Emmanuel Macron", "Emmanuel Macron", "French President Emmanuel Macron"]
    assert set(identities(names).values()) == {"Emmanuel Macron"}
