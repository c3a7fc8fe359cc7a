from dataclasses import replace

from detente.model import Act
from detente.model.term import Term, Wording
from detente.positions.edges import tied, waiting
from tests.positions.edges.reports import Said, report

TEXT = "Iran will close the reactor once the frozen accounts are released."
TOLD = report(TEXT, Said(TEXT[:-1], "Iran", Act.OFFER, "disarmament",
                         "once the frozen accounts are released"))  # fmt: skip
(EDGE,) = waiting([TOLD])
EDGE = replace(EDGE, awaits_issue="sanctions")


def term(key: str, issue: str, *wordings: str, **fields: object) -> Term:
    words = tuple(Wording(w, ()) for w in wordings)
    return Term(key, issue, wordings[0], words, fields.get("statements", ()))  # type: ignore[arg-type]


def test_a_statement_tells_the_term_of_its_own_side() -> None:
    own = term("t1", "disarmament", "close the reactor", statements=TOLD.statements)
    (edge,) = tied([EDGE], [own])
    assert (edge.term, edge.awaits_term) == ("t1", "")
    (turned,) = tied([replace(EDGE, turned=True)], [own])
    assert (turned.term, turned.awaits_term) == ("", "t1")


def test_the_other_side_is_the_one_term_worded_nearly_so() -> None:
    near = term("t2", "sanctions", "release of the frozen accounts", "frozen accounts released")
    (edge,) = tied([EDGE], [near, term("t3", "sanctions", "the tariffs are cut")])
    assert edge.awaits_term == "t2"
    assert tied([EDGE], [near, replace(near, id="t4")])[0].awaits_term == ""
    assert tied([EDGE], [replace(near, issue="economy")])[0].awaits_term == ""
