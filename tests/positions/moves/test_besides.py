from detente.model import Act, Certainty
from detente.model.change import ChangeKind
from detente.positions.moves.besides import beside
from detente.positions.moves.contents import Cell, Dated
from detente.positions.moves.window import Window
from tests.positions.moves.talks import one


def cell(*told: tuple[int, str, Act]) -> Cell:
    items = tuple(
        Dated(one("01", w, "Norway", act, targets=("Norway",)).statements[0], day)
        for day, w, act in told
    )
    return Cell("Norway", "economy", (), items)


def test_threats_after_a_calm_charges_within_and_outlooks_are_moves() -> None:
    found = cell(
        (1, "Oslo threatens a boycott", Act.THREATEN),
        (2, "Oslo threatens a boycott again", Act.PENALISE),
        (3, "Oslo blames its envoy", Act.ACCUSE),
        (4, "The talks are deadlocked", Act.ASSESS),
        (5, "Oslo is glad", Act.ASSESS),
        (40, "Oslo threatens a boycott at last", Act.THREATEN),
    )
    moves = [(m.day, m.kinded.kind) for m in beside(found, Window(0, 100))]
    assert moves == [
        (1, ChangeKind.HARDENED),
        (3, ChangeKind.CONTRADICTED),
        (4, ChangeKind.NEW),
        (40, ChangeKind.HARDENED),
    ]
    assert [m.day for m in beside(found, Window(3, 10))] == [4]


def test_a_threat_that_is_not_made_is_none() -> None:
    told = one("01", "Oslo does not threaten", "Norway", Act.THREATEN,
               certainty=Certainty.NEGATED).statements[0]  # fmt: skip
    assert not list(beside(Cell("Norway", "economy", (), (Dated(told, 1),)), Window(0, 9)))
