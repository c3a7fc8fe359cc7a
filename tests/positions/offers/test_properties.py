"""What must hold of proposals whatever is told."""

from dataclasses import replace
from datetime import UTC, date, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from detente.model import Act, Document, Reading
from detente.positions.proposals import proposals
from tests.factory import document, moment, reading
from tests.positions.offers.talks import say

SIDES = ("Russia", "Ukraine", "Turkey")
SENTENCES = (
    ("{p} proposes a 30-day truce", Act.PROPOSE),
    ("{p} put forward a new plan with a 60-day truce", Act.PROPOSE),
    ("{p} suggests about two months of truce", Act.PROPOSE),
    ("{p} accepts the 30-day truce", Act.ACCEPT),
    ("{p} rejects this plan", Act.REJECT),
    ("{p} studies the proposal", Act.DEFER),
    ("It is distinct from the plan that {p} approved", Act.ACCEPT),
)
GOT = datetime(2026, 1, 1, tzinfo=UTC)
DAYS = ("2025-05-19", "2025-05-20", "2025-05-26")


@st.composite
def reports(draw: st.DrawFn) -> list[Reading]:
    """Up to four reports of a few sentences each, on three days."""
    found = []
    for key in "abcd"[: draw(st.integers(1, 4))]:
        told = draw(st.lists(st.tuples(st.sampled_from(SENTENCES), st.sampled_from(SIDES)),
                             min_size=1, max_size=4, unique=True))  # fmt: skip
        lines = [(words.format(p=side), act, side) for (words, act), side in told]
        day = moment(draw(st.sampled_from(DAYS)))
        doc = document(f"Report {key}. " + ". ".join(line for line, _, _ in lines) + ".",
                       id=key * 16, published=day)  # fmt: skip
        doc = replace(doc, capture=replace(doc.capture, retrieved=GOT))
        said = (say(doc, line, side, act, "ceasefire") for line, act, side in lines)
        found.append(reading(doc, *said))
    return found


def copy_of(doc: Document) -> Document:
    return replace(doc, id="f" * 16, copy_of=doc.id, outlet="Daily Echo")


@settings(max_examples=60, deadline=None)
@given(reports(), st.randoms())
def test_the_order_of_reports_changes_nothing(told: list[Reading], chance: object) -> None:
    shuffled = list(told)
    chance.shuffle(shuffled)  # type: ignore[attr-defined] # a random.Random
    assert proposals(shuffled) == proposals(told)


@settings(max_examples=60, deadline=None)
@given(reports())
def test_a_copy_changes_nothing(told: list[Reading]) -> None:
    first = told[0]
    again = replace(first, document=copy_of(first.document))
    assert proposals([*told, again]) == proposals(told)


@settings(max_examples=60, deadline=None)
@given(reports())
def test_nothing_said_later_is_seen(told: list[Reading]) -> None:
    day = date(2025, 5, 20)
    early = [r for r in told if r.document.published and r.document.published.day <= day]
    assert proposals(told, day) == proposals(early, day)


@settings(max_examples=60, deadline=None)
@given(reports())
def test_each_statement_puts_one_proposal_forward_and_others_point_back(
    told: list[Reading],
) -> None:
    made = proposals(told)
    put = [s.id for p in made for s in p.statements]
    assert len(put) == len(set(put))
    by_id = {p.id: p for p in made}
    assert len(by_id) == len(made)
    for each in made:
        assert all(each.id in by_id[other].namesakes for other in each.namesakes)
        assert all(each.id in by_id[other].perhaps for other in each.perhaps)
