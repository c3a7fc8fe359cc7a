from dataclasses import replace
from datetime import date

from detente.model import Act, When
from detente.model.edge import EdgeKind
from detente.positions.edges import waiting, waiting_in
from detente.positions.pool import gather
from tests.positions.edges.reports import Said, report

TEXT = "Iran will open the plant once the banks are freed."
SAID = Said(TEXT[:-1], "Iran", Act.OFFER, "disarmament", "once the banks are freed")
OTHER = "Iran will open the plant once the banks are freed, it said."
AGAIN = Said(OTHER[:-9].rstrip(","), "Iran", Act.OFFER, "disarmament", "once the banks are freed")


def test_the_same_condition_told_twice_is_one_edge() -> None:
    one, two = report(TEXT, SAID), report(OTHER, AGAIN, on="2025-02-20")
    (edge,) = waiting([one, two])
    assert edge.kind is EdgeKind.ONLY_AFTER
    assert edge.statement.document == two.document.id
    assert [s.document for s in edge.also] == [one.document.id]


def test_nothing_said_after_the_day_is_seen_and_the_id_stays() -> None:
    one, two = report(TEXT, SAID), report(OTHER, AGAIN, on="2025-02-20")
    (before,) = waiting([one, two], date(2025, 1, 15))
    (after,) = waiting([one, two])
    assert before.also == ()
    assert before.id == after.id


def test_another_number_is_another_edge() -> None:
    texts = [f"Iran will stop for {n} days once the banks are freed." for n in (30, 60)]
    told = [
        report(t, Said(t[:-1], "Iran", Act.OFFER, "disarmament", "once the banks are freed"))
        for t in texts
    ]
    assert len(waiting(told)) == 2


def test_what_is_only_recalled_comes_last() -> None:
    past = replace(SAID, fields=(("when", When.PAST),))
    told = (
        report(TEXT, past, on="2025-03-01"),
        report(
            "Iran will sign if the fleet leaves.",
            Said(
                "Iran will sign if the fleet leaves",
                "Iran",
                Act.OFFER,
                "process",
                "if the fleet leaves",
            ),
        ),
    )
    assert [e.past for e in waiting(told)] == [False, True]


def test_what_is_gathered_gives_the_same() -> None:
    told = [report(TEXT, SAID), report(OTHER, AGAIN)]
    assert waiting_in(gather(told)) == waiting(told)
