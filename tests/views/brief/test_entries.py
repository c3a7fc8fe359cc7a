import dataclasses
from datetime import date

from detente.model import Act, Demand, Standing
from detente.views.brief import entries
from detente.views.brief.index import Index
from tests.factory import document, meeting, moment, span, statement
from tests.views import briefs

BRIEF = briefs.founding()
INDEX = Index(BRIEF)
DAY = date(2025, 3, 13)


def test_a_demand_of_undisclosed_contents() -> None:
    row = entries.demand(BRIEF.demands[0], DAY, INDEX)
    assert row.who == "Arland → Borland"
    assert row.tag == "contents not disclosed"
    assert row.text == "a list of demands"
    assert row.details == ("overall settlement",)
    assert row.source == "Sample Wire ← Sample Agency ← two people briefed on the talks"
    assert row.numbers == (1,)


def test_a_last_known_demand_says_earlier() -> None:
    row = entries.demand(BRIEF.demands[1], DAY, INDEX)
    assert row.tag == "last known"
    assert row.details == ("foreign troops", "earlier, date not told")


def test_a_current_demand_has_no_tag_and_tells_another_day() -> None:
    made = dataclasses.replace(
        BRIEF.demands[1], standing=Standing.CURRENT, said_on=moment("2025-03-11")
    )
    row = entries.demand(made, DAY, INDEX)
    assert (row.tag, row.details[-1]) == ("", "11 March 2025")
    assert "13 March" not in str(entries.demand(BRIEF.demands[0], DAY, INDEX).details)


def test_a_demand_shows_its_condition() -> None:
    doc = document(briefs.TEXT)
    said = statement(
        doc, "Midland proposed a 30-day truce", "Midland", Act.DEMAND, "ceasefire",
        condition=span(doc, "a 30-day truce"),
    )  # fmt: skip
    made = Demand("Midland", (), "ceasefire", Standing.CURRENT, (said,))
    assert "condition: a 30-day truce" in entries.demand(made, DAY, INDEX).details


def test_a_judgement_names_its_holder_and_target() -> None:
    row = entries.judgement(BRIEF.accusations[0], DAY, INDEX)
    assert (row.who, row.tag, row.text) == ("Borland → Arland", "accuses", "shelling the port")
    assert entries.judgement(BRIEF.assessments[0], DAY, INDEX).who == (
        "independent voices → Arland"
    )


def test_a_holder_who_is_not_the_party_is_named() -> None:
    made = BRIEF.assessments[0]
    speaker = dataclasses.replace(made.speaker, name="Some officials")
    row = entries.judgement(dataclasses.replace(made, speaker=speaker), DAY, INDEX)
    assert row.voice == "Some officials"


def test_meetings_tell_status_channels_and_time() -> None:
    held, planned = entries.meetings(BRIEF, DAY, INDEX)
    assert (held.who, held.tag) == ("Arland and Borland", "held")
    assert held.remarks == ("by video and in person", "over the past two weeks")
    assert (planned.tag, planned.remarks) == ("planned", ("next week",))


def test_meetings_held_come_first_and_equal_ones_are_one_line() -> None:
    doc = document(briefs.TEXT)
    held = BRIEF.meetings[0]
    again = dataclasses.replace(held, id="m-again", document=doc.id)
    brief = dataclasses.replace(BRIEF, meetings=(BRIEF.meetings[1], held, again))
    rows = entries.meetings(brief, DAY, Index(brief))
    assert [(row.tag, row.stands_for) for row in rows] == [("held", 2), ("planned", 1)]


def test_a_meeting_without_time_says_so() -> None:
    doc = document(briefs.TEXT)
    met = meeting(doc, "Envoys of Arland", (), BRIEF.meetings[0].status)
    (row,) = entries.meetings(briefs.empty(meetings=(met,)), DAY, INDEX)
    assert (row.who, row.remarks) == ("parties not told", ("when is not told",))


def test_what_was_told_on_another_day_says_when() -> None:
    later = date(2025, 4, 1)
    assert entries.meetings(BRIEF, later, INDEX)[1].remarks == ("next week", "told 13 March 2025")


def test_a_sea_is_no_target() -> None:
    made = dataclasses.replace(BRIEF.accusations[0], targets=("Arland", "Black Sea"))
    assert entries.judgement(made, DAY, INDEX).who == "Borland → Arland"
