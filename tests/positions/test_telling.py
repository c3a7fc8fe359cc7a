from detente.model import Act, State, UnknownKind
from detente.positions.matrix import matrix
from detente.positions.telling import most_telling, place
from tests.factory import document, moment, reading, statement, unknown

DOC = document("Moscow wants land. Moscow wants gold. Moscow shuns talks. Kyiv may want peace.")
READ = reading(
    DOC,
    statement(DOC, "Moscow wants land", "Russia", Act.DEMAND, "territory"),
    statement(DOC, "Moscow wants gold", "Russia", Act.DEMAND, "economy"),
    statement(DOC, "Moscow shuns talks", "Russia", Act.REJECT, "process"),
    statement(DOC, "Kyiv may want peace", "Ukraine", Act.DEMAND, "settlement"),
)


def told(n: int) -> list[str]:
    return [m.holding.statements[0].span.exact for m in most_telling(matrix([READ]), n)]


def test_what_changes_most_comes_first_and_two_parties_have_a_say() -> None:
    assert told(2) == ["Moscow shuns talks", "Kyiv may want peace"]
    assert told(3) == ["Moscow shuns talks", "Moscow wants land", "Kyiv may want peace"]
    assert len(told(9)) == 4


def test_an_awaited_answer_goes_before_a_second_demand() -> None:
    doc = document("Moscow wants land. Moscow wants gold. A reply by Moscow is awaited.")
    read = reading(
        doc,
        statement(doc, "Moscow wants land", "Russia", Act.DEMAND, "territory"),
        statement(doc, "Moscow wants gold", "Russia", Act.DEMAND, "economy"),
        unknown(doc, "A reply by Moscow is awaited", UnknownKind.ANSWER, "Russia", "ceasefire"),
    )
    chosen = most_telling(matrix([read]), 2)
    assert [m.holding.state for m in chosen] == [State.WANTS, State.AWAITED]


def test_the_newest_day_goes_before_the_weightier_act() -> None:
    later = document("Kyiv asks for peace.", id="later", published=moment("2025-03-20"))
    new = reading(
        later, statement(later, "Kyiv asks for peace", "Ukraine", Act.DEMAND, "settlement")
    )
    first, *_ = most_telling(matrix([READ, new]), 2)
    assert first.party == "Ukraine"


def test_moves_are_put_in_the_order_of_the_text() -> None:
    moves = sorted(most_telling(matrix([READ]), 4), key=place)
    starts = [m.holding.statements[0].span.start for m in moves]
    assert starts == sorted(starts)
    assert [len(m.ids) for m in moves] == [1, 1, 1, 1]
