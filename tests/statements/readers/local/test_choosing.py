from dataclasses import replace

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from detente.model import INDEPENDENT, UNKNOWN_PARTY
from detente.statements.readers.local.choosing import (
    Chooser,
    Pointed,
    agreement,
    chosen,
    ranked,
)
from detente.statements.readers.local.features import ACTS, OTHER_SLOT, UNKNOWN_SLOT
from detente.statements.readers.local.finding import Found
from detente.statements.readers.local.grammar import Hinting
from detente.statements.readers.local.network import Text
from detente.statements.readers.local.parties import Choice
from detente.statements.readers.local.spans import Tagged
from tests.statements.readers.local.making import found, logits, place, seen, text

WORDS = "Alpha spoke . Beta then rejects the plan , Gamma heard ."
NAMED = (("Alpha", "Alpha"), ("Beta", "Beta"), ("Gamma", "Gamma"))
MOVE = place(WORDS, "rejects the plan")
POINTED = Pointed(*MOVE, "Alpha", 0.6, 0.3, "reject")
SIGNS = 25
RULE, INSIDE_LAST, PUBLISHER = 5, 12, 24


def told(voice: int = 0, move: int = 0) -> Text:
    """The text with a voice and act by rule over the statement."""
    made = text(WORDS, *NAMED)
    voices, moves = made.pieces.voice.copy(), made.pieces.move.copy()
    voices[slice(*MOVE)], moves[slice(*MOVE)] = voice, move
    return replace(made, pieces=replace(made.pieces, voice=voices, move=moves))


def weight(at: int, value: float = 9.0) -> list[float]:
    return [value if i == at else 0.0 for i in range(SIGNS)]


def best(chances: dict[str, float]) -> str:
    return max(chances, key=chances.__getitem__)


def test_the_candidates_are_all_parties_of_the_text_and_nobody() -> None:
    chooser = Chooser(told(), "", [POINTED, replace(POINTED, party="Alpha + Beta")])
    assert chooser.candidates == [
        "Alpha", "Beta", "Gamma", INDEPENDENT, UNKNOWN_PARTY, "Alpha + Beta",
    ]  # fmt: skip
    assert chooser.matrix(0).shape == (6, SIGNS)


@given(st.lists(st.floats(-3, 3), min_size=SIGNS, max_size=SIGNS))
def test_all_candidates_share_one(weights: list[float]) -> None:
    chances = ranked(Chooser(told(2, 1), "Gamma", [POINTED]), 0, weights)
    assert abs(sum(chances.values()) - 1) < 1e-4
    assert all(c >= 0 for c in chances.values())


def test_each_sign_can_decide() -> None:
    chooser = Chooser(told(2, 1), "Gamma", [POINTED])
    assert best(ranked(chooser, 0, weight(0))) == "Alpha"
    assert best(ranked(chooser, 0, weight(RULE))) == "Beta"
    assert best(ranked(chooser, 0, weight(INSIDE_LAST))) == "Beta"
    assert best(ranked(chooser, 0, weight(PUBLISHER))) == "Gamma"


def test_a_voice_that_is_unknown_or_beyond_the_slots_names_nobody() -> None:
    for slot in (UNKNOWN_SLOT, OTHER_SLOT):
        (hint,) = Chooser(told(slot, 1), "", [POINTED]).hints
        assert (hint.party, hint.act) == ("", ACTS[0])
    (none,) = Chooser(told(), "", [POINTED]).hints
    assert (none.party, none.act, none.share) == ("", "", 0.0)


def test_the_next_statement_tells_only_from_nearby() -> None:
    near = replace(POINTED, start=MOVE[1] + 1, end=MOVE[1] + 2, party="Gamma")
    far = replace(near, start=MOVE[1] + 500, end=MOVE[1] + 501)
    signs = [Chooser(told(), "", [POINTED, s]).matrix(0)[:, 20:24] for s in (near, far)]
    assert signs[0][:, 2].tolist() == [0, 0, 1, 0, 0]
    assert not signs[1].any()


def statement(**fields: object) -> Found:
    return found(
        span=Tagged(*MOVE, 0.9, 0.9),
        act=Choice("reject", 0.9),
        party=Choice("Alpha", 0.6, "Beta", 0.3),
        **fields,
    )


def test_the_party_chosen_is_named_where_it_is_pointed_at() -> None:
    looked = seen(told(2, 1), logits(len(WORDS.split())))
    places = {"Beta": place(WORDS, "Beta")}
    targets = (("Beta", 0.9), ("Gamma", 0.8))
    made = [statement(places=places, targets=targets)]
    (settled,) = chosen(looked, made, "", weight(RULE))
    assert settled.party.value == "Beta"
    assert settled.words == place(WORDS, "Beta")
    assert settled.targets == (("Gamma", 0.8),)
    assert (settled.agrees, settled.alike) == (1.0, agreement("reject", ACTS[0]))


def test_a_party_not_pointed_at_is_named_by_its_last_mention_before() -> None:
    looked = seen(told(), logits(len(WORDS.split())))
    (settled,) = chosen(looked, [statement()], "", weight(0))
    assert (settled.party.value, settled.words) == ("Alpha", place(WORDS, "Alpha"))
    (later,) = chosen(looked, [statement()], "Gamma", weight(PUBLISHER))
    assert (later.party.value, later.words) == ("Gamma", None)


def test_nothing_found_is_nothing_chosen() -> None:
    assert chosen(seen(told(), logits(len(WORDS.split()))), [], "", weight(0)) == []


def test_agreement() -> None:
    assert [agreement("a", b) for b in ("a", "b", "")] == [1.0, -1.0, 0.0]
    assert np.isfinite(Chooser(text("x"), "", [Pointed(0, 1, "", 0.0, 0.0, "")]).matrix(0)).all()


def test_grammar_can_choose_a_party_that_nobody_points_at() -> None:
    chooser = Chooser(told(), "", [POINTED], [Hinting(subject="Delta")])
    assert chooser.matrix(0).shape == (6, SIGNS + 8)
    weights = [0.0] * SIGNS + [9.0] + [0.0] * 7
    assert best(ranked(chooser, 0, weights)) == "Delta"
