from dataclasses import replace
from datetime import date

from detente.model import (
    Act,
    Channel,
    Credibility,
    Entry,
    Handling,
    Kind,
    MeetingStatus,
    Source,
    SourceKind,
    Status,
    UnknownKind,
    When,
)
from detente.record import Held
from detente.views.brief.items import (
    checked_words,
    entry_row,
    item_row,
    more_words,
    report_remarks,
    suggested_mark,
    tally_words,
    what,
    who,
)
from tests.factory import document, meeting, statement, unknown

DOC = document()
HELD = {DOC.id: Held(2, DOC, "2025-03-14", "test 1", counts=True)}
SAID = statement(DOC, "Ukraine refuses", "Ukraine", Act.REJECT, "alliance", targets=("Russia",))
MET = meeting(DOC, "Ukraine refuses", ("Russia", "Ukraine"), MeetingStatus.HELD)
GAP = unknown(DOC, "Ukraine refuses", UnknownKind.ANSWER, "Ukraine", "alliance")


def test_who_and_what_in_plain_words() -> None:
    assert (who(SAID), what(SAID)) == ("Ukraine → Russia", "rejects · alliances")
    assert (who(MET), what(MET)) == ("Russia and Ukraine", "meeting, held")
    assert (who(GAP), what(GAP)) == ("Ukraine", "not known: answer · alliances")
    assert who(replace(MET, parties=())) == "parties not told"
    assert who(replace(GAP, subject="")) == ""


def test_a_statement_tells_its_day_voice_and_way() -> None:
    said = replace(
        SAID,
        speaker=replace(SAID.speaker, name="a spokesman"),
        when=When.PLANNED,
        chain=(Source("two aides", SourceKind.ANONYMOUS),),
    )
    assert item_row(said, HELD).details == (
        "13 March 2025", "planned", "by a spokesman", "Sample Wire ← two aides",
    )  # fmt: skip
    assert "told 13 March 2025" in item_row(replace(SAID, said_on=None), HELD).details
    bare = {DOC.id: Held(2, replace(DOC, published=None), "2025-03-14", "test 1", counts=True)}
    assert "date not told" in item_row(replace(SAID, said_on=None), bare).details


def test_a_meeting_tells_how_and_when() -> None:
    met = replace(MET, channels=(Channel.PHONE,))
    assert item_row(met, HELD).details[:3] == ("by phone", "when is not told", "told 13 March 2025")


def test_what_is_gone_is_told() -> None:
    assert item_row(GAP, {}).details == ("date not told", "no longer on the record")


def test_an_entry_tells_how_it_stands_and_why_it_does_not_count() -> None:
    entry = Entry(SAID, 2, Status.REJECTED, credibility=Credibility.PROBABLE, counts=False)
    row = entry_row(entry, HELD)
    assert row.struck
    assert row.standing == "✗ rejected, does not count"
    assert row.details[-1] == "credibility 2: probably true"
    aside = Entry(SAID, 2, Status.SUGGESTED, counts=False)
    copy = {DOC.id: HELD[DOC.id]._replace(document=replace(DOC, copy_of="x" * 16))}
    assert entry_row(aside, copy).details[0] == "in a copy, does not count"
    assert "replaced by a later version" in entry_row(aside, HELD).details[0]


def test_marks_of_what_is_checked() -> None:
    assert checked_words([SAID]) == "┄ not checked"
    assert checked_words([replace(SAID, checked=True)]) == "✓ checked"
    assert checked_words([SAID, replace(SAID, checked=True)]) == "┄ 1 of 2 checked"
    assert tally_words(2, 3) == "┄ 2 of 3 checked"


def test_the_strictest_label_is_told_and_what_else_is_to_be_heeded() -> None:
    note = replace(DOC, kind=Kind.OWN_NOTE, handling=Handling.GREEN, embargo=date(2025, 4, 1))
    red = replace(DOC, handling=Handling.RED, translation_of="x" * 16)
    assert report_remarks([DOC]) == ()
    assert report_remarks([note, red]) == (
        "TLP:RED", "embargo until 1 April 2025", "own note", "translated",
    )  # fmt: skip


def test_how_many_of_how_many() -> None:
    assert more_words(1, 1, "line") == "1 line"
    assert more_words(1, 3, "line") == "1 of 3 lines"


def test_a_suggestion_says_that_it_does_not_count_and_why() -> None:
    said = replace(SAID, score=0.5, threshold=0.6)
    row = entry_row(Entry(said, 2, Status.SUGGESTED, counts=False), HELD)
    assert row.details[0] == "a suggestion below the mark 0.60, does not count until accepted"
    assert row.standing == "┄ not checked"


def test_suggestions_are_told_apart_from_what_counts() -> None:
    doc = document("Ukraine refuses. Ukraine objects. Ukraine agrees.")
    sure, one, two = (
        statement(doc, words, "Ukraine", Act.REJECT, "ceasefire", score=score, threshold=0.55)
        for words, score in (
            ("Ukraine refuses", 0.9), ("Ukraine objects", 0.419), ("Ukraine agrees", 0.2),
        )
    )  # fmt: skip
    assert suggested_mark([sure]) == ""
    assert checked_words([sure]) == "┄ not checked"
    assert checked_words([one]) == "┄ suggested, score 0.41"
    assert checked_words([one, two]) == "┄ suggested, score 0.20 to 0.41"
    assert checked_words([sure, one]) == "┄ not checked, 1 of 2 suggested, score 0.41"
    assert checked_words([replace(one, checked=True)]) == "✓ checked"
