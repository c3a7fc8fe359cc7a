"""Two made-up weeks of bargaining between Norway and Italy, in our own words."""

from detente.model import Act, Certainty, Reading
from tests.positions.moves.talks import one

__all__ = ["TALKS"]

TALKS: tuple[Reading, ...] = (
    one("01", "Oslo demands a truce at sea", "Norway", Act.DEMAND, "ceasefire",
        targets=("Italy",)),
    one("02", "Rome refuses a truce at sea", "Italy", Act.REJECT, "ceasefire",
        targets=("Norway",)),
    one("04", "Oslo demands a truce at sea again", "Norway", Act.DEMAND, "ceasefire",
        outlet="Sample Post"),
    one("06", "Bern proposes a swap of all captives", "Switzerland", Act.PROPOSE, "prisoners",
        targets=("Norway", "Italy")),
    one("08", "Rome demands a lasting truce", "Italy", Act.DEMAND, "ceasefire",
        targets=("Norway",)),
    one("09", "Oslo will free ten captives by 20 March", "Norway", Act.OFFER, "prisoners",
        targets=("Italy",)),
    one("11", "Rome accepts a truce at sea", "Italy", Act.ACCEPT, "ceasefire",
        targets=("Norway",)),
    one("11", "Rome did not accept a truce at sea", "Italy", Act.ACCEPT, "ceasefire",
        certainty=Certainty.NEGATED, outlet="Sample Post"),
)  # fmt: skip
