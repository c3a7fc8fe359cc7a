from dataclasses import replace

import pytest

from detente.errors import JudgementError
from detente.model import (
    Act,
    Certainty,
    Channel,
    Given,
    Item,
    MeetingStatus,
    Moment,
    Origin,
    Precision,
    Source,
    SourceKind,
    Span,
    Speaker,
    UnknownKind,
    When,
)
from detente.record.edits import FIELDS, edited, moment_of
from tests.factory import meeting, unknown
from tests.record.build import DEMAND, REFUSAL, TEXT, demand, doc

DOC = doc()
SAID = demand(DOC, given=(Given("act", "verb", "demands"), Given("issue", "words")))
MET = meeting(DOC, "Envoys met in Jeddah", ("Russia", "Ukraine"), MeetingStatus.HELD)
GAP = unknown(DOC, REFUSAL, UnknownKind.ANSWER, "Ukraine", "alliance")


@pytest.mark.parametrize(
    ("item", "field", "value", "attribute", "wanted"),
    [
        (SAID, "act", "propose", "act", Act.PROPOSE),
        (SAID, "issue", " ceasefire ", "issue", "ceasefire"),
        (SAID, "targets", "Ukraine, NATO", "targets", ("NATO", "Ukraine")),
        (SAID, "targets", "", "targets", ()),
        (SAID, "certainty", "certain", "certainty", Certainty.CERTAIN),
        (SAID, "when", "current", "when", When.CURRENT),
        (SAID, "condition", "Ukraine refuses", "condition", Span.of(TEXT, 46, 61)),
        (SAID, "condition", "", "condition", None),
        (SAID, "content", "stay out of NATO", "content", Span.of(TEXT, 28, 44)),
        (SAID, "said_on", "2025-03", "said_on", Moment("2025-03", Precision.MONTH, Origin.USER)),
        (SAID, "said_on", "", "said_on", None),
        (
            SAID, "chain", "Harbour News (agency) <- two officials (anonymous)", "chain",
            (Source("Harbour News", SourceKind.AGENCY),
             Source("two officials", SourceKind.ANONYMOUS)),
        ),
        (SAID, "chain", "an aide", "chain", (Source("an aide", SourceKind.OFFICIAL),)),
        (SAID, "chain", "", "chain", ()),
        (MET, "parties", "Ukraine + Türkiye", "parties", ("Türkiye", "Ukraine")),
        (MET, "status", "planned", "status", MeetingStatus.PLANNED),
        (MET, "channels", "phone, virtual", "channels", (Channel.PHONE, Channel.VIRTUAL)),
        (MET, "when", "in Jeddah", "when", Span.of(TEXT, 74, 83)),
        (GAP, "kind", "fact", "kind", UnknownKind.FACT),
        (GAP, "subject", "Russia", "subject", "Russia"),
        (GAP, "issue", "ceasefire", "issue", "ceasefire"),
    ],
)  # fmt: skip
def test_a_field_is_set_as_typed(
    item: Item, field: str, value: str, attribute: str, wanted: object
) -> None:
    made = edited(item, ((field, value),), DOC.text, "ann")
    assert getattr(made, attribute) == wanted
    assert made.span == item.span
    assert field in FIELDS[type(item)]


def test_an_edited_field_tells_who_gave_it() -> None:
    made = edited(SAID, (("act", "offer"),), DOC.text, "ann")
    assert made.given == (Given("issue", "words"), Given("act", "analyst", "ann"))


def test_a_party_set_keeps_the_place_of_the_words() -> None:
    item = replace(SAID, speaker=Speaker("the Kremlin", "unknown", "a man", "alias", 0, 6))
    made = edited(item, (("party", "Russia + Belarus"),), DOC.text, "ann")
    assert made.speaker == Speaker("the Kremlin", "Belarus + Russia", "", "analyst", 0, 6)  # type: ignore[union-attr]
    named = edited(item, (("speaker", "an envoy"),), DOC.text, "ann")
    assert named.speaker == Speaker("an envoy", "unknown", "", "analyst")  # type: ignore[union-attr]


def test_words_are_those_nearest_to_the_item() -> None:
    own = doc("Soon. " + TEXT + " Soon. And later, soon. Soon.")
    made = edited(demand(own), (("condition", "Soon"),), own.text, "ann")
    assert made.condition == Span.of(own.text, 0, 4)  # type: ignore[union-attr]
    inside = edited(demand(own), (("content", "stay out"),), own.text, "ann")
    assert inside.content.start == own.text.index("stay out")  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("item", "field", "value"),
    [
        (SAID, "act", "dance"), (SAID, "certainty", ""), (SAID, "condition", "no such words"),
        (SAID, "said_on", "2025-13"), (SAID, "said_on", "13.3.2025"), (SAID, "party", " "),
        (SAID, "said_on", "2025-03-13T25:00"), (SAID, "said_on", "2025-W01-1"),
        (SAID, "chain", "x (nobody)"), (SAID, "mood", "good"), (SAID, "status", "held"),
        (MET, "party", "Russia"), (MET, "status", "perhaps"), (MET, "channels", "pigeon"),
        (GAP, "kind", "odd"), (GAP, "act", "offer"),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_told_with_its_remedy(item: Item, field: str, value: str) -> None:
    with pytest.raises(JudgementError) as caught:
        edited(item, ((field, value),), DOC.text, "ann")
    assert caught.value.remedy


@pytest.mark.parametrize("value", ["2025", "2025-03", "2025-03-13", "2025-03-13T14:05"])
def test_a_date_is_as_precise_as_it_was_typed(value: str) -> None:
    made = moment_of(value)
    assert made is not None
    assert made.value == value
    assert made.day.isoformat().startswith(value[:10])


def test_no_date_is_no_moment() -> None:
    assert moment_of("") is None
    assert DEMAND in DOC.text
