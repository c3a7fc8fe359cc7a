from datetime import date

from detente.model import Act, State
from detente.model.change import ChangeKind
from detente.positions.moves.celled import moved
from detente.positions.moves.contents import LENGTH, Cell, Content, Dated
from detente.positions.moves.surroundings import Surroundings
from detente.positions.moves.window import Window
from tests.positions.moves.talks import one

DAY = date(2025, 3, 4)


def content(words: str) -> Content:
    told = one("04", words, "Norway", Act.DEMAND).statements[0]
    return Content(State.WANTS, False, (Dated(told, DAY.toordinal()),), (told.id,))


def test_new_contents_of_one_day_are_one_change_with_all_ids() -> None:
    told = [content("Oslo demands a bridge"), content("Oslo demands " + "a very long road " * 20)]
    documents = {d.item.document: one("04", "x", "Norway", Act.DEMAND).document
                 for c in told for d in c.items}  # fmt: skip
    around = Surroundings([], documents)
    (change,) = moved(Cell("Norway", "economy", tuple(told)), Window(0, 10**7), around)
    assert (change.kind, change.on) == (ChangeKind.NEW, DAY)
    assert set(change.items) == {i for c in told for i in c.ids}
    assert len(change.words) <= LENGTH
    assert moved(Cell("Norway", "economy", tuple(told)), Window(0, 1), around) == []
