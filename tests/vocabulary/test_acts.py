from detente.model import Act
from detente.vocabulary.acts import ACTS, get_act


def test_every_act_has_its_entry_in_the_order_that_decides() -> None:
    assert list(ACTS) == list(Act)


def test_an_entry_serves_for_sentences_and_for_exchange() -> None:
    entry = get_act(Act.DENY)
    assert (entry.singular, entry.plural, entry.stance) == ("denies", "deny", "denies")
    assert entry.cameo == ("016",)
    assert entry.plover == ()
    assert get_act(Act.DEMAND).plover[0].startswith("REQUEST/")


def test_the_stances_are_those_of_the_position_matrix() -> None:
    stances = {act.value: entry.stance for act, entry in ACTS.items()}
    assert stances == {
        "reject": "refuses",
        "accept": "gives",
        "concede": "gives",
        "offer": "gives",
        "demand": "wants",
        "propose": "wants",
        "penalise": "attacks",
        "threaten": "attacks",
        "accuse": "attacks",
        "deny": "denies",
        "defer": "open",
        "endorse": "backs",
        "assess": "judges",
    }
