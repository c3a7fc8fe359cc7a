from datetime import date

from detente.model import Act, State
from detente.positions.matrix import matrix
from detente.positions.within import Within
from tests.factory import document, reading, statement

DOC = document(
    "Kyiv accepts a truce. Kyiv wants aid. Moscow wants a ban on aid. Moscow wants land. "
    "Moscow wants neutrality. Oslo blames Moscow."
)
READ = reading(
    DOC,
    statement(DOC, "Kyiv accepts a truce", "Ukraine", Act.ACCEPT, "ceasefire"),
    statement(DOC, "Kyiv wants aid", "Ukraine", Act.DEMAND, "military-aid"),
    statement(DOC, "Moscow wants a ban on aid", "Russia", Act.DEMAND, "military-aid"),
    statement(DOC, "Moscow wants land", "Russia", Act.DEMAND, "territory"),
    statement(DOC, "Moscow wants neutrality", "Russia", Act.DEMAND, "alliance"),
    statement(DOC, "Oslo blames Moscow", "Norway", Act.ACCUSE, "settlement"),
)


def test_who_says_most_and_what_is_said_most_stands_first() -> None:
    told = matrix([READ])
    assert told.parties == ("Russia", "Ukraine")
    assert told.issues == ("military-aid", "ceasefire", "territory", "alliance")
    assert [(p.party, p.issue) for p in told.positions] == [
        ("Russia", "military-aid"), ("Russia", "territory"), ("Russia", "alliance"),
        ("Ukraine", "military-aid"), ("Ukraine", "ceasefire"),
    ]  # fmt: skip


def test_a_party_that_only_attacks_has_no_row() -> None:
    assert matrix([READ]).cell("Norway", "settlement").beside == ()


def test_a_move_that_was_not_made_is_kept_beside_an_empty_cell() -> None:
    from detente.model import Certainty

    said = statement(
        DOC, "Moscow wants land", "Russia", Act.REJECT, "territory", certainty=Certainty.NEGATED
    )
    position = matrix([reading(DOC, said)]).cell("Russia", "territory")
    assert (position.holdings, position.beside) == ((), (said,))


def test_it_holds_at_the_latest_day_told_unless_another_is_asked_for() -> None:
    assert matrix([READ]).at == date(2025, 3, 13)
    assert matrix([READ], date(2025, 3, 20)).at == date(2025, 3, 20)
    assert matrix([READ], date(2025, 3, 1)).positions == ()
    assert matrix([]).at is None


def test_a_narrowed_view_has_its_rows_and_columns_only() -> None:
    told = matrix([READ], within=Within(frozenset({"Ukraine"}), frozenset({"ceasefire"})))
    assert (told.parties, told.issues) == (("Ukraine",), ("ceasefire",))
    assert told.cell("Ukraine", "ceasefire").holdings[0].state is State.GIVES
