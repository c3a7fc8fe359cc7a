from detente.model import Act, State
from detente.model.change import ChangeKind
from detente.positions.moves.contents import Content, Dated
from detente.positions.moves.kinds import Setting, kind_of, resized
from detente.positions.moves.surroundings import Surroundings
from tests.positions.moves.talks import one

NOBODY = Surroundings([], {})


def held(words: str, act: Act, state: State, day: int, **fields: object) -> Content:
    told = one("01", words, "Norway", act, **fields).statements[0]  # type: ignore[arg-type]
    return Content(state, False, (Dated(told, day),), (told.id,))


def setting(new: Content, *related: Content) -> Setting:
    return Setting("Norway", "economy", new, 9, new.on(9), related, related, NOBODY)


def test_what_was_awaited_is_answered_at_last() -> None:
    waited = held("the plan of Rome", Act.DEFER, State.AWAITED, 3)
    found = kind_of(setting(held("the plan of Rome", Act.REJECT, State.REFUSES, 9), waited))
    assert (found.kind, found.before, found.earlier) == (
        ChangeKind.ANSWERED, State.AWAITED, waited.ids,
    )  # fmt: skip


def test_a_refusal_of_more_than_what_is_wanted_is_no_reversal() -> None:
    wants = held("a margin of 5/8 over the rate", Act.DEMAND, State.WANTS, 3)
    more = held("a margin above 5/8 over the rate", Act.REJECT, State.REFUSES, 9)
    same = held("the margin of 5/8 over the rate", Act.REJECT, State.REFUSES, 9)
    assert kind_of(setting(more, wants)).kind is ChangeKind.NEW
    assert kind_of(setting(same, wants)).kind is ChangeKind.REVERSED


def test_the_reports_own_words_tell_the_direction_but_not_of_others() -> None:
    sweet = held("Oslo sweetened its loan", Act.OFFER, State.GIVES, 9)
    assert kind_of(setting(sweet)).kind is ChangeKind.SOFTENED
    asked = held("Rome must be more flexible", Act.DEMAND, State.WANTS, 9)
    assert kind_of(setting(asked)).kind is ChangeKind.NEW
    stiff = held("Oslo stiffened its stand", Act.REJECT, State.REFUSES, 9)
    assert kind_of(setting(stiff)).kind is ChangeKind.HARDENED


def test_a_concession_softens() -> None:
    given = held("Oslo pays at once", Act.CONCEDE, State.GIVES, 9)
    assert kind_of(setting(given)) == (ChangeKind.SOFTENED, "a concession", None, ())


def test_the_same_content_with_another_amount_is_resized() -> None:
    first = one("01", "Oslo offers 20 mln dlrs for the port", "Norway", Act.OFFER).statements[0]
    again = one("09", "Oslo offers 35 mln dlrs for the port", "Norway", Act.OFFER).statements[0]
    items = Dated(again, 9), Dated(first, 1)
    content = Content(State.GIVES, False, items, (again.id, first.id))
    found = resized(setting(content))
    assert found is not None
    assert (found.kind, found.earlier) == (ChangeKind.SOFTENED, (first.id,))
    assert resized(setting(held("Oslo pays", Act.OFFER, State.GIVES, 9))) is None
