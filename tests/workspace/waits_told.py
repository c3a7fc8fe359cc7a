"""A dossier of our own in which two sides wait for one another."""

from collections.abc import Iterator
from contextlib import contextmanager

from detente.model import Act, MeetingStatus, Reading
from detente.record import Record
from tests.factory import document, meeting, moment
from tests.positions.edges.reports import Said, report
from tests.workspace.talks import bring, talks

__all__ = ["REPORTS", "waiting_talks"]

AFTER = "Iran will close the reactor only after Washington lifts the sanctions."
FIRST = "The White House will lift the sanctions only if Tehran closes the reactor."
LINE = "Iran called its missiles a red line."
PROMISE = "Iran pledged to release the crew by 1 April, verified by the United Nations."
DONE = "Iran has released the crew."
REPORTS: tuple[Reading, ...] = (
    report(
        f"{AFTER} {LINE} {PROMISE}",
        Said(AFTER[:-1], "Iran", Act.OFFER, "disarmament",
             "only after Washington lifts the sanctions", ("United States",)),
        Said(LINE[:-1], "Iran", Act.REJECT, "disarmament"),
        Said(PROMISE[:-1], "Iran", Act.OFFER, "prisoners", targets=("United States",)),
    ),
    report(
        FIRST,
        Said(FIRST[:-1], "United States", Act.OFFER, "sanctions",
             "only if Tehran closes the reactor", ("Iran",)),
        on="2025-01-14",
    ),
    report(DONE, Said(DONE[:-1], "Iran", Act.CONCEDE, "prisoners"), on="2025-02-10"),
)  # fmt: skip


@contextmanager
def waiting_talks(name: str = ":memory:") -> Iterator[Record]:
    """The dossier with these reports, and one meeting of both sides in Egypt's capital."""
    with talks(name) as record:
        for told in REPORTS:
            bring(record, told.document, told.statements)
        doc = document("Iran and the United States met in Cairo.", published=moment("2025-02-12"))
        held = meeting(
            doc, "Iran and the United States met in Cairo", ("Iran", "United States"),
            MeetingStatus.HELD,
        )  # fmt: skip
        bring(record, doc, [held])
        yield record
