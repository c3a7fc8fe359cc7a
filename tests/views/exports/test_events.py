from typing import Any

import pytest

from detente.model import (
    Act,
    Certainty,
    Channel,
    Document,
    Handling,
    Meeting,
    MeetingStatus,
    Statement,
    When,
)
from detente.views.exports.events import HEADER, event_record, events_tsv, no_record, no_row
from tests.factory import document, meeting, moment, span, statement

WORDS = "Russia demands that Ukraine stay out of NATO"


def said(doc: Document, act: Act = Act.DEMAND, party: str = "Russia", **fields: Any) -> Statement:
    return statement(doc, WORDS, party, act, fields.pop("issue", "ceasefire"), **fields)


def talks(doc: Document, status: MeetingStatus, *channels: Channel) -> Meeting:
    return meeting(doc, "Ukraine refuses", ("Russia", "Ukraine"), status, channels=channels)


def rows(*items: Statement | Meeting, doc: Document) -> list[list[str]]:
    lines = list(events_tsv((item, doc) for item in items))
    assert lines[0] == "\t".join(HEADER) + "\n"
    return [line.rstrip("\n").split("\t") for line in lines[1:]]


def test_a_statement_is_a_record_with_its_words_and_their_place() -> None:
    doc = document(url="https://wire.example/a", handling=Handling.GREEN)
    made = said(doc, targets=("Ukraine",), reader="rules 1.0", said_on=moment("2025-03-12"))
    assert event_record(made, doc) == {
        "id": made.id,
        "date": "2025-03-12",
        "published": "2025-03-13",
        "actor": [{"name": "Russia", "code": "RUS"}],
        "recipient": [{"name": "Ukraine", "code": "UKR"}],
        "event": "REQUEST",
        "mode": "yield",
        "cameo": "1056",
        "also": [],
        "context": ["military"],
        "flags": dict.fromkeys(("future", "hypothetical", "negation", "historical"), False),
        "certainty": "certain",
        "text": WORDS,
        "text_info": {"document": doc.id, "sha256": doc.sha256, "start": 0, "end": 44},
        "outlet": "Sample Wire",
        "url": "https://wire.example/a",
        "reader": "rules 1.0",
        "checked": False,
        "handling": "TLP:GREEN",
    }


def test_joint_movers_are_a_list_and_never_several_events() -> None:
    doc = document()
    made = said(doc, party="France + United Kingdom", targets=("Russia", "Ukraine"))
    told = event_record(made, doc)
    assert told and [a["code"] for a in told["actor"]] == ["FRA", "GBR"]
    assert [a["code"] for a in told["recipient"]] == ["RUS", "UKR"]
    assert [row[1:3] for row in rows(made, doc=doc)] == [["FRA;GBR", "RUS;UKR"]]


@pytest.mark.parametrize("party", ["NATO", "DPR", "A party from a text"])
def test_a_party_without_a_country_code_goes_by_its_name(party: str) -> None:
    doc = document()
    told = event_record(said(doc, party=party), doc)
    assert told and told["actor"] == [{"name": party, "code": party}]


def test_a_proposal_has_both_readings() -> None:
    doc = document()
    told = event_record(said(doc, Act.PROPOSE), doc)
    assert told and (told["event"], told["cameo"]) == ("AGREE", "0356")
    assert told["also"] == [{"event": "REQUEST", "mode": "yield", "cameo": "0256"}]


@pytest.mark.parametrize("act", [Act.DENY, Act.DEFER, Act.ASSESS])
def test_an_act_without_an_event_has_a_reason_and_a_row_with_its_number(act: Act) -> None:
    doc = document()
    made = said(doc, act)
    assert event_record(made, doc) is None
    assert no_record(made) == f"PLOVER has no event for {act.value}"
    assert rows(made, doc=doc)[0][4] == ""


@pytest.mark.parametrize(
    ("fields", "flags"),
    [
        ({"when": When.PLANNED}, {"future"}),
        ({"when": When.PAST}, {"historical"}),
        ({"certainty": Certainty.NEGATED}, {"negation"}),
        ({"certainty": Certainty.UNKNOWN}, {"hypothetical"}),
        ({"certainty": Certainty.POSSIBLE}, {"hypothetical"}),
        ({"certainty": Certainty.PROBABLE}, set()),
    ],
)
def test_flags_tell_what_did_not_simply_happen(fields: Any, flags: set[str]) -> None:
    doc = document()
    told = event_record(said(doc, **fields), doc)
    assert told and {name for name, on in told["flags"].items() if on} == flags


def test_a_condition_makes_it_hypothetical() -> None:
    doc = document()
    told = event_record(said(doc, condition=span(doc, "out of NATO")), doc)
    assert told and told["flags"]["hypothetical"]


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"certainty": Certainty.NEGATED}, "told as not made"),
        ({"certainty": Certainty.UNKNOWN}, "not known whether it was made"),
        ({"when": When.PAST}, "recalled"),
        ({"said_on": None}, "without a date"),
    ],
)
def test_a_row_without_flags_tells_nothing_wrong(fields: Any, why: str) -> None:
    doc = document()
    made = said(doc, **fields)
    assert no_row(made, doc) == why
    assert rows(made, doc=doc) == []


def test_a_row_is_flat() -> None:
    doc = document()
    made = said(doc, targets=("Ukraine",))
    assert no_row(made, doc) == no_record(made) == ""
    assert rows(made, doc=doc) == [["2025-03-13", "RUS", "UKR", "1056", "REQUEST", made.id]]


def test_no_name_breaks_a_row_or_starts_a_formula() -> None:
    doc = document()
    assert rows(said(doc, party="=A1\tB\nC"), doc=doc)[0][1] == "'=A1 B C"


@pytest.mark.parametrize(
    ("status", "event", "flags"),
    [
        (MeetingStatus.HELD, "CONSULT", set()),
        (MeetingStatus.ONGOING, "CONSULT", set()),
        (MeetingStatus.PLANNED, "AGREE", {"future"}),
        (MeetingStatus.POSSIBLE, "AGREE", {"future", "hypothetical"}),
        (MeetingStatus.CANCELLED, "REJECT", set()),
    ],
)
def test_all_who_meet_are_actors(status: MeetingStatus, event: str, flags: set[str]) -> None:
    doc = document()
    told = event_record(talks(doc, status), doc)
    assert told and told["event"] == event
    assert ([a["code"] for a in told["actor"]], told["recipient"]) == (["RUS", "UKR"], [])
    assert {name for name, on in told["flags"].items() if on} == flags
    assert (told["date"], told["context"], told["reader"]) == (None, ["diplomatic"], None)


def test_a_call_has_the_day_of_its_report_in_the_table() -> None:
    doc = document()
    call = talks(doc, MeetingStatus.HELD, Channel.PHONE)
    assert rows(call, doc=doc) == [["2025-03-13", "RUS;UKR", "", "041", "CONSULT", call.id]]
    assert no_record(call) == ""
    assert no_row(talks(doc, MeetingStatus.POSSIBLE), doc) == "a meeting that may come"
