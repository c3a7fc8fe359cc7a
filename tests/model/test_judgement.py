from detente.model import Status, Verdict


def test_what_a_person_stands_behind_is_checked() -> None:
    assert {s for s in Status if s.checked} == {Status.ACCEPTED, Status.EDITED, Status.ADDED}


def test_what_is_rejected_or_an_alternative_counts_nowhere() -> None:
    assert {s for s in Status if not s.counts} == {Status.REJECTED, Status.ALTERNATIVE}


def test_there_are_four_verdicts() -> None:
    assert {v.value for v in Verdict} == {"accept", "edit", "reject", "add"}
