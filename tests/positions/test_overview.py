from datetime import date

from detente.model import CellStands, Certainty, Stand, State
from detente.positions.overview import overview


def cell(party: str, issue: str, count: int, beside: bool = False) -> CellStands:
    stand = Stand(State.WANTS, count, Certainty.CERTAIN, None, None, "s1", "a truce")
    return CellStands(party, issue, (stand,) if count else (), beside)


def test_whoever_holds_most_comes_first_then_by_name_and_catalogue() -> None:
    told = [cell("Ukraine", "ceasefire", 1), cell("Russia", "prisoners", 1),
            cell("United States", "alliance", 5)]  # fmt: skip
    seen = overview(told, date(2025, 3, 1))
    assert seen.parties == ("United States", "Russia", "Ukraine")
    assert seen.issues == ("alliance", "ceasefire", "prisoners")
    assert seen.cells == (told[2], told[1], told[0])
    assert seen.at == date(2025, 3, 1)


def test_whoever_holds_nothing_has_no_row() -> None:
    told = [cell("Russia", "ceasefire", 1), cell("Ukraine", "ceasefire", 0, beside=True),
            cell("Russia", "prisoners", 0)]  # fmt: skip
    seen = overview(told)
    assert (seen.parties, seen.issues, seen.cells) == (("Russia",), ("ceasefire",), (told[0],))
