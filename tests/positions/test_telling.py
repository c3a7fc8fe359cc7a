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


def test_the_main_parties_moves_go_before_a_third_partys_call() -> None:
    text = "Kyiv wants peace. Kyiv wants arms. Oslo calls for calm in the north."
    doc = document(text + " Rome says no to war in Europe. Moscow wants much land.")
    moves = [
        statement(doc, "Kyiv wants peace", "Ukraine", Act.DEMAND, "ceasefire"),
        statement(doc, "Kyiv wants arms", "Ukraine", Act.DEMAND, "military-aid"),
        statement(doc, "Oslo calls for calm in the north", "Norway", Act.REJECT, "ceasefire"),
        statement(doc, "Rome says no to war in Europe", "Italy", Act.DEMAND, "ceasefire"),
        statement(doc, "Moscow wants much land", "Russia", Act.DEMAND, "territory"),
        statement(doc, "Moscow wants much", "Russia", Act.DEMAND, "economy"),
    ]
    chosen = most_telling(matrix([reading(doc, *moves)]), 4)
    assert {m.party for m in chosen} == {"Russia", "Ukraine", "Italy"}


def test_a_wish_told_again_comes_after_an_answer_and_a_bare_yes_comes_last() -> None:
    old = document("Kyiv wants peace in the east.", id="old", published=moment("2025-03-01"))
    new = document(
        "Kyiv wants peace in the east. It agrees. Kyiv will go to Istanbul for the talks.",
        id="new", published=moment("2025-03-05"),
    )  # fmt: skip
    told = [
        reading(
            d, statement(d, "Kyiv wants peace in the east", "Ukraine", Act.DEMAND, "settlement")
        )
        for d in (old, new)
    ]
    more = reading(
        new,
        *told[1].statements,
        statement(new, "It agrees", "Ukraine", Act.ACCEPT, "ceasefire"),
        statement(new, "Kyiv will go to Istanbul for the talks", "Ukraine", Act.DEFER, "process"),
    )
    chosen = most_telling(matrix([told[0], more]), 3)
    assert [m.issue for m in chosen] == ["process", "settlement", "ceasefire"]


def test_a_bare_yes_gives_way_to_another_partys_move() -> None:
    doc = document("Kyiv wants peace. It agrees. Oslo wants calm in the north.")
    moves = [
        statement(doc, "Kyiv wants peace", "Ukraine", Act.DEMAND, "ceasefire"),
        statement(doc, "It agrees", "Russia", Act.ACCEPT, "ceasefire"),
        statement(doc, "Oslo wants calm in the north", "Norway", Act.DEMAND, "ceasefire"),
    ]
    chosen = most_telling(matrix([reading(doc, *moves)]), 2)
    assert {m.party for m in chosen} == {"Ukraine", "Norway"}
