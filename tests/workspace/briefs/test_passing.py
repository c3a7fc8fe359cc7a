from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest

from detente.errors import UnknownName
from detente.model import Act, Brief, EventKind, Handling, Kind, ReadBy
from detente.record import Marked, Record, create
from detente.views.brief import markdown
from detente.workspace.briefs.passing import DossierBrief, brief, permitted
from tests.factory import document, moment, statement
from tests.workspace import labelled
from tests.workspace.dossiers import bring as bring_report
from tests.workspace.labelled import CLOSED, LATER, NOTE, OPEN, START, bring
from tests.workspace.told import TALKS

TODAY = date(2025, 3, 20)
GREEN = DossierBrief(up_to=Handling.GREEN, today=TODAY)


@pytest.fixture
def kept() -> Iterator[Record]:
    with labelled.dossier() as record:
        yield record


def reports(made: Brief) -> set[str]:
    return {report.id for report in made.reports}


def test_all_of_the_dossier_is_drawn_with_its_strictest_label(kept: Record) -> None:
    made = brief(kept, DossierBrief())
    assert reports(made) == {OPEN.id, CLOSED.id, LATER.id, NOTE.id}
    assert (made.handling, made.up_to) == (Handling.AMBER, None)
    told = {report.id: report for report in made.reports}
    assert told[LATER.id].embargo == date(2025, 4, 1)
    assert told[NOTE.id].kind is Kind.OWN_NOTE
    assert {n.handling for n in made.notes if n.document == CLOSED.id} == {Handling.AMBER}


def test_what_a_person_checked_is_told_of_each_note(kept: Record) -> None:
    made = brief(kept, DossierBrief())
    checked = {n.span.exact for n in made.notes if n.checked}
    assert checked == {
        "Moscow wants land", "Kyiv accepts the truce", "Oslo blames Moscow",
        "Berlin demands a hush-hush corridor",
    }  # fmt: skip
    assert "The date is not known" not in {n.span.exact for n in made.notes}


def test_only_checked_items_are_drawn_where_that_is_asked(kept: Record) -> None:
    made = brief(kept, DossierBrief(checked_only=True))
    assert made.checked_only
    assert made.notes
    assert all(note.checked for note in made.notes)
    assert made.meetings == ()


def test_up_to_a_label_nothing_restricted_shows(kept: Record) -> None:
    made = brief(kept, GREEN)
    assert (made.up_to, made.handling) == (Handling.GREEN, Handling.GREEN)
    assert reports(made) == {OPEN.id, NOTE.id}
    told = repr(made)
    for word in ("Berlin", "Germany", "Secret", "hush", "Rome", "Italy", CLOSED.id, LATER.id):
        assert word not in told


def test_an_embargo_ends_on_its_day(kept: Record) -> None:
    last, over = (
        brief(kept, replace(GREEN, today=day)) for day in (date(2025, 3, 31), date(2025, 4, 1))
    )
    assert LATER.id not in reports(last)
    assert LATER.id in reports(over)


def test_a_label_that_was_set_later_counts(kept: Record) -> None:
    with kept.writing() as writer:
        number = writer.document(NOTE.id).number
        writer.append(EventKind.MARKED, Marked(fields=(("handling", "TLP:RED"),)), number)
    assert reports(brief(kept, GREEN)) == {OPEN.id}
    before = START + timedelta(seconds=15)
    assert reports(brief(kept, replace(GREEN, known=before))) == {OPEN.id}


def test_a_translation_goes_no_farther_than_its_original(kept: Record) -> None:
    text = document("Berlin asks for a way out.", outlet="Secret Wire (translated)")
    said = statement(text, "Berlin asks for a way out", "Germany", Act.DEMAND, "humanitarian")
    with kept.writing() as writer:
        original = writer.document(CLOSED.id).number
        number = bring(writer, text, said, translation_of=original)
    with kept.reading() as reader:
        assert number not in permitted(reader, Handling.GREEN, TODAY)
        assert number in permitted(reader, Handling.AMBER, TODAY)
    made = brief(kept, DossierBrief())
    lines = [note for note in made.notes if note.document == text.id]
    assert lines
    assert all(note.translated for note in lines)
    assert not any(note.document == CLOSED.id for note in made.notes)


def test_a_permitted_copy_of_a_restricted_report_stands_for_itself(kept: Record) -> None:
    free = document(CLOSED.text + " ", outlet="Open Wire", published=moment("2025-03-15"))
    said = statement(free, "Berlin demands a hush-hush corridor", "Germany", Act.DEMAND, "economy")
    with kept.writing() as writer:
        original = writer.document(CLOSED.id).number
        bring(writer, free, said, folded={0: original})
    made = brief(kept, GREEN)
    (copy,) = (report for report in made.reports if report.id == free.id)
    assert copy.copy_of == ""
    assert "Secret" not in repr(made)
    assert any(note.document == free.id for note in made.notes)


def test_nothing_that_was_known_later_is_drawn(kept: Record) -> None:
    made = brief(kept, DossierBrief(known=START + timedelta(seconds=2)))
    assert reports(made) == {OPEN.id}
    assert made.known
    assert not any(note.checked for note in made.notes)


def test_only_reports_since_a_day_are_drawn(kept: Record) -> None:
    made = brief(kept, DossierBrief(since=date(2025, 3, 14)))
    assert (reports(made), made.since) == ({LATER.id, NOTE.id}, date(2025, 3, 14))


def test_parties_issues_and_day_narrow_it(kept: Record) -> None:
    made = brief(kept, DossierBrief(parties=("Kyiv",), issues=("ceasefire",)))
    assert (made.matrix.parties, made.matrix.issues) == (("Ukraine",), ("ceasefire",))
    assert brief(kept, DossierBrief(at=date(2025, 3, 12))).notes == ()
    with pytest.raises(UnknownName):
        brief(kept, DossierBrief(parties=("Atlantis",)))


def test_own_notes_are_marked_and_no_press_root(kept: Record) -> None:
    made = brief(kept, GREEN)
    assert (made.roots.low, made.roots.high) == (1, 1)
    (line,) = (note for note in made.notes if note.document == NOTE.id)
    assert line.kind is Kind.OWN_NOTE
    assert line.chain[0].name.startswith("own note")
    told = markdown.render(made)
    assert "- own note: " in told
    assert "Tirana offers to host talks" in told
    assert "1 independent root " in told.replace(" ·", " ")


def test_suggestions_of_a_dossier_stand_apart_and_go_no_farther_than_their_report() -> None:
    with labelled.dossier() as kept:
        doc = document("Perhaps Bern offers a house.", id="b" * 16, handling=Handling.AMBER)
        said = statement(
            doc, "Bern offers a house", "Switzerland", Act.OFFER, "process",
            score=0.4, threshold=0.6,
        )  # fmt: skip
        with kept.writing() as writer:
            bring(writer, doc, said)
        made = brief(kept, DossierBrief())
        assert [s.span.exact for s in made.suggestions] == ["Bern offers a house"]
        assert "Switzerland" not in made.matrix.parties
        assert ReadBy("test 1", 0.6) in made.read_by
        assert brief(kept, DossierBrief(checked_only=True)).suggestions == ()
        assert brief(kept, GREEN).suggestions == ()


def test_a_party_that_only_a_suggestion_names_can_be_asked_for() -> None:
    with labelled.dossier() as kept:
        doc = document("Perhaps the Sample Council offers a house.", id="b" * 16)
        said = statement(
            doc, "Sample Council offers a house", "Sample Council", Act.OFFER, "process",
            score=0.4, threshold=0.6,
        )  # fmt: skip
        with kept.writing() as writer:
            bring(writer, doc, said)
        made = brief(kept, DossierBrief(parties=("Sample Council",)))
        assert [s.speaker.party for s in made.suggestions] == ["Sample Council"]


def test_a_dossier_of_more_than_a_few_reports_has_its_story(kept: Record) -> None:
    assert brief(kept, DossierBrief()).story is None
    record = create(":memory:", "Ann", lambda: START)
    for told in TALKS:
        bring_report(record, told)
    made = brief(record, DossierBrief())
    assert made.story is not None
    assert {c.party for c in made.story.courses.told} >= {"Norway", "Italy"}
    only = brief(record, DossierBrief(parties=("Norway",))).story
    assert only is not None
    assert {c.party for c in only.courses.told} == {"Norway"}
    assert brief(record, DossierBrief(checked_only=True)).story is None
    record.close()
