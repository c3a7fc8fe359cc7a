from detente.model import Act, RootCount, Statement
from detente.record import Record
from detente.workspace.weighing.claims import claimed
from detente.workspace.weighing.contradicting import contradictions
from detente.workspace.weighing.roots import roots
from tests.factory import document, reading, statement
from tests.positions.moves.talks import AGENCY, one
from tests.workspace.dossiers import bring
from tests.workspace.moves import bargain


def said(record: Record, words: str) -> Statement:
    with record.reading() as reader:
        (found,) = (e.item for e in reader.entries() if e.item.span.exact == words)
    assert isinstance(found, Statement)
    return found


def test_an_account_has_the_roots_of_its_claim() -> None:
    with bargain() as record:
        for each in contradictions(record).found:
            for side, footing in (
                (each.contradiction.one, each.one), (each.contradiction.other, each.other),
            ):  # fmt: skip
                if len({s.id for s in side}) == 1:
                    assert footing.roots == roots(record, side[0].id).rooted.count
        again = "Oslo agreed to the proposal of the envoy"
        bring(record, one("07", f"{again} again", "Norway", Act.ACCEPT, "ceasefire", chain=AGENCY,
                          outlet="Third Post"))  # fmt: skip
        yes, more = said(record, again), said(record, f"{again} again")
        with record.reading() as reader:
            alone, both = claimed(reader, [[yes], [yes, more]])
        assert alone == both
        assert alone.roots == roots(record, yes.id).rooted.count == RootCount(1, 1)


def test_several_claims_are_founded_as_the_best_of_them_at_least() -> None:
    with bargain() as record:
        first = said(record, "Oslo demands a spread of 5/8 percentage points on the loan")
        last = said(record, "Oslo offers a spread of 7/8 percentage points on the loan")
        with record.reading() as reader:
            (both,) = claimed(reader, [[first, last]])
            (none,) = claimed(reader, [[]])
    assert (both.roots.low, both.roots.high) == (1, 1)  # one outlet tells both
    assert (none.roots, none.names) == (RootCount(0, 0), ())


def test_a_suggestion_is_no_carrier_of_a_claim_and_stands_on_its_own() -> None:
    with bargain() as record:
        doc = document("Oslo wants the loan at once.", title="Loan")
        below = statement(doc, "Oslo wants the loan at once", "Norway", Act.DEMAND, "economy",
                          score=0.3, threshold=0.6)  # fmt: skip
        bring(record, reading(doc, below))
        with record.reading() as reader:
            (found,) = claimed(reader, [[below]])
    assert found.roots == RootCount(1, 1)
