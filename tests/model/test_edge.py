from dataclasses import replace

from detente.model import When
from detente.model.edge import Circle, Edge, EdgeKind
from tests.model.values import STATEMENT

EDGE = Edge(
    "e1", EdgeKind.IF, "Ukraine", "a truce", "ceasefire", "Russia signs", "process", ("Russia",),
    STATEMENT, STATEMENT.span,
)  # fmt: skip


def test_kinds_read_as_the_words_between_two_sides() -> None:
    assert ", ".join(EdgeKind) == (
        "if, only if, unless, only after, before, until, in exchange for, as a first step toward"
    )


def test_an_edge_is_told_by_its_newest_statement_and_the_others() -> None:
    assert EDGE.statements == (STATEMENT,)
    other = replace(STATEMENT, id="s2")
    assert replace(EDGE, also=(other,)).statements == (STATEMENT, other)


def test_an_edge_is_past_where_all_that_tell_it_recall_it() -> None:
    past = replace(STATEMENT, when=When.PAST)
    assert not EDGE.past
    assert not replace(EDGE, also=(past,)).past
    assert replace(EDGE, statement=past).past


def test_a_circle_keeps_its_edges_in_order() -> None:
    assert Circle((EDGE, EDGE), ("Russia", "Ukraine")).reasons == ()
