from detente.evaluation.alpha.segments import GAP, Segment, whole

S = Segment


def test_gaps_stand_between_segments_and_at_both_ends() -> None:
    assert whole([S(2, 4, "a"), S(4, 6, "b")], 9) == (
        S(0, 2, GAP), S(2, 4, "a"), S(4, 6, "b"), S(6, 9, GAP),
    )  # fmt: skip
    assert whole([S(0, 9, "a")], 9) == (S(0, 9, "a"),)
    assert whole([], 3) == (S(0, 3, GAP),)
