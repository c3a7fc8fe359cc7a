from detente.model import Act
from detente.vocabulary.parties import PARTIES
from detente.vocabulary.roots import root_rules


def test_answers_are_looked_for_nearer_than_equal_words() -> None:
    rules = root_rules()
    assert 0 < rules.answer_days < rules.word_days
    assert Act.ACCEPT in rules.answers
    assert Act.DEMAND not in rules.answers


def test_what_excludes_each_other_does_so_both_ways_for_giving_and_refusing() -> None:
    opposites = root_rules().opposites
    for act in (Act.ACCEPT, Act.OFFER, Act.CONCEDE):
        assert Act.REJECT in opposites[act]
        assert act in opposites[Act.REJECT]


def test_the_words_are_words() -> None:
    rules = root_rules()
    assert {"said"} <= set(rules.speech) & set(rules.telling) & set(rules.reporting)
    assert "citing" in rules.citing
    assert "senior" in rules.generic
    assert rules.sentence > 3


def test_organs_speak_for_listed_parties() -> None:
    assert set(root_rules().organs.values()) <= set(PARTIES)
