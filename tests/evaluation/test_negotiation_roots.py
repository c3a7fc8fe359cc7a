from pathlib import Path

from detente.evaluation.negotiation_facts import Kind
from detente.evaluation.negotiation_files import read_expectations
from detente.evaluation.negotiation_roots import score_roots
from tests.evaluation.mini import ACCEPTED, REFUSED, expectations, told


def test_bounds_are_right_or_meet_or_neither(tmp_path: Path) -> None:
    facts = read_expectations(expectations(tmp_path)).of(Kind.ROOTS)
    cases = [(1, 2, 1, 1), (1, 3, 0, 1), (3, 4, 0, 0)]
    for low, high, right, meet in cases:
        claim = told(Kind.ROOTS, "roots", "Bordia", ACCEPTED, low=low, high=high)
        found = score_roots(facts, [claim], [ACCEPTED])
        assert (found["found"], found["right"], found["meet"]) == (1, right, meet)
        assert found["gathered"] == [1, 1]


def test_a_claim_told_elsewhere_is_not_found(tmp_path: Path) -> None:
    facts = read_expectations(expectations(tmp_path)).of(Kind.ROOTS)
    claim = told(Kind.ROOTS, "roots", "Bordia", REFUSED, low=1, high=1)
    assert score_roots(facts, [claim], [ACCEPTED])["found"] == 0
    assert score_roots(facts, [], [ACCEPTED])["claims"][0]["told"] is None


def test_of_claims_in_the_same_words_the_one_that_fits_counts(tmp_path: Path) -> None:
    facts = read_expectations(expectations(tmp_path)).of(Kind.ROOTS)
    claims = [
        told(Kind.ROOTS, key, "Bordia", ACCEPTED, low=low, high=low)
        for key, low in (("a", 5), ("b", 1), ("c", 5))
    ]
    assert score_roots(facts, claims, [ACCEPTED])["right"] == 1
