from detente.model import Act, Certainty, State, When
from detente.positions.cells import cells
from detente.positions.moves.contents import Dated, content, contents_of, in_order, text_of
from detente.positions.moves.told import by_cell
from detente.positions.pool import gather
from tests.positions.moves.talks import AGENCY, ENVOY, one

PLACE = "Norway", "ceasefire"


def test_a_cell_is_told_content_by_content_with_days() -> None:
    told = [
        one("01", "Oslo demands a truce at sea", "Norway", Act.DEMAND, "ceasefire"),
        one("04", "Oslo demands a truce at sea now", "Norway", Act.DEMAND, "ceasefire"),
        one("05", "Oslo blames Rome", "Norway", Act.ACCUSE, "ceasefire"),
    ]
    pool = gather(told)
    cell = contents_of(cells(pool)[PLACE], by_cell(pool)[PLACE])
    (own,) = cell.contents
    assert [d.day for d in own.items] == [own.days[1], own.days[0]]
    assert own.before(own.days[1]) == own.items[1:]
    assert own.on(own.days[0]) == own.items[1:]
    assert [d.item for d in cell.beside] == [told[2].statements[0]]
    assert own.text == text_of(told[1].statements[0]) == "Oslo demands a truce at sea now"


def test_a_contested_holding_is_a_content_a_side() -> None:
    yes = one("06", "Oslo agreed to the plan", "Norway", Act.ACCEPT, "ceasefire", chain=AGENCY)
    no = one("06", "Oslo did not agree to the plan", "Norway", Act.ACCEPT, "ceasefire",
             certainty=Certainty.NEGATED, chain=ENVOY)  # fmt: skip
    items = [Dated(r.statements[0], 6) for r in (yes, no)]
    sides = in_order(content(State.CONTESTED, items))
    assert [c.state for c in sides] == [State.GIVES, State.NOT_GIVEN]
    assert len({c.rivalry for c in sides}) == 1
    assert sides[0].rivalry


def test_what_is_last_known_keeps_the_state_that_is_recalled() -> None:
    told = one("01", "Oslo had rejected it", "Norway", Act.REJECT, "ceasefire", when=When.PAST)
    (own,) = content(State.LAST_KNOWN, [Dated(told.statements[0], 1)])
    assert (own.state, own.past) == (State.REFUSES, True)
