from dataclasses import replace
from datetime import date

import pytest

from detente.model import Act, Certainty, Source, SourceKind, When
from detente.model.stake import Stake, StakeKind, Voice
from detente.positions.edges import stakes, stakes_in
from detente.positions.pool import gather
from tests.positions.edges.reports import Said, report


def found(words: str, act: Act, **more: object) -> tuple[Stake, ...]:
    said = Said(words, "Chad", act, "territory", fields=tuple(more.items()))
    return stakes([report(f"{words}.", said)])


@pytest.mark.parametrize(
    ("words", "act", "kind", "cue"),
    [
        ("Chad called the border a red line", Act.REJECT, StakeKind.RED_LINE, "red line"),
        ("Chad would never accept a partition", Act.REJECT, StakeKind.RED_LINE, "would never"),
        ("Chad said security interests come first", Act.ASSESS, StakeKind.INTEREST,
         "security interests"),
        ("Chad is ready to share the wells", Act.OFFER, StakeKind.GIVEABLE, "is ready"),
    ],
)  # fmt: skip
def test_the_words_make_it_what_it_is(words: str, act: Act, kind: StakeKind, cue: str) -> None:
    (one,) = found(words, act)
    assert (one.kind, one.cue, one.party) == (kind, cue, "Chad")


def test_of_a_purpose_the_interest_is_what_follows() -> None:
    (one,) = found("Chad asks for patrols so that herders can pass", Act.DEMAND)
    assert one.words == "so that herders can pass"


@pytest.mark.parametrize(
    ("words", "act"),
    [
        ("Chad accused Mali of crossing a red line", Act.ACCUSE),
        ("Chad asks for patrols", Act.DEMAND),
        ("the interest rates went up", Act.DEMAND),
    ],
)
def test_nothing_is_inferred(words: str, act: Act) -> None:
    assert found(words, act) == ()


def test_a_condition_makes_an_offer_one_of_what_would_be_given() -> None:
    text = "Chad opens the wells if Mali withdraws"
    said = Said(text, "Chad", Act.OFFER, "territory", "if Mali withdraws")
    (one,) = stakes([report(f"{text}.", said)])
    assert (one.kind, one.condition) == (StakeKind.GIVEABLE, "if Mali withdraws")


WORDS = "Chad is ready to share the wells"
MALI = Source("a minister of Mali", SourceKind.OFFICIAL, party="Mali")
NAMED = Source("Ms Keita", SourceKind.OFFICIAL)
UNNAMED = Source("two diplomats", SourceKind.ANONYMOUS, 2)


@pytest.mark.parametrize(
    ("chain", "voice", "teller"),
    [
        ((), Voice.REPORTED, ""),
        ((MALI,), Voice.OTHER_SIDE, "a minister of Mali"),
        ((NAMED,), Voice.SOURCE, "Ms Keita"),
    ],
)
def test_it_is_told_in_whose_words(chain: tuple[Source, ...], voice: Voice, teller: str) -> None:
    (one,) = found(WORDS, Act.OFFER, chain=chain)
    assert (one.voice, one.teller) == (voice, teller)


@pytest.mark.parametrize(
    "more",
    [{"chain": (UNNAMED,)}, {"when": When.PAST}, {"certainty": Certainty.UNKNOWN}],
)
def test_what_unnamed_sources_tell_or_is_recalled_or_open_is_left_out(
    more: dict[str, object],
) -> None:
    assert found(WORDS, Act.OFFER, **more) == ()


@pytest.mark.parametrize("text", ["“We are ready to share the wells”", '"Chad is ready to share."'])
def test_a_quotation_is_in_its_own_words(text: str) -> None:
    words = text.strip('“”".')
    (one,) = stakes([report(f"He said: {text}", Said(words, "Chad", Act.OFFER, "territory"))])
    assert one.voice is Voice.OWN


def test_told_twice_is_one_in_the_best_voice() -> None:
    one = report(f"{WORDS}.", Said(WORDS, "Chad", Act.OFFER, "territory"))
    said = Said(WORDS, "Chad", Act.OFFER, "territory", fields=(("chain", (MALI,)),))
    two = report(f"{WORDS}. Mali said so.", said, on="2025-02-01")
    (stake,) = stakes([one, two])
    assert stake.voice is Voice.REPORTED
    assert len(stake.statements) == 2
    assert stakes([one, two], date(2025, 1, 20)) == (
        replace(stake, statements=stake.statements[1:]),
    )
    assert stakes_in(gather([one, two])) == (stake,)
