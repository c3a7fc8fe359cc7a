from detente.model import Act, State
from detente.positions.claims import claim_of
from detente.positions.groups import Group, Summary
from detente.positions.replacing import Replacing
from tests.factory import document, moment, statement


def group(words: str, state: State, day: str | None) -> Group:
    doc = document(f"{words}.", id=f"{words}{state}{day}")
    when = moment(day) if day else None
    said = statement(doc, words, "Russia", Act.ACCEPT, "ceasefire", said_on=when)
    one = claim_of(said, state)
    return Group([one], Summary.of(one))


def test_the_later_replaces_what_fits_and_nothing_undated() -> None:
    old = group("the truce", State.GIVES, "2025-03-01")
    other = group("a 60-day truce", State.GIVES, "2025-03-01")
    undated = group("a truce", State.GIVES, None)
    want = group("a truce at sea", State.WANTS, "2025-03-01")
    new = group("a 30-day truce", State.REFUSES, "2025-03-02")
    replacing = Replacing()
    assert replacing.judge([old, other, undated, want], []) == set()
    assert replacing.judge([new], []) == {old}
    assert old.replaced


def test_what_a_group_replaced_stands_again_once_it_fixes_more() -> None:
    old = group("a 30-day truce", State.GIVES, "2025-03-01")
    new = group("the truce", State.REFUSES, "2025-03-02")
    replacing = Replacing()
    replacing.judge([old, new], [])
    assert old.replaced
    new.take(group("a 60-day truce", State.REFUSES, "2025-03-03").claims[0])
    assert replacing.judge([new], [new]) == {old}
    assert not old.replaced


def test_another_group_steps_in_for_one_that_goes() -> None:
    old = group("a truce", State.GIVES, "2025-03-01")
    first = group("the truce", State.REFUSES, "2025-03-02")
    second = group("this truce", State.REFUSES, "2025-03-03")
    replacing = Replacing()
    replacing.judge([old, first, second], [])
    second.alive = False
    assert first in replacing.judge([], [second])
    assert old.replaced


def test_a_restored_group_stays_as_it_was_until_there_is_cause() -> None:
    old = group("a truce", State.GIVES, "2025-03-01")
    new = group("the truce", State.REFUSES, "2025-03-02")
    old.replaced = True
    replacing = Replacing()
    for one in (old, new):
        replacing.restore(one)
    assert replacing.judge([], []) == set()
    new.alive = False
    assert replacing.judge([], [new]) == {old}
    assert not old.replaced
