"""A small dossier in which parties move on several options of one issue."""

from detente.model import Act, Reading
from detente.record import Record, create
from tests.factory import document, moment, reading, statement
from tests.workspace.dossiers import HOSTILE, bring

MOVES = (
    ("Russia", Act.PROPOSE, "a 30-day ceasefire", "ceasefire"),
    ("Ukraine", Act.ACCEPT, "a 60-day ceasefire", "ceasefire"),
    ("United States", Act.PROPOSE, "a roughly two-month truce", "ceasefire"),
    ("Russia", Act.REJECT, "a halt of strikes on energy infrastructure", "ceasefire"),
    ("Ukraine", Act.DEMAND, "the return of all prisoners", "prisoners"),
)
"""Party, act, words and issue, a report each, day by day from 1 March."""
OUTLETS = ("Sample Wire", "Daily Gazette", "Evening Post", "Harbour Radio", "Valley Times")


def options(name: str = ":memory:", *, harmful: bool = False) -> Record:
    """The dossier; with a party of a hostile name where it is asked for."""
    record = create(name, "Ann")
    for place in range(len(MOVES)):
        bring(record, _report(place))
    if harmful:
        doc = document(f"{HOSTILE} demands a corridor {HOSTILE}.", id="c" * 16, title=HOSTILE)
        said = statement(doc, f"a corridor {HOSTILE}", HOSTILE, Act.DEMAND, "ceasefire")
        bring(record, reading(doc, said))
    return record


def _report(place: int) -> Reading:
    party, act, words, issue = MOVES[place]
    text = f"{party} moved on day {place}: {words}."
    doc = document(
        text,
        id=f"{place:016x}",
        outlet=OUTLETS[place],
        published=moment(f"2025-03-0{place + 1}"),
    )
    return reading(doc, statement(doc, words, party, act, issue))
