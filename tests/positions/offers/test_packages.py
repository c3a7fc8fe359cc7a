from detente.model import Act
from detente.positions.offers.packages import packages
from tests.factory import document, statement

DOC = document(
    "Arland proposes a truce and a swap of prisoners. It also wants ports opened. "
    "Borland proposes talks. A revised plan of Arland frees the ports."
)
TRUCE = statement(DOC, "Arland proposes a truce", "Arland", Act.PROPOSE, "ceasefire")
SWAP = statement(DOC, "a swap of prisoners", "Arland", Act.PROPOSE, "prisoners")
PORTS = statement(DOC, "It also wants ports opened", "Arland", Act.PROPOSE, "economy")
TALKS = statement(DOC, "Borland proposes talks", "Borland", Act.PROPOSE, "process")
NEW = statement(DOC, "A revised plan of Arland frees the ports", "Arland", Act.PROPOSE, "economy")


def test_parts_of_one_proposal_stay_together() -> None:
    assert packages([NEW, TALKS, PORTS, SWAP, TRUCE]) == [[TRUCE, SWAP, PORTS], [TALKS], [NEW]]


def test_nothing_is_no_package() -> None:
    assert packages([]) == []
