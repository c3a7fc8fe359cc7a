from detente.positions.options.naming import told_name, wordings
from tests.positions.options.build import only, told


def test_equal_wordings_are_counted_whatever_their_capitals() -> None:
    some = wordings(only(told("a truce at sea", "A  TRUCE AT SEA", "the sea truce")))
    assert [(w.words, len(w.statements)) for w in some] == [
        ("a truce at sea", 2),
        ("the sea truce", 1),
    ]


def test_the_name_is_the_most_frequent_wording() -> None:
    some = wordings(only(told("export of grain", "grain sales", "grain sales")))
    assert told_name(some) == "grain sales"


def test_among_equally_frequent_ones_numbers_then_brevity_decide() -> None:
    some = wordings(
        only(told("a truce now", "the halt of all fire for 30 days", "calm for 30 days"))
    )
    assert told_name(some) == "calm for 30 days"


def test_of_a_clause_the_truce_is_named_by_its_terms() -> None:
    some = wordings(only(told("Russia has agreed to a full 30-day ceasefire")))
    assert told_name(some) == "full 30-day ceasefire"
    more = wordings(only(told("release of hostages and convoys within a 30-day ceasefire")))
    assert told_name(more) == "release of hostages and convoys within a 30-day ceasefire"
