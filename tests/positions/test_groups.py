from detente.model import Act, Certainty, Moment, Origin, Precision, State, Statement, UnknownKind
from detente.positions.claims import Claim, claim_of
from detente.positions.groups import NEVER, Group, Summary, place_of
from tests.factory import document, moment, statement, unknown


def claim(words: str, day: str | None, state: State = State.GIVES, **fields: object) -> Claim:
    doc = document(f"{words}.", id=f"{words}{day}")
    when = moment(day) if day else None
    said = statement(doc, words, "Russia", Act.ACCEPT, "ceasefire", said_on=when, **fields)
    return claim_of(said, state)


def group(*claims: Claim) -> Group:
    first, *rest = claims
    made = Group([first], Summary.of(first))
    for one in rest:
        made.take(one)
    return made


def test_claims_stand_newest_first_and_unknowns_last() -> None:
    doc = document("It has yet to answer.")
    gap = unknown(doc, "It has yet to answer", UnknownKind.ANSWER, "Russia", "ceasefire")
    asked = Claim(State.AWAITED, gap, moment("2025-03-20"), gap.span.exact)
    early, late = claim("a truce", "2025-03-01"), claim("a truce", "2025-03-09")
    assert group(asked, early, late).claims == [late, early, asked]
    assert sorted([asked, early, late], key=place_of) == [late, early, asked]


def test_a_summary_tells_the_surest_the_first_and_the_last() -> None:
    doubtful = claim("a truce", "2025-03-01", certainty=Certainty.POSSIBLE)
    sure = claim("the truce", "2025-03-09")
    told = group(doubtful, sure, claim("this truce", None)).summary
    assert told == (Certainty.CERTAIN, moment("2025-03-01"), moment("2025-03-09"))


def test_an_awaited_answer_is_so_since_a_day_of_the_text_only() -> None:
    def asked(origin: Origin) -> Claim:
        day = Moment("2025-03-01", Precision.DAY, origin)
        said = claim("a truce", None).item
        return Claim(State.AWAITED, said, day, "a truce")

    assert Summary.of(asked(Origin.PAGE)).since is None
    assert Summary.of(asked(Origin.TEXT)).since is not None


def test_days_reach_from_the_newest_to_the_latest_possible() -> None:
    told = group(claim("a truce", "2025-03"), claim("a truce", "2025-03-09"))
    assert told.newest == moment("2025-03-09").day.toordinal()
    assert told.latest == moment("2025-03-31").day.toordinal()
    told.take(claim("a truce", None))
    assert told.latest == NEVER


def test_what_is_worked_out_early_is_what_is_worked_out_late() -> None:
    claims = [claim("the 30-day truce", "2025-03-01"), claim("this plan", "2025-03-02"),
              claim("the truce", None)]  # fmt: skip
    early, late = group(claims[0]), group(*claims)
    asked = (early.latest, early.texts, early.terms, early.heads, early.places)
    assert all(asked)
    assert [early.take(c) for c in claims[1:]] == [True, False]
    for name in ("latest", "terms", "heads", "places", "ids", "summary"):
        assert getattr(early, name) == getattr(late, name), name
    assert set(early.texts) == set(late.texts)


def test_a_group_that_was_absorbed_leads_to_the_one_that_holds_it() -> None:
    one, other, last = (group(claim("a truce", f"2025-03-0{n}")) for n in (1, 2, 3))
    other.absorb(one)
    last.absorb(other)
    assert one.root is other.root is last
    assert not one.alive
    assert [c.item.id for c in last.claims] == last.ids
    assert len(last.claims) == 3
    assert all(isinstance(c.item, Statement) for c in last.claims)
