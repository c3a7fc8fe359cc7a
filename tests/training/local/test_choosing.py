import numpy as np
import pytest
from training.local.held import Held, held

from detente.evaluation.matching import Pair
from tests.training.local.making import write
from training.local import choosing


@pytest.fixture(scope="module")
def docs(tmp_path_factory: pytest.TempPathFactory) -> list[Held]:
    folder = tmp_path_factory.mktemp("held")
    return held(folder / "held", folder / "gold", write(folder))


def test_what_lies_on_no_gold_is_cut_off(docs: list[Held]) -> None:
    pick = choosing.statements(docs, [np.full(20, 0.5) for _ in docs])
    at = {(row["inside"], row["floor"]): row for row in pick.curve}
    assert pick.best == {"inside": 0.3, "floor": 0.0}
    assert at[0.3, 0.0]["find"] == 100
    assert at[0.9, 0.0]["find"] == 0


def test_a_floor_is_raised_where_low_scores_are_wrong(docs: list[Held]) -> None:
    scores = [
        np.array([0.5 if s["act"] == "accept" else 0.1 for s in one.told.statements])
        for one in docs
    ]
    pick = choosing.statements(docs, scores)
    at = {(row["inside"], row["floor"]): row for row in pick.curve}
    assert at[0.3, 0.2]["core"] > at[0.3, 0.0]["core"]
    assert at[0.3, 0.2]["find"] < at[0.3, 0.0]["find"]


def test_marks_of_fields_are_those_that_fit_the_gold(docs: list[Held]) -> None:
    pairs = [p for one in docs for p in one.pairs(one.inside > 0.5)]
    targets = choosing.targets(pairs)
    assert 0.3 < targets.best["target"] < 0.9
    assert max(row["f1"] for row in targets.curve) == 100
    links = choosing.links_at(pairs)
    assert {row["chain"]: row["f1"] for row in links.curve} == {0.2: 100, 0.5: 100}


def test_conditions_are_read_at_each_mark() -> None:
    told = {"condition": "if asked now", "chain": [], "at": {"0.5": {"condition": "if asked"}}}
    pick = choosing.conditions_at([Pair({"condition": "if asked"}, told)])
    assert pick.best == {"condition": 0.5, "conditional": 0.0}
    assert {row["condition"]: row["f1"] for row in pick.curve} == {0.2: 80.0, 0.5: 100.0}


def test_what_hardly_has_a_condition_is_told_without() -> None:
    none = Pair({"condition": None}, {"condition": "in May", "conditional": 0.15})
    one = Pair({"condition": "if asked"}, {"condition": "if asked", "conditional": 0.45})
    pick = choosing.conditions_at([none, one])
    assert pick.best == {"condition": 0.2, "conditional": 0.2}
    assert {row["conditional"]: row["f1"] for row in pick.curve} == {
        0.0: 50,
        0.1: 50,
        0.2: 100,
        0.3: 100,
        0.4: 100,
        0.5: 0,
        0.6: 0,
    }


def test_meetings_take_the_parties_that_take_part(docs: list[Held]) -> None:
    pick = choosing.meetings(docs)
    at = {(row["meeting"], row["partner"]): row["f1"] for row in pick.curve}
    assert at[0.5, 0.5] == at[1.75, 0.5] == 100
    assert at[2.0, 0.5] < 100
    assert at[0.25, 0.5] == 0
    assert pick.best["meeting"] in (0.5, 0.75, 1.0, 1.25, 1.5, 1.75)


def test_unknowns_lean_as_far_as_they_are_right(docs: list[Held]) -> None:
    pick = choosing.unknowns(docs)
    at = {row["unknown"]: row["f1"] for row in pick.curve}
    assert (at[-1.25], at[0.0]) == (0, 100)
    assert at[2.0] == pytest.approx(200 / 3, abs=0.01)
    assert pick.best == {"unknown": -1.0}
