from collections import Counter
from pathlib import Path

import pytest
from training.cases import HardCase, hard_cases

from detente.evaluation import validate

CASES = hard_cases()


def name(case: HardCase) -> str:
    return str(case.gold["doc"])


def test_there_are_many_of_each_kind_half_of_them_for_testing() -> None:
    kinds = Counter(case.kind for case in CASES)
    assert len(CASES) >= 160
    assert min(kinds.values()) >= 8
    for kind, number in kinds.items():
        testing = sum(case.kind == kind and case.split == "test" for case in CASES)
        assert {case.split for case in CASES} == {"train", "test"}
        assert abs(2 * testing - number) <= 1, kind


@pytest.mark.parametrize("case", CASES, ids=name)
def test_a_case_fits_the_format_and_its_text(case: HardCase) -> None:
    assert validate(case.gold, case.text) == []


@pytest.mark.parametrize("case", CASES, ids=name)
def test_names_are_words_of_the_text(case: HardCase) -> None:
    for statement in case.gold["statements"]:
        speaker = statement["speaker"]
        assert speaker["name"] in case.text or speaker == {"name": "unknown", "party": "unknown"}
        assert all(link["name"] in case.text for link in statement["chain"])


@pytest.mark.parametrize("case", CASES, ids=name)
def test_lists_hold_the_value_itself_and_parties_are_sorted(case: HardCase) -> None:
    for statement in case.gold["statements"]:
        party = statement["speaker"]["party"]
        assert party == " + ".join(sorted(party.split(" + ")))
        for field, value in (("party", party), *((f, statement[f]) for f in ("act", "issue"))):
            assert value in statement.get(f"{field}_any", [value])


def test_no_text_comes_twice() -> None:
    assert len({case.text for case in CASES}) == len(CASES)


def test_the_nth_place_of_a_quote_can_be_meant(tmp_path: Path) -> None:
    told = "- split: train\n  text: Go. Go. Go.\n  unknowns: [{quote: Go, nth: 3}]\n"
    (tmp_path / "sample.yaml").write_text(told)
    (case,) = hard_cases("train", tmp_path)
    assert case.gold["unknowns"] == [{"id": "u1", "start": 8, "end": 10, "quote": "Go"}]
    assert hard_cases("test", tmp_path) == []
