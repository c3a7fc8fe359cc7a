from dataclasses import replace

from detente.model.outline import PassageKind
from detente.views.brief.draft_sheet import sheet_of
from tests.views.brief.drafts import DRAFTED, hostile


def test_the_label_is_the_strictest_with_its_embargo() -> None:
    assert sheet_of(DRAFTED).label == "TLP:AMBER, embargo until 1 April 2025"


def test_sentences_stand_in_paragraphs_and_confidence_apart() -> None:
    head, text, judged = sheet_of(DRAFTED).parts
    assert (head.kind, head.words) == (PassageKind.HEADING, "The sides")
    assert [[s.text for s in p] for p in text.paragraphs] == [
        ["Oslo wants a truce.", "Bern refuses."], ["So it stands."],
    ]  # fmt: skip
    assert judged.sure == "Confidence: low. One root only."
    assert "low" not in judged.words


def test_a_footnote_tells_outlet_date_place_way_roots_and_grades() -> None:
    first, second = sheet_of(DRAFTED).notes
    assert first.exact == "“Oslo wants a truce”"
    assert first.source == ("Sample Wire, 13 March 2025, characters 0–18; Sample Wire ← two envoys")
    assert first.worth == "1 root, source B: usually reliable, claim 3: possibly true"
    assert (first.standing, second.standing) == ("✓ checked", "┄ not checked")
    assert "TLP:AMBER" in second.source


def test_what_is_left_out_as_unchecked_is_counted() -> None:
    only = sheet_of(replace(DRAFTED, checked_only=True, unchecked=2))
    assert "checked lines only" in only.meta
    assert "2 sentences left out, not checked yet" in only.meta
    assert "1 of 2 checked by a person" in sheet_of(DRAFTED).meta


def test_every_text_is_made_visible() -> None:
    told = repr(sheet_of(hostile()))
    assert "\u202e" not in told
    assert "\x1b" not in told
