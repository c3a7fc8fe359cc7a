"""Proposals of our own for the pages' tests."""

from detente.model import Act, Answer, Proposal, Response, Teller
from detente.model.proposal import Difference, Tied, Version
from tests.factory import document, moment, statement

DOC = document("Russia proposes a truce to Ukraine. Ukraine accepts the truce if it is watched.")
PUT = statement(DOC, "Russia proposes a truce to Ukraine", "Russia", Act.PROPOSE, "ceasefire")
YES = statement(DOC, "Ukraine accepts the truce", "Ukraine", Act.ACCEPT, "ceasefire")
IF = Response(
    "Ukraine", Answer.ACCEPTED_IF, (YES,), teller=Teller.ITSELF,
    conditions=("if it is watched",), ties=(Tied(YES.id, "it names the truce", 0.8),),
)  # fmt: skip
AWAITED = Response("Turkey", Answer.AWAITED, since=moment("2025-03-10"))
LATER = Version(
    "a truce of sixty days", (PUT.id,), moment("2025-03-14"),
    (Difference(kept="a truce of"), Difference(removed="thirty", added="sixty"),
     Difference(kept="days")),
)  # fmt: skip
VERSIONS = (Version("a truce of thirty days", (PUT.id,), moment()), LATER)


def proposal(*responses: Response, versions: tuple[Version, ...] = ()) -> Proposal:
    return Proposal(
        "p123456789abc", "ceasefire", "a truce", ("Russia",), (PUT,), ("Ukraine", "Turkey"),
        responses, names=("a truce", "spring truce"), versions=versions,
    )  # fmt: skip
