import pytest

from detente.model import Act, Source, SourceKind, State
from detente.positions.moves.contents import Content, Dated
from detente.positions.moves.rivals import by_two, opposed, rivals_of, voice_of
from tests.positions.moves.talks import AGENCY, ENVOY, one

YES = Dated(one("06", "Oslo accepts the plan", "Norway", Act.ACCEPT, chain=AGENCY).statements[0], 6)
NO = Dated(one("06", "Oslo rejects the plan", "Norway", Act.REJECT, chain=ENVOY).statements[0], 6)


def held(state: State, *items: Dated) -> Content:
    return Content(state, False, items, tuple(d.item.id for d in items))


@pytest.mark.parametrize(
    ("one_state", "other", "result"),
    [
        (State.GIVES, State.REFUSES, True),
        (State.NOT_GIVEN, State.GIVES_IF, True),
        (State.GIVES, State.GIVES_IF, False),
        (State.WANTS, State.REFUSES, False),
    ],
)
def test_giving_and_refusing_are_opposed(one_state: State, other: State, result: bool) -> None:
    assert opposed(one_state, other) is opposed(other, one_state) is result


def test_rivals_tell_the_opposite_on_the_same_day_by_another_voice() -> None:
    gives, refuses = held(State.GIVES, YES), held(State.REFUSES, NO)
    assert rivals_of(gives, 6, [refuses], [gives, refuses]) == [refuses]
    assert rivals_of(gives, 7, [refuses], [gives, refuses]) == []
    assert rivals_of(gives, 6, [], [gives, refuses]) == []
    assert by_two([YES], [NO])
    assert not by_two([YES], [YES])
    assert not by_two([YES], [])


@pytest.mark.parametrize(
    ("chain", "words", "voice"),
    [
        (ENVOY, "Oslo accepts the plan", "Switzerland"),
        (AGENCY, "Oslo accepts the plan", ""),
        ((), "Oslo accepts the plan", ""),
        ((), "“Oslo accepts the plan”", "Norway"),
        ((Source("its channel", SourceKind.SOCIAL),), "Oslo accepts the plan", "Norway"),
    ],
)
def test_on_whose_word_it_rests(chain: tuple[Source, ...], words: str, voice: str) -> None:
    told = one("06", words, "Norway", Act.ACCEPT, chain=chain).statements[0]
    assert voice_of(told) == voice
