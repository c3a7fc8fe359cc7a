from dataclasses import fields
from functools import cache

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tokenizers import Tokenizer

from detente.model import Act
from detente.statements.actors import Cast
from detente.statements.named import KINDS, named
from detente.statements.parse import parse
from detente.statements.readers.local.coding import head_pieces, pieces
from detente.statements.readers.local.features import FEATURES, INDEPENDENT_SLOT, OTHER_SLOT
from detente.statements.readers.local.hints import Hint
from detente.statements.readers.local.pieces import Mention, Pieces
from tests.factory import document
from tests.statements.readers.local.making import TINY

REPORT = (
    "Russia rejects the plan.\n\nUkraine said: “We will sign it.” Russia and Ukraine met.\n"
    "Analysts doubt it."
)
COUNTRIES = tuple(
    [
        "Russia",
        "Ukraine",
        "France",
        "Germany",
        "Peru",
        "Chile",
        "Brazil",
        "Italy",
        "Spain",
        "Poland",
        "Turkey",
        "India",
        "China",
        "Japan",
        "Kenya",
        "Ghana",
        "Egypt",
        "Iran",
        "Iraq",
        "Syria",
        "Israel",
        "Jordan",
        "Oman",
        "Yemen",
        "Sudan",
        "Libya",
        "Mali",
        "Chad",
        "Niger",
        "Nigeria",
        "Angola",
        "Zambia",
        "Cuba",
        "Haiti",
        "Mexico",
        "Canada",
    ]
)


@cache
def tokenizer() -> Tokenizer:
    return Tokenizer.from_file(str(TINY / "tokenizer.json"))


def coded(text: str, *told: Hint) -> tuple[Pieces, tuple[Mention, ...], tuple[str, ...]]:
    parsed = parse(document(text))
    return pieces(parsed, named(Cast(parsed)), told, tokenizer())


def at(text: str, words: str, told: Pieces) -> slice:
    start = text.index(words)
    return slice(*told.at(start, start + len(words)))


def test_each_word_has_the_slot_of_its_party_by_first_mention() -> None:
    told, mentions, parties = coded(REPORT)
    assert parties[:2] == ("Russia", "Ukraine")
    assert {m.party for m in mentions} >= {"Russia", "Ukraine"}
    assert set(told.slot[at(REPORT, "Russia rejects", told)].tolist()) == {0, 1}
    assert set(told.slot[at(REPORT, "Ukraine said", told)].tolist()) == {0, 2}
    assert set(told.slot[at(REPORT, "Analysts", told)].tolist()) == {INDEPENDENT_SLOT}


def test_slots_stay_over_a_second_look_and_over_what_follows() -> None:
    first, _, parties = coded(REPORT)
    again, _, same = coded(REPORT)
    assert parties == same
    assert (first.slot == again.slot).all()
    longer, _, more = coded(REPORT + "\n\nFrance and Germany refuse.")
    assert more[: len(parties)] == parties
    assert (longer.slot[: len(first)] == first.slot).all()


def test_the_innermost_words_tell_slot_and_kind() -> None:
    text = "Israel's prime minister refuses."
    told, mentions, _ = coded(text)
    kinds = told.kind[at(text, "Israel", told)]
    name = KINDS.index("name") * 2
    assert kinds[0] == name + 1
    assert (kinds[1:] == name + 2).all()
    assert len({m.start for m in mentions}) < len(mentions)


def test_parties_beyond_the_last_slot_share_one() -> None:
    text = " refuses. ".join(COUNTRIES) + " refuses."
    told, mentions, parties = coded(text)
    assert len({m.party for m in mentions}) > OTHER_SLOT
    assert len(parties) == OTHER_SLOT - 1
    assert set(told.slot[at(text, "Mexico", told)].tolist()) == {OTHER_SLOT}


def test_lines_and_quotations_are_told() -> None:
    told, _, _ = coded(REPORT)
    lines = {w: int(told.line[at(REPORT, w, told)][0]) for w in ("Russia", "Ukraine", "Analysts")}
    assert lines == {"Russia": 2, "Ukraine": 2, "Analysts": 1}
    assert told.line[at(REPORT, "rejects", told)].max() == 0
    assert told.quote[at(REPORT, "We will sign it", told)].all()
    assert not told.quote[at(REPORT, "Ukraine said", told)].any()


def test_hints_are_told_the_later_over_the_earlier() -> None:
    whole, part = (0, len(REPORT)), (REPORT.index("rejects"), REPORT.index(" plan"))
    told, _, parties = coded(
        REPORT,
        Hint(*whole, "Ukraine"),
        Hint(*part, "Russia", str(Act.REJECT)),
        Hint(*part, role="condition"),
        Hint(*part, item="unknown"),
    )
    inside = at(REPORT, "rejects the", told)
    assert set(told.voice[inside].tolist()) == {parties.index("Russia") + 1}
    assert set(told.move[inside].tolist()) == {list(Act).index(Act.REJECT) + 1}
    assert set(told.role[inside].tolist()) == {3}
    assert set(told.item[inside].tolist()) == {2}
    outside = at(REPORT, "Analysts", told)
    assert set(told.voice[outside].tolist()) == {parties.index("Ukraine") + 1}
    assert not told.move[outside].any()


def test_a_voice_that_the_text_does_not_name_is_another() -> None:
    told, _, _ = coded(REPORT, Hint(0, 6, "Nowhere"))
    assert set(told.voice[at(REPORT, "Russia", told)].tolist()) == {OTHER_SLOT}


@pytest.mark.parametrize("publisher", ["", "Russia", "Nowhere"])
def test_outlet_and_title_lead_with_the_parties_that_they_name(publisher: str) -> None:
    parsed = parse(document(REPORT, outlet="Foreign Ministry", title="Ukraine signs"))
    found = named(Cast(parsed))
    told = head_pieces(parsed, publisher, found, ("Russia", "Ukraine"), tokenizer())
    outlet = len(tokenizer().encode("Foreign Ministry", add_special_tokens=False).ids)
    title = tokenizer().encode("Ukraine", add_special_tokens=False).ids
    assert set(told.slot[:outlet].tolist()) == {1 if publisher == "Russia" else 0}
    assert set(told.slot[outlet : outlet + len(title)].tolist()) == {2}
    assert not told.slot[outlet + len(title) :].any()
    assert (told.starts == -1).all()
    assert (told.line == 2).sum() == 2


def test_neither_outlet_nor_title_is_no_head() -> None:
    parsed = parse(document(REPORT, outlet="", title=""))
    assert len(head_pieces(parsed, "", (), (), tokenizer())) == 0


@settings(max_examples=25, deadline=None)
@given(st.text(st.sampled_from("ab Ru.,\n\t\r“”\"'\u00ad\u200b🇷é俄É\x00"), max_size=60))
def test_any_text_has_pieces_in_order_with_values_that_the_network_has_rows_for(text: str) -> None:
    told, mentions, _ = coded(text + " Russia refuses.")
    assert {len(getattr(told, f.name)) for f in fields(Pieces)} == {len(told)}
    assert (told.starts < told.ends).all()
    assert (np.diff(told.starts) >= 0).all()
    assert told.ends[-1] == len(text) + len(" Russia refuses.")
    for name, count in FEATURES.items():
        assert ((getattr(told, name) >= 0) & (getattr(told, name) < count)).all()
    assert all(0 <= m.start < m.end <= len(told) for m in mentions)
