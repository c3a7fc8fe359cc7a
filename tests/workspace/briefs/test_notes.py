from dataclasses import replace

from detente.model import (
    Act,
    Certainty,
    Handling,
    Kind,
    MeetingStatus,
    Source,
    SourceKind,
    UnknownKind,
)
from detente.workspace.briefs.brief import brief
from detente.workspace.briefs.notes import notes
from tests.factory import document, meeting, reading, statement, unknown

DOC = document(
    "Oslo doubts it. Kyiv accepts the truce. Its envoys met. The date is not known. "
    "It did not rule out talks.",
    agency="Sample Agency",
)
CHAIN = (Source("a minister", SourceKind.OFFICIAL),)
DOUBT = statement(DOC, "Oslo doubts it", "Norway", Act.ASSESS, "ceasefire")
YES = statement(DOC, "Kyiv accepts the truce", "Ukraine", Act.ACCEPT, "ceasefire", chain=CHAIN)
MET = meeting(DOC, "Its envoys met", ("Ukraine", "United States"), MeetingStatus.HELD)
GAP = unknown(DOC, "The date is not known", UnknownKind.CONTENT, "", "process")
BESIDE = statement(
    DOC, "It did not rule out talks", "Ukraine", Act.REJECT, "process", certainty=Certainty.NEGATED
)
READ = reading(DOC, DOUBT, YES, MET, GAP, BESIDE)


def test_notes_are_numbered_in_the_order_of_first_use() -> None:
    told = brief([READ]).notes
    assert [n.item for n in told] == [YES.id, MET.id, DOUBT.id, GAP.id, BESIDE.id]
    assert [n.number for n in told] == [1, 2, 3, 4, 5]


def test_a_note_holds_outlet_date_words_and_the_way_to_the_root() -> None:
    first, second, *_ = brief([READ]).notes
    assert (first.document, first.outlet, first.published) == (DOC.id, DOC.outlet, DOC.published)
    assert first.span == YES.span
    assert [link.name for link in first.chain] == [DOC.outlet, "Sample Agency", "a minister"]
    assert [link.name for link in second.chain] == [DOC.outlet, "Sample Agency"]
    assert not first.checked


def test_what_is_not_shown_has_no_note() -> None:
    shown = replace(brief([READ]), assessments=(), meetings=())
    items = {n.item for n in notes(shown, [READ])}
    assert not items & {DOUBT.id, MET.id}


def test_a_note_tells_what_is_checked_translated_restricted_or_ones_own() -> None:
    doc = replace(DOC, handling=Handling.AMBER, kind=Kind.OWN_NOTE, translation_of="elsewhere")
    told = brief([reading(doc, replace(YES, checked=True), DOUBT)]).notes
    assert [n.checked for n in told] == [True, False]
    assert {(n.handling, n.kind, n.translated) for n in told} == {
        (Handling.AMBER, Kind.OWN_NOTE, True)
    }
    plain = brief([READ]).notes[0]
    assert (plain.handling, plain.kind, plain.translated) == (Handling.CLEAR, Kind.PRESS, False)
