from datetime import date

from detente.model import State
from detente.positions.moves.asked import Asked
from detente.workspace.positions.strength import strengths
from tests.workspace.moves import bargain


def test_what_is_held_comes_with_its_roots() -> None:
    with bargain() as record:
        found = strengths(record, Asked("Norway", "ceasefire"))
        assert {h.strength.state for h in found} == {State.GIVES, State.NOT_GIVEN}
        assert {h.footing.names for h in found} == {("two sources",), ("Swiss envoy Ada Example",)}
        assert strengths(record, Asked("Norway", "ceasefire"), date(2025, 3, 2)) == ()
