from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.model import INDEPENDENT
from detente.statements.readers.local.features import ACTS
from detente.statements.readers.local.finding import (
    CERTAINTIES,
    CODES,
    SOURCES,
    STATUSES,
    TIMES,
    UNKNOWNS,
    Marks,
    find_meetings,
    find_statements,
    find_unknowns,
    looks,
)
from detente.statements.readers.local.network import TAGS, Seen
from tests.statements.readers.local.making import TITLE, Scripted, bare, logits, place, seen, text

WORDS = (
    "Alpha has told Beta that it rejects the plan unless Gamma leaves , a source said . "
    "Delta met Eps on Monday . It is unclear whether Gamma knows ."
)
NAMED = tuple((name, name) for name in ("Alpha", "Beta", "Gamma", "Delta", "Eps"))
MOVE = place(WORDS, "it rejects the plan")
CONDITION = place(WORDS, "unless Gamma leaves")
SOURCE = place(WORDS, "a source")


@pytest.fixture
def report() -> Seen:
    told = text(WORDS, *NAMED)
    return seen(
        told,
        logits(
            len(told.pieces),
            statement=[MOVE],
            meeting=[place(WORDS, "Delta met Eps on Monday")],
            unknown=[place(WORDS, "It is unclear whether Gamma knows")],
        ),
    )


def places(*parts: str) -> list[int]:
    return [i for part in parts for i in range(*place(WORDS, part))]


def test_each_field_of_a_statement_is_that_of_its_head(report: Seen) -> None:
    heads = Scripted(
        {"act": 2, "issue": 5, "certainty": 1, "when": 2},
        {
            "speaker": places("Alpha"),
            "target": places("Beta"),
            "chain": places("a source"),
            "condition": places("unless Gamma leaves"),
        },
    )
    (told,) = find_statements(report, heads, Marks())
    assert (told.span.start, told.span.end) == MOVE
    assert (told.act.value, told.issue.value) == (ACTS[2], CODES[5])
    assert (told.certainty.value, told.when.value) == (CERTAINTIES[1], TIMES[2])
    assert abs(told.act.score - 0.9) < 1e-5
    assert told.party.value == "Alpha"
    assert told.places["Alpha"] == place(WORDS, "Alpha")
    assert [party for party, _ in told.targets] == ["Beta"]
    assert [(span, kind.value in SOURCES) for span, kind, _ in told.chain] == [(SOURCE, True)]
    assert told.condition is not None
    assert told.condition[0] == CONDITION


def test_who_moves_is_no_target_of_the_move(report: Seen) -> None:
    heads = Scripted({}, {"speaker": places("Alpha"), "target": places("Alpha", "Gamma")})
    (told,) = find_statements(report, heads, Marks())
    assert [party for party, _ in told.targets] == ["Gamma"]


def test_marks_tell_from_which_probability_on_something_is_told(report: Seen) -> None:
    heads = Scripted({}, {"speaker": places("Alpha")})
    never = find_statements(report, heads, Marks())[0]
    assert (never.targets, never.chain, never.condition) == ((), (), None)
    always = Marks(target=0.0, chain=0.0, condition=0.0)
    told = find_statements(report, heads, always)[0]
    assert [party for party, _ in told.targets] == ["Beta", "Delta", "Eps", "Gamma"]
    assert told.chain and told.condition


def test_each_party_is_placed_where_it_is_pointed_at_most() -> None:
    words = "Alpha spoke and so did Beta and the big Alpha again ."
    named = ("Alpha", "Alpha"), ("Beta", "Beta"), ("the big Alpha", "Alpha")
    told, second = text(words, *named), place(words, "the big Alpha")
    looked = seen(told, logits(len(told.pieces), statement=[(0, 2)]))
    (found,) = find_statements(looked, Scripted({}, {"speaker": [second[0] + 1]}), Marks())
    assert found.places == {"Alpha": second, "Beta": place(words, "Beta")}


def test_a_party_or_nobody_by_the_sort_of_holder(report: Seen) -> None:
    alone = find_statements(report, Scripted({"holder": 2}), Marks())
    assert alone[0].party.value == INDEPENDENT
    heads = Scripted({"holder": 1}, {"speaker": places("Alpha", "Beta")})
    assert find_statements(report, heads, Marks())[0].party.value == "Alpha + Beta"


def test_a_party_named_in_the_title_alone_moves_without_a_place() -> None:
    words = "The plan is rejected ."
    head = replace(bare(1, TITLE), slot=np.ones(1, dtype=np.int32))
    told = replace(text(words, head=head), parties=("Alpha",))
    looked = seen(told, logits(5, statement=[(0, 4)]))
    (found,) = find_statements(looked, Scripted({}, {"speaker": [-1]}), Marks())
    assert (found.party.value, found.places) == ("Alpha", {})


def test_a_meeting_has_parties_status_channels_and_a_time(report: Seen) -> None:
    heads = Scripted(
        {"status": 2, "phone": 1},
        {"party": places("Alpha", "Delta met Eps"), "when": places("on Monday")},
    )
    (told,) = find_meetings(report, heads, Marks())
    assert [party for party, _ in told.parties] == ["Delta", "Eps"]
    assert told.status.value == STATUSES[2]
    assert [str(channel) for channel, _ in told.channels] == ["phone"]
    assert told.when == place(WORDS, "on Monday")


def test_a_meeting_of_one_is_none(report: Seen) -> None:
    alone = [i for i in places("Delta met Eps") if i not in places("Delta met")]
    assert find_meetings(report, Scripted({}, {"party": alone}), Marks()) == []


def test_a_gap_has_kind_issue_and_subject(report: Seen) -> None:
    heads = Scripted({"kind": 1, "issue": 3}, {"subject": places("Gamma")})
    (told,) = find_unknowns(report, heads, Marks())
    assert (told.kind.value, told.issue.value) == (UNKNOWNS[1], CODES[3])
    assert told.subject.value == "Gamma"
    nobody = Scripted({}, {"subject": places("unclear")})
    assert find_unknowns(report, nobody, Marks())[0].subject.value == ""


def test_lean_finds_what_the_tags_leave_out() -> None:
    told = text("Alpha refuses .", ("Alpha", "Alpha"))
    faint = logits(3)
    faint[:2, 0] = 1.0
    looked = seen(told, faint)
    heads = Scripted({}, {"speaker": [0]})
    assert find_statements(looked, heads, Marks()) == []
    assert find_statements(looked, heads, Marks(statement=3.0))


def random_text(count: int, seed: int) -> Seen:
    names = ("Alpha", "Beta", "it", "x", "y", "z")
    draw = np.random.default_rng(seed)
    words = " ".join(names[i] for i in draw.integers(0, 6, count))
    known = [(n, n) for n in ("Alpha", "Beta") if n in words.split()]
    told = text(words, *known)
    tags = draw.normal(0, 3, (count, 3 * len(TAGS) + 8)).astype(np.float32)
    return seen(told, tags)


@settings(max_examples=25, deadline=None)
@given(st.integers(1, 1200), st.integers(0, 99), st.sampled_from((*TAGS[:3], "cue")))
def test_every_span_is_looked_at_once_in_a_window_that_holds_it(
    count: int, seed: int, kind: str
) -> None:
    told = random_text(count, seed)
    found = [s for look in looks(told, Scripted(), kind, 0.0) for s in look.spans]
    assert len({(s.start, s.end) for s in found}) == len(found)
    assert bool(found) == bool((told.tags(kind).argmax(-1) == 1).any()) or found
    for look in looks(told, Scripted(), kind, 0.0):
        window = told.text.windows[look.window]
        assert len(look.held) == len(window.place)
        for span, (start, end) in zip(look.spans, look.at.tolist(), strict=True):
            inside = window.place[start:end]
            assert (np.diff(inside) == 1).all()
            assert span.start <= inside[0] <= inside[-1] < span.end


@settings(max_examples=15, deadline=None)
@given(st.integers(1, 1200), st.integers(0, 99), st.lists(st.integers(0, 1200), max_size=30))
def test_statements_are_in_order_apart_and_point_into_the_text(
    count: int, seed: int, points: list[int]
) -> None:
    told = random_text(count, seed)
    names = ("speaker", "target", "chain", "condition")
    found = find_statements(told, Scripted({}, dict.fromkeys(names, points)), Marks())
    spans = [(f.span.start, f.span.end) for f in found]
    assert spans == sorted(spans)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    for f in found:
        inner = [
            *f.places.values(),
            f.condition and f.condition[0],
            *(span for span, *_ in f.chain),
        ]
        assert all(0 <= p[0] < p[1] <= count for p in inner if p)


def test_what_hardly_has_a_condition_is_told_without(report: Seen) -> None:
    points = {"speaker": places("Alpha"), "condition": places("unless Gamma leaves")}
    for number, chance in ((0, 0.1), (1, 0.9)):
        heads = Scripted({"conditional": number}, points)
        (told,) = find_statements(report, heads, Marks(conditional=0.5))
        assert told.conditional == pytest.approx(chance)
        assert (told.condition is not None) == (number == 1)


def test_pieces_that_hardly_belong_to_a_statement_are_left_out(report: Seen) -> None:
    (told,) = find_statements(report, Scripted(), Marks())
    assert len(find_statements(report, Scripted(), Marks(inside=told.span.inside))) == 1
    assert find_statements(report, Scripted(), Marks(inside=told.span.inside + 1e-6)) == []
