from dataclasses import replace

import numpy as np
from hypothesis import assume, given
from hypothesis import strategies as st

from detente.model import INDEPENDENT, UNKNOWN_PARTY
from detente.statements.readers.local.features import (
    INDEPENDENT_SLOT,
    OTHER_SLOT,
    UNKNOWN_SLOT,
)
from detente.statements.readers.local.heads import Floats
from detente.statements.readers.local.network import Text
from detente.statements.readers.local.parties import (
    addressed,
    owner,
    owners,
    speaker,
    strongest,
)
from detente.statements.readers.local.pieces import Mention
from detente.statements.readers.local.windows import windows
from tests.statements.readers.local.making import MARKS, TITLE, bare, text

PARTIES = ("", "Alpha", "Beta", "Gamma", "Alpha + Beta", INDEPENDENT, UNKNOWN_PARTY)
SIDE, JOINT, ALONE, UNTOLD = (np.eye(4, dtype=np.float32)[i] for i in range(4))
CHANCES = st.lists(st.floats(0.01, 1), min_size=4, max_size=4).map(
    lambda c: np.array(c, dtype=np.float32) / np.float32(sum(c))
)
HELD = st.lists(st.sampled_from(PARTIES), min_size=1, max_size=12)


def shares(*values: float) -> Floats:
    return np.array(values, dtype=np.float32)


def test_the_shares_of_all_mentions_of_a_party_count_together() -> None:
    held = ["Alpha", "Beta", "", "Beta"]
    told = speaker(shares(0.4, 0.3, 0.0, 0.3), held, SIDE)
    assert (told.value, told.runner_up) == ("Beta", "Alpha")
    assert abs(told.score - 0.6) < 1e-5
    assert abs(told.runner_up_score - 0.4) < 1e-5


def test_what_is_pointed_at_beside_all_parties_does_not_count() -> None:
    told = speaker(shares(0.1, 0.9), ["Alpha", ""], SIDE)
    assert told.value == "Alpha"
    assert abs(told.score - 1) < 1e-5


def test_a_joint_move_is_that_of_those_with_strong_shares() -> None:
    held = ["Alpha", "Beta", "Gamma"]
    assert speaker(shares(0.5, 0.45, 0.05), held, JOINT).value == "Alpha + Beta"
    assert speaker(shares(0.4, 0.3, 0.3), held, JOINT).value == "Alpha + Beta + Gamma"
    assert speaker(shares(0.75, 0.25, 0.0), held, JOINT).value == "Alpha + Beta"
    mixed = 0.6 * JOINT + 0.4 * SIDE
    assert speaker(shares(0.85, 0.15, 0.0), held, mixed).value == "Alpha"


def test_words_for_several_at_once_name_a_joint_move() -> None:
    held = ["Gamma", "Alpha + Beta"]
    assert speaker(shares(0.5, 0.5), held, JOINT).value == "Alpha + Beta"
    assert speaker(shares(0.5, 0.5), held, SIDE).value == "Gamma"


def test_who_is_no_party_or_not_told_is_so_whatever_is_pointed_at() -> None:
    assert speaker(shares(1.0), ["Alpha"], ALONE).value == INDEPENDENT
    assert speaker(shares(1.0), ["Alpha"], UNTOLD).value == UNKNOWN_PARTY


@given(HELD, CHANCES, st.data())
def test_a_speaker_is_somebody_who_is_held_with_a_probability(
    held: list[str], holder: Floats, data: st.DataObject
) -> None:
    drawn = data.draw(st.lists(st.floats(0.01, 1), min_size=len(held), max_size=len(held)))
    told = speaker(shares(*drawn) / np.float32(sum(drawn)), held, holder)
    known = {p for h in held for p in h.split(" + ")} | {INDEPENDENT, UNKNOWN_PARTY}
    assert set(told.value.split(" + ")) <= known
    assert told.value
    assert 0 <= told.runner_up_score <= told.score
    assert told.score + told.runner_up_score <= 1 + 1e-4


@given(CHANCES, st.floats(0.01, 0.99))
def test_all_chances_add_up_to_one(holder: Floats, share: float) -> None:
    assume(abs(min(share, 1 - share) - 0.2) > 1e-3)
    told = speaker(shares(share, 1 - share), ["Alpha", "Beta"], holder)
    sides = {"Alpha": share, "Beta": 1 - share}
    wanted = {p: float(holder[0]) * s for p, s in sides.items()}
    wanted |= {INDEPENDENT: float(holder[2]), UNKNOWN_PARTY: float(holder[3])}
    if min(sides.values()) >= 0.2:
        wanted["Alpha + Beta"] = float(holder[1])
    else:
        wanted[max(sides, key=sides.__getitem__)] += float(holder[1])
    assert abs(sum(wanted.values()) - 1) < 1e-4
    best = max(wanted, key=wanted.__getitem__)
    assert abs(told.score - wanted[best]) < 1e-4


def test_the_best_of_a_partys_mentions_tells_how_probably_it_is_addressed() -> None:
    held = ["Alpha", "", "Alpha", "Beta + Gamma", INDEPENDENT, UNKNOWN_PARTY]
    told = addressed(shares(0.2, 0.9, 0.6, 0.7, 0.9, 0.9), held)
    assert {p: round(c, 3) for p, c in told.items()} == {"Alpha": 0.6, "Beta": 0.7, "Gamma": 0.7}
    again = addressed(shares(0.6, 0.9, 0.2, 0.7, 0.9, 0.9), held)
    assert abs(again["Alpha"] - 0.6) < 1e-6


@given(st.dictionaries(st.text(min_size=1), st.floats(0, 1), min_size=1))
def test_the_strongest_is_told_with_the_next(chances: dict[str, float]) -> None:
    told = strongest(chances)
    ordered = sorted(chances.values(), reverse=True)
    assert told.score == chances[told.value] == ordered[0]
    assert told.runner_up_score == (ordered[1] if len(ordered) > 1 else 0)
    assert told.value != told.runner_up


def crowded() -> Text:
    """Two parties beyond the last slot, one word for whom holds the other."""
    slot = np.array([0, 1, OTHER_SLOT, OTHER_SLOT, INDEPENDENT_SLOT, UNKNOWN_SLOT], dtype=np.int32)
    told = replace(bare(6), slot=slot)
    mentions = (
        Mention(1, 2, "Alpha", "name", ""),
        Mention(2, 4, "Omega", "role", ""),
        Mention(3, 4, "Psi", "name", ""),
    )
    return Text(told, mentions, ("Alpha",), tuple(windows(told, bare(0), MARKS)))


def test_each_place_belongs_to_the_innermost_words_for_a_party() -> None:
    told = crowded()
    (window,) = told.windows
    assert owners(told, window)[2:8] == ["", "Alpha", "Omega", "Psi", INDEPENDENT, UNKNOWN_PARTY]
    assert owner(told, window, 0) == ""


def test_a_title_belongs_to_the_parties_that_it_names() -> None:
    head = replace(bare(2, TITLE), slot=np.array([0, 1], dtype=np.int32))
    told = text("Alpha talks", ("Alpha", "Alpha"), head=head)
    assert owners(told, told.windows[0]) == ["", "", "Alpha", "", "Alpha", "", ""]
