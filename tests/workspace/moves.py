"""A small dossier of a bargain over some days, in a record."""

from datetime import UTC, datetime, timedelta
from itertools import count

from detente.model import Act, Certainty, Reading
from detente.record import Record, create
from tests.positions.moves.talks import AGENCY, ENVOY, one
from tests.workspace.dossiers import bring

__all__ = ["BARGAIN", "SWISS", "bargain", "later"]

SWISS = "Switzerland"
BARGAIN: tuple[Reading, ...] = (
    one("01", "Oslo demands a spread of 5/8 percentage points on the loan", "Norway", Act.DEMAND,
        targets=("Italy",)),
    one("02", "Rome demands a spread of 1-1/8 percentage points on the loan", "Italy", Act.DEMAND,
        targets=("Norway",)),
    one("06", "Oslo agreed to the proposal of the envoy", "Norway", Act.ACCEPT, "ceasefire",
        chain=AGENCY),
    one("06", "Oslo did not agree to the proposal of the envoy", "Norway", Act.ACCEPT, "ceasefire",
        certainty=Certainty.NEGATED, chain=ENVOY, outlet="Sample Post"),
    one("09", "Oslo offers a spread of 7/8 percentage points on the loan", "Norway", Act.OFFER,
        targets=("Italy",)),
    one("12", "Oslo and Rome agreed on a spread of 7/8 percentage points", "Italy + Norway",
        Act.ACCEPT),
)  # fmt: skip
START = datetime(2025, 4, 1, tzinfo=UTC)


def bargain(name: str = ":memory:") -> Record:
    """Its reports, brought in a minute after one another."""
    minutes = count()
    record = create(name, "Ann", lambda: START + timedelta(minutes=next(minutes)))
    for told in BARGAIN:
        bring(record, told)
    return record


def later() -> Reading:
    """A report of an earlier day that comes in afterwards."""
    return one("04", "Bern proposes a swap of captives", SWISS, Act.PROPOSE, "prisoners",
               targets=("Norway",))  # fmt: skip
