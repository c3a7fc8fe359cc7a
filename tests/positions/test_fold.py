from detente.model import Act, State
from detente.positions.claims import Claim, claim_of
from detente.positions.fold import Face, Fold
from tests.factory import document, moment, statement


def claim(words: str, state: State, day: str, key: str = "") -> Claim:
    doc = document(f"{words}.", id=f"{words}{day}{key}")
    said = statement(doc, words, "Russia", Act.ACCEPT, "ceasefire", said_on=moment(day))
    return claim_of(said, state)


def shown(fold: Fold) -> list[tuple[State, int, bool]]:
    return sorted((f.state, f.start, f.replaced) for f in fold.faces)


def test_a_face_ends_on_the_day_on_which_it_changes() -> None:
    fold = Fold()
    fold.add(claim("the truce", State.GIVES, "2025-03-01"))
    assert fold.step(1) == []
    fold.add(claim("the truce", State.GIVES, "2025-03-02"))
    (ended,) = fold.step(2)
    assert isinstance(ended, Face)
    assert len(ended.ids) == 1
    assert shown(fold) == [(State.GIVES, 2, False)]
    assert fold.step(3) == []


def test_a_replaced_face_begins_on_the_day_on_which_it_is_replaced() -> None:
    fold = Fold()
    fold.add(claim("the truce", State.GIVES, "2025-03-01"))
    fold.add(claim("an exchange of prisoners", State.WANTS, "2025-03-01"))
    fold.step(1)
    fold.add(claim("this truce", State.REFUSES, "2025-03-02"))
    fold.step(2)
    assert shown(fold) == sorted(
        [(State.REFUSES, 2, False), (State.GIVES, 2, True), (State.WANTS, 1, False)]
    )


def test_opposites_share_a_face_until_one_is_left() -> None:
    fold, yes = Fold(), claim("the truce", State.GIVES, "2025-03-01")
    no = claim("this truce", State.REFUSES, "2025-03-01")
    fold.add(yes)
    fold.add(no)
    fold.step(1)
    assert shown(fold) == [(State.CONTESTED, 1, False)]
    fold.drop(no)
    assert [set(f.ids) for f in fold.step(2)] == [{yes.item.id, no.item.id}]
    assert shown(fold) == [(State.GIVES, 2, False)]


def test_what_a_dropped_claim_tied_falls_apart() -> None:
    fold = Fold()
    between = claim("a halt of strikes on plants and on ports", State.WANTS, "2025-03-02")
    ends = [claim("a halt of strikes on plants", State.WANTS, "2025-03-01"),
            claim("a halt of strikes on ports", State.WANTS, "2025-03-01")]  # fmt: skip
    for one in (*ends, between):
        fold.add(one)
    assert [len(g.claims) for g in fold.groups] == [3]
    fold.drop(between)
    assert sorted(g.ids for g in fold.groups) == sorted([c.item.id] for c in ends)
