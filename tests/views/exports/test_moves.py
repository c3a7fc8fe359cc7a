import json
from datetime import date

from detente.model import Act, RootCount, State
from detente.model.change import Change, ChangeKind
from detente.model.contradiction import Contradiction, ContradictionKind
from detente.model.network import Network, NetworkKind, NetworkTie
from detente.model.term import Gap, Term
from detente.views.exports.moves import change_json, dispute_json, gap_json, network_json
from detente.workspace.weighing.contradicting import Disputed
from detente.workspace.weighing.footing import Footing
from tests.positions.moves.talks import one

FOOTING = Footing(RootCount(1, 2), ("two sources",))


def test_a_change_tells_both_states_and_both_ids() -> None:
    change = Change(
        ChangeKind.SOFTENED, "Norway", "economy", date(2025, 3, 9), State.REFUSES, State.GIVES,
        "a loan", ("s2",), ("s1",), "a softer stand on the same thing",
    )  # fmt: skip
    told = change_json(change, FOOTING)
    assert (told["kind"], told["on"]) == ("softened", "2025-03-09")
    assert (told["before"], told["after"]) == ("refuses", "gives")
    assert (told["items"], told["earlier"]) == (["s2"], ["s1"])
    assert told["roots"] == {"low": 1, "high": 2, "names": ["two sources"]}
    assert json.loads(json.dumps(told)) == told


def test_a_contradiction_tells_both_accounts() -> None:
    said = one("01", "Oslo accepts", "Norway", Act.ACCEPT).statements[0]
    found = Contradiction(
        "x1", ContradictionKind.SIDES, ("Norway",), "economy", (said,), (), None, 2.0, "why"
    )
    told = dispute_json(Disputed(found, FOOTING, FOOTING))
    assert told["one"]["statements"][0]["words"] == "Oslo accepts"
    assert (told["on"], told["weight"], told["other"]["statements"]) == (None, 2.0, [])


def test_a_gap_names_its_terms_and_a_network_its_parties() -> None:
    term = Term("t1", "economy", "7/8", (), (), rank=1, scale="percent: spread")
    gap = Gap("economy", ("Italy", "Norway"), 0, 2, ("t1",), date(2025, 3, 2), ("s1",))
    assert gap_json(gap, {"t1": term})["terms"] == [
        {"id": "t1", "name": "7/8", "rank": 1, "scale": "percent: spread"}
    ]
    tie = NetworkTie("Italy", "Norway", 1.0, ("economy",), ("s1",))
    network = Network(NetworkKind.SUBTRACT, ("Italy", "Norway"), (tie,), (2, 1))
    told = network_json(network)
    assert told["parties"][0] == {"party": "Italy", "statements": 2}
    assert told["ties"][0]["weight"] == 1.0
