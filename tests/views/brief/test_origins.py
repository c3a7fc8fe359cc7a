import dataclasses

from detente.model import Completeness, Source, SourceKind
from detente.views.brief.index import Index
from detente.views.brief.origins import carried, name_of, report, word
from tests.factory import moment
from tests.views import briefs


def test_carriers_of_one_root_share_its_number_and_copies_say_so() -> None:
    brief = briefs.wide(parties=1, issues=1)
    (way,) = carried(brief, Index(brief))
    assert [link.name for link in way.chain] == ["Sample Wire", "Sample Agency"]
    assert way.carriers == (
        "Sample Wire, 13 March 2025",
        "Sample Gazette, date not told (a copy)",
    )


def test_many_reports_of_one_outlet_are_counted() -> None:
    brief = briefs.founding()
    reports = tuple(
        dataclasses.replace(brief.reports[0], id=f"d{n}", published=moment(f"2025-03-0{n}"))
        for n in range(1, 7)
    )
    way = dataclasses.replace(brief.lineages[0], documents=tuple(r.id for r in reports))
    many = dataclasses.replace(brief, reports=reports, lineages=(way,))
    assert carried(many, Index(many))[0].carriers == (
        "Sample Wire, 6 reports, 1 March 2025 to 6 March 2025",
    )


def test_ways_of_one_root_stand_together() -> None:
    brief = briefs.founding()
    first, second = brief.lineages
    third = dataclasses.replace(first, chain=first.chain[:1])
    mixed = dataclasses.replace(brief, lineages=(first, second, third))
    assert [way.root for way in carried(mixed, Index(mixed))] == [1, 1, 2]
    assert [link.named for link in carried(brief, Index(brief))[0].chain] == [True, True, False]


def test_a_report_tells_what_is_known_and_what_is_not() -> None:
    original, copy = briefs.wide(parties=1, issues=1).reports
    known = {original.id: original}
    assert report(original, {}).url == "https://example.org/a"
    assert "credits Sample Agency" in report(original, {}).remarks
    shown = report(copy, known)
    assert "date not told" in shown.remarks
    assert "a copy of Sample Wire, 13 March 2025" in shown.remarks
    assert shown.remarks[-1] == "not read"
    assert shown.warnings == ("not read: a copy",)
    assert "a copy" in report(copy, {}).remarks


def test_what_keeps_a_report_from_being_whole_is_told() -> None:
    one = briefs.founding().reports[0]
    cut = dataclasses.replace(one, completeness=Completeness.PAYWALLED, title="", language="")
    shown = report(cut, {})
    assert "only the start, behind a paywall" in shown.remarks
    assert "language not told" in shown.remarks
    assert shown.title == one.origin


def test_only_web_addresses_become_links() -> None:
    one = briefs.founding().reports[0]
    for url in ("javascript:alert(1)", "data:text/html,x", "file:///etc/passwd"):
        assert report(dataclasses.replace(one, url=url), {}).url == ""


def test_an_unnamed_outlet_is_said_to_be_so() -> None:
    one = dataclasses.replace(briefs.founding().reports[0], outlet="", published=None)
    assert name_of(one) == "unnamed outlet, date not told"


def test_words_tell_place_reading_and_score() -> None:
    brief = briefs.founding()
    index = Index(brief)
    told = [word(note, index) for note in brief.notes]
    assert told[0].exact == "Arland has handed Borland a list of demands"
    assert told[0].source == "Sample Wire, 13 March 2025, characters 0–43"
    assert told[0].read_as == (
        "Arland → Borland: demands, overall settlement, read right in 62 of 100 when measured"
    )
    assert told[1].read_as == "not known: contents of Arland, overall settlement"
    assert told[3].read_as.endswith("ceasefire, probable")
    assert told[6].read_as == "meeting of Arland and Borland, held"


def test_words_of_an_item_that_no_section_names_say_nothing_more() -> None:
    brief = briefs.founding()
    assert word(brief.notes[0], Index(briefs.empty())).read_as == ""


def test_an_outlet_does_not_credit_itself() -> None:
    (own,) = briefs.founding().reports
    same = dataclasses.replace(own, agency=own.outlet, byline=own.outlet)
    told = report(same, {}).remarks
    assert told.count(own.outlet) == 1
    assert not [r for r in told if r.startswith("credits")]


def test_a_report_tells_its_kind_label_embargo_and_what_it_is_to_others() -> None:
    (one,) = briefs.of_a_dossier().reports
    original = dataclasses.replace(briefs.founding().reports[0], id="elsewhere", was_read=False)
    shown = report(one, {original.id: original}, frozenset({original.id}))
    assert shown.remarks[0] == "own note"
    assert shown.remarks[-3:] == (
        "a translation of Sample Wire, 13 March 2025",
        "TLP:AMBER",
        "embargo until 1 April 2025",
    )
    assert "a translation" in report(one, {}).remarks
    newer = dataclasses.replace(original, version_of="before")
    assert "a new version" in report(newer, {}).remarks
    told = report(original, {}, frozenset({original.id})).remarks
    assert told[-1] == "read in its translation"
    assert report(original, {}).remarks[-1] == "not read"


def test_what_a_translation_answers_is_not_asked_for_again() -> None:
    (one,) = briefs.of_a_dossier().reports
    foreign = dataclasses.replace(one, warnings=("cut off", "not read: add a translation"))
    assert report(foreign, {}).warnings == foreign.warnings
    assert report(foreign, {}, frozenset({foreign.id})).warnings == ("cut off",)


def test_own_notes_are_no_root_and_stand_last() -> None:
    brief = briefs.founding()
    first, second = brief.lineages
    note = Source("own note (visit)", SourceKind.DOCUMENT)
    own = dataclasses.replace(first, chain=(note,), root="own note (visit)")
    ways = carried(mixed := dataclasses.replace(brief, lineages=(own, first, second)), Index(mixed))
    assert [way.head for way in ways] == ["root 1", "root 2", "own note"]
