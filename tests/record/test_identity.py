from dataclasses import replace

from detente.model import Act, Link, LinkKind, MeetingStatus, Span, UnknownKind
from detente.record.identity import identified, kind_of, new_id, party_of
from tests.factory import meeting, span, unknown
from tests.record.build import REFUSAL, demand, doc, refusal

DOC = doc()
MET = meeting(DOC, "Envoys met in Jeddah", ("Russia", "Ukraine"), MeetingStatus.HELD)
GAP = unknown(DOC, REFUSAL, UnknownKind.ANSWER, "Ukraine", "alliance")


def test_kind_and_party_of_each_item() -> None:
    items = (demand(DOC), MET, GAP)
    assert [kind_of(i) for i in items] == ["s", "m", "u"]
    assert [party_of(i) for i in items] == ["Russia", "Russia + Ukraine", "Ukraine"]


def test_an_id_is_of_document_span_and_speaker_alone() -> None:
    one = new_id(DOC, demand(DOC))
    assert one == new_id(DOC, demand(DOC, act=Act.PROPOSE, issue="ceasefire", score=0.1))
    assert one[0] == "s"
    assert len(one) == 17
    moved = replace(demand(DOC), span=Span.of(DOC.text, 0, 30))
    others = {
        new_id(DOC, demand(DOC, party="Belarus")), new_id(DOC, moved), new_id(DOC, refusal(DOC)),
        new_id(doc(name="another.txt"), demand(DOC)), new_id(DOC, demand(DOC), 1),
    }  # fmt: skip
    assert one not in others
    assert len(others) == 5


def test_a_meeting_keeps_its_id_when_other_parties_are_read() -> None:
    assert new_id(DOC, MET) == new_id(DOC, replace(MET, parties=("Russia",)))


def test_items_alike_in_span_and_speaker_are_numbered_in_one_order() -> None:
    two = [demand(DOC, act=Act.PROPOSE), demand(DOC)]
    found = identified(DOC, two)
    assert found == identified(DOC, reversed(two))
    assert [i.id for i in found.values()] == list(found) == [
        new_id(DOC, two[0]), new_id(DOC, two[0], 1),
    ]  # fmt: skip


def test_links_and_mentions_are_led_along() -> None:
    answer = refusal(
        DOC, links=(Link(LinkKind.ANSWERS, demand(DOC).id), Link(LinkKind.ANSWERS, "?"))
    )
    again = meeting(DOC, "Envoys met", ("Russia", "Ukraine"), MeetingStatus.HELD)
    met = replace(MET, also=(again.id, "nowhere"))
    found = identified(DOC, [answer, demand(DOC), met, again])
    linked = found[new_id(DOC, answer)]
    assert linked.links == (Link(LinkKind.ANSWERS, new_id(DOC, demand(DOC))),)  # type: ignore[union-attr]
    assert found[new_id(DOC, met)].also == (new_id(DOC, again),)  # type: ignore[union-attr]
    assert {i.document for i in found.values()} == {DOC.id}


def test_spans_stay_as_they_were() -> None:
    (found,) = identified(DOC, [refusal(DOC)]).values()
    assert found.span == span(DOC, REFUSAL)
