from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from detente.errors import UnknownName
from detente.model import Act, Failure, MeetingStatus, ReadBy, UnknownKind
from detente.workspace.briefs.brief import BriefOptions, brief
from detente.workspace.reading.read import Batch, read_all
from tests.factory import document, meeting, moment, reading, statement, unknown

DOC = document(
    "Moscow wants land. Kyiv accepts the truce. Envoys of Oslo and Kyiv met. "
    "The date is not known. Oslo blames Moscow. The Reds accept it."
)
LAND = statement(DOC, "Moscow wants land", "Russia", Act.DEMAND, "territory", targets=("Ukraine",))
YES = statement(DOC, "Kyiv accepts the truce", "Ukraine", Act.ACCEPT, "ceasefire")
MET = meeting(DOC, "Envoys of Oslo and Kyiv met", ("Norway", "Ukraine"), MeetingStatus.HELD)
GAP = unknown(DOC, "The date is not known", UnknownKind.CONTENT, "", "process")
BLAME = statement(
    DOC, "Oslo blames Moscow", "Norway", Act.ACCUSE, "violations", targets=("Russia",)
)
REDS = statement(DOC, "The Reds accept it", "Reds of Sample Town", Act.ACCEPT, "labour")
READ = reading(DOC, LAND, YES, MET, GAP, BLAME, REDS)


def test_a_brief_of_readings_holds_every_section() -> None:
    told = brief([READ])
    assert told.matrix.parties == ("Reds of Sample Town", "Russia", "Ukraine")
    assert [d.issue for d in told.demands] == ["territory"]
    assert (told.meetings, told.unknowns, told.accusations) == ((MET,), (GAP,), (BLAME,))
    assert (told.reader, told.at, told.failures) == ("test 1", None, ())
    assert [(r.id, r.was_read) for r in told.reports] == [(DOC.id, True)]
    assert (told.roots.low, told.roots.high) == (1, 1)


def test_parties_narrow_by_any_of_their_names() -> None:
    told = brief([READ], BriefOptions(parties=("Moscow", "russian federation")[1:]))
    assert told.matrix.parties == ("Russia",)
    assert [s.id for s in told.accusations] == [BLAME.id]
    assert told.meetings == ()
    assert told.unknowns == (GAP,)
    assert {i for w in told.lineages for i in w.items} == {LAND.id, BLAME.id, GAP.id}


def test_issues_narrow_by_their_codes() -> None:
    told = brief([READ], BriefOptions(issues=("ceasefire",)))
    assert told.matrix.issues == ("ceasefire",)
    assert (told.demands, told.unknowns, told.accusations) == ((), (), ())


def test_a_party_that_only_the_reports_name_will_do() -> None:
    told = brief([READ], BriefOptions(parties=("Reds of Sample Town",)))
    assert told.matrix.parties == ("Reds of Sample Town",)


def test_a_place_that_speaks_for_a_party_names_it() -> None:
    asked, plain = (brief([READ], BriefOptions(parties=(p,))) for p in ("the Kremlin", "Russia"))
    assert asked == plain
    assert plain.matrix.parties


@pytest.mark.parametrize(
    "options", [BriefOptions(parties=("Rusland",)), BriefOptions(issues=("ceasefires",))]
)
def test_an_unknown_name_is_refused_with_near_ones(options: BriefOptions) -> None:
    with pytest.raises(UnknownName, match="did you mean"):
        brief([READ], options)


def test_nothing_said_later_is_shown() -> None:
    told = brief([READ], BriefOptions(at=date(2025, 3, 12)))
    assert (told.notes, told.demands, told.lineages) == ((), (), ())
    assert told.at == date(2025, 3, 12)
    assert (told.headline.items, told.reports) == ((), ())
    assert len(brief([READ], BriefOptions(at=date(2025, 3, 13))).reports) == 1


def test_copies_are_folded_among_readings_too() -> None:
    text = "Moscow wants land in the east. " * 40
    first = document(text, id="first")
    copy = document(text, id="copy", outlet="Gazette", published=moment("2025-03-14"))
    said = [
        statement(d, "Moscow wants land in the east", "Russia", Act.DEMAND, "territory")
        for d in (first, copy)
    ]
    told = brief([reading(copy, said[1]), reading(first, said[0])])
    assert {r.id: r.copy_of for r in told.reports} == {"first": "", "copy": "first"}
    (way,) = told.lineages
    assert (way.documents, len(told.demands[0].statements)) == (("first", "copy"), 1)


def test_failures_of_a_batch_are_told() -> None:
    failure = Failure("bad.txt", "bad.txt is empty")
    assert brief(Batch((READ,), (failure,))).failures == (failure,)


def test_files_and_readings_may_be_mixed(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_text(
        "Truce offered\n\nUkraine accepts the ceasefire, its president said on Monday.\n"
    )
    told = brief([READ, path])
    assert len(told.reports) == 2
    assert brief(path).reports == told.reports[1:]
    assert told == brief([READ, *read_all([path]).readings])


def test_nothing_at_all_is_said_plainly() -> None:
    told = brief([])
    assert told.lead[0].text.endswith("found in these reports.")
    assert (told.reports, told.notes) == ((), ())


def test_suggestions_stand_apart_and_nothing_rests_on_them() -> None:
    doubtful = replace(LAND, score=0.3, threshold=0.6)
    surer = replace(YES, score=0.5, threshold=0.6)
    told = brief([reading(DOC, doubtful, surer, MET, GAP, BLAME)])
    assert told.suggestions == (surer, doubtful)
    assert (told.demands, told.matrix.positions) == ((), ())
    assert {LAND.id, YES.id}.isdisjoint({n.item for n in told.notes})
    assert {LAND.id, YES.id}.isdisjoint({i for w in told.lineages for i in w.items})
    assert {LAND.id, YES.id}.isdisjoint({i for line in told.lead for i in line.items})
    assert told.read_by == (ReadBy("test 1", 0.6),)
    assert brief([reading(DOC, doubtful, surer)], BriefOptions(min_score=0)).suggestions == ()


def test_a_mark_asked_for_tells_readings_apart_that_were_made_before() -> None:
    told = brief([reading(DOC, replace(LAND, score=0.3), YES)], BriefOptions(min_score=0.4))
    assert [s.id for s in told.suggestions] == [LAND.id]
    assert told.read_by == (ReadBy("test 1", 0.4),)


def test_suggestions_are_narrowed_like_all_else_and_copies_bring_none() -> None:
    doubtful = replace(LAND, score=0.3, threshold=0.6, said_on=moment("2025-03-20"))
    read = reading(DOC, doubtful)
    for options in (
        BriefOptions(issues=("ceasefire",)),
        BriefOptions(parties=("Norway",)),
        BriefOptions(at=date(2025, 3, 1)),
    ):
        assert brief([read], options).suggestions == ()
    assert brief([read], BriefOptions(at=date(2025, 3, 20))).suggestions == (doubtful,)
    copied = document(DOC.text + " ", copy_of=DOC.id)
    copy = replace(reading(copied, doubtful), document=copied)
    assert brief(Batch((read, copy))).suggestions == (doubtful,)


def test_what_kept_the_reader_from_its_best_is_told() -> None:
    told = brief([replace(READ, warnings=("read by rules: the model is missing",))])
    assert told.degraded == ("read by rules: the model is missing",)
