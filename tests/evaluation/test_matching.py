import pytest

from detente.evaluation.matching import (
    link_weight,
    match,
    meeting_weight,
    overlap,
    pair,
    statement_weight,
    unknown_weight,
)
from tests.evaluation.entries import TEXT, Run, annotated, link, meeting, statement, unknown


@pytest.mark.parametrize(
    ("a", "b", "matches"),
    [
        ((0, 100), (0, 100), True),
        ((0, 100), (60, 130), True),  # 40 of 130
        ((0, 100), (80, 180), False),  # 20 of 180, neither held
        ((0, 100), (0, 320), True),  # 0.31
        ((100, 200), (0, 290), True),  # held, 2.9 times as long
        ((0, 100), (20, 330), False),  # 80 % held, but 3.1 times as long
        ((0, 100), (20, 310), True),  # 80 % held, 2.9 times as long
        ((0, 100), (35, 310), False),  # 65 % held
        ((200, 260), (0, 1000), False),  # a paragraph does not collect a clause
        ((0, 100), (100, 200), False),
    ],
)
def test_spans_match_either_way(a: tuple[int, int], b: tuple[int, int], matches: bool) -> None:
    one, other = ({"start": start, "end": end} for start, end in (a, b))
    assert bool(overlap(one, other)) is matches
    assert bool(overlap(other, one)) is matches


def test_a_void_prediction_overlaps_nothing() -> None:
    assert overlap(statement(0, 100), {**statement(0, 100), "void": True}) == 0


def test_a_paragraph_finds_nothing(run: Run) -> None:
    clauses = [statement(0, 50), statement(400, 450), statement(800, 850)]
    assert run(annotated(clauses), annotated([statement(0, 1500)]))["find"]["f1"] == 0


def test_pairs_are_one_to_one(run: Run) -> None:
    figures = run(annotated([statement(0, 100)]), annotated([statement(0, 100)] * 2))
    assert (figures["find"]["p"], figures["find"]["r"]) == (50, 100)


def test_the_heaviest_pair_goes_first() -> None:
    gold = [statement(0, 100, party="Iran"), statement(0, 100)]
    predicted = [statement(0, 100)]
    assert pair(gold, predicted, statement_weight) == [(gold[1], predicted[0])]


def test_a_needed_statement_is_matched_before_an_optional_one() -> None:
    gold = [statement(0, 100, optional=True), statement(0, 101)]
    pairs, cells = match(gold, [statement(0, 100)])
    assert pairs[0].gold is gold[1]
    assert cells == [(1, 1, 1)] * 3


def test_meetings_need_half_of_the_parties_and_two() -> None:
    named = ("Iran", "Oman", "United States")
    assert meeting_weight(meeting(0, 100, named), meeting(0, 100, named[:2])) == 1
    assert meeting_weight(meeting(0, 100, named), meeting(0, 100, named[:1])) == 0
    many = ("Russia", "Ukraine", "Iran", "Iraq", "Oman")
    assert meeting_weight(meeting(0, 100), meeting(0, 100, many)) == 0


def test_a_meeting_with_the_same_quote_elsewhere_counts() -> None:
    assert meeting_weight(meeting(0, 100), meeting(900, 1000, quote=TEXT[:100])) == 1
    assert meeting_weight(meeting(0, 100), meeting(900, 1000)) == 0


def test_unknowns_and_links_need_the_same_kind() -> None:
    assert unknown_weight(unknown(0, 100), unknown(0, 50)) == 0.5
    assert unknown_weight(unknown(0, 100), unknown(0, 100, "fact")) == 0
    assert link_weight(link("Wire", "agency"), link("the Wire agency", "agency")) == 1
    assert link_weight(link("Wire", "agency"), link("Wire", "media")) == 0
