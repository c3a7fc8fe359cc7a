from detente.evaluation.attribution_match import (
    Unit,
    iou,
    match,
    pairs,
    same_content,
    same_exactly,
    same_fully,
    same_source,
    same_strictly,
    units,
)
from detente.evaluation.attribution_text import tokens_of
from detente.model import Attribution
from tests.evaluation.attributing import RAIN, SNOW, TEXT, told


def unit(attribution: Attribution) -> Unit:
    (found,) = units([attribution], tokens_of(TEXT))
    return found


def test_a_unit_has_its_roles_in_tokens() -> None:
    rain = unit(RAIN)
    assert (len(rain.source), len(rain.cue), len(rain.content)) == (1, 1, 3)
    assert rain.head in rain.source


def test_an_attribution_of_no_token_is_none() -> None:
    assert list(units([Attribution((), (), ((3, 3),))], tokens_of(TEXT))) == []


def test_intersection_over_union() -> None:
    assert iou(frozenset({1, 2, 3}), frozenset({2, 3, 4})) == 0.5
    assert iou(frozenset(), frozenset()) == 0


def test_pairs_are_one_to_one_the_heaviest_first() -> None:
    found = match([10, 20], [19, 21, 12], lambda a, b: abs(a - b) < 5, lambda a, b: -abs(a - b))
    assert found == [(1, 0), (0, 2)]


def test_half_of_a_content_is_enough() -> None:
    rain = unit(RAIN)
    assert same_content(rain, unit(told("Alma", "said", "it rains")))
    assert not same_content(rain, unit(told("Alma", "said", "rains, and Bruno")))


def test_a_source_agrees_by_its_head_and_none_by_none() -> None:
    rain, nobody = unit(RAIN), unit(told("", "said", "that it rains"))
    assert same_source(rain, unit(told("Alma said", "said", "that it rains")))
    assert not same_source(rain, unit(told("Bruno", "said", "that it rains")))
    assert not same_source(rain, nobody)
    assert same_source(nobody, nobody)


def test_each_rule_asks_for_more() -> None:
    rain = unit(RAIN)
    wide = unit(told("Alma said that", "said", "it rains"))
    other_cue = unit(told("Alma", "and", "that it rains"))
    comma = unit(told("Alma", "said", "that it rains,"))
    assert same_fully(rain, wide)
    assert not same_strictly(rain, wide)
    assert not same_strictly(rain, other_cue)
    assert same_strictly(rain, comma)
    assert same_exactly(rain, comma)
    assert not same_exactly(rain, unit(told("Alma", "said", "it rains")))


def test_attributions_pair_by_content_then_source() -> None:
    ours = [unit(RAIN), unit(SNOW)]
    theirs = [unit(told("Bruno", "said", "that it rains")), unit(SNOW), unit(RAIN)]
    assert sorted(pairs(ours, theirs, same_content)) == [(0, 2), (1, 1)]
