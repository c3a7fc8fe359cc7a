from functools import cache

import pytest

from detente.model import (
    Act,
    Certainty,
    Channel,
    Contents,
    MeetingStatus,
    SourceKind,
    Statement,
    UnknownKind,
    When,
)
from detente.statements.actors import Cast
from detente.statements.named import named
from detente.statements.parse import parse
from detente.statements.readers.local.coding import pieces
from detente.statements.readers.local.confidence import Calibration
from detente.statements.readers.local.filling import Filler
from detente.statements.readers.local.finding import FoundMeeting, FoundUnknown
from detente.statements.readers.local.model import load
from detente.statements.readers.local.parties import Choice
from detente.statements.readers.local.spans import Tagged
from detente.statements.readers.rules import read_parsed
from tests.factory import document
from tests.statements.readers.local.making import TINY, found

REPORT = (
    "Russia demands that Ukraine stay out of the alliance, Reuters reports.\n\n"
    "Kremlin spokesman Dmitry Peskov rejected the plan on Tuesday unless troops leave. "
    "They met in Istanbul on Friday. It is unclear whether Ukraine will answer."
)
HALF = Calibration((0.0,) * 11, 0.0, (0.0, 1.0), (0.0, 1.0))


@cache
def filler() -> Filler:
    parsed = parse(document(REPORT))
    cast = Cast(parsed)
    told, *_ = pieces(parsed, named(cast), (), load(TINY).tokenizer)
    return Filler(cast, told, read_parsed(parsed, cast, "rules"), HALF, "local test")


def at(words: str) -> tuple[int, int]:
    start = REPORT.index(words)
    return filler().pieces.at(start, start + len(words))


def tagged(words: str) -> Tagged:
    return Tagged(*at(words), 0.9, 0.8)


def choice(value: str) -> Choice:
    return Choice(value, 0.75, "other", 0.125)


@pytest.fixture
def demand() -> Statement:
    return filler().statement(
        found(
            span=tagged("Russia demands that Ukraine stay out of the alliance"),
            act=choice("demand"),
            issue=choice("neutrality"),
            party=choice("Russia"),
            words=at("Russia"),
            targets=(("Ukraine", 0.9),),
        )
    )


def test_a_statement_holds_its_words_and_says_who_read_it(demand: Statement) -> None:
    assert demand.span.exact == "Russia demands that Ukraine stay out of the alliance"
    assert demand.span.holds(REPORT)
    assert (demand.act, demand.issue, demand.targets) == (Act.DEMAND, "neutrality", ("Ukraine",))
    assert demand.reader == "local test"
    assert demand.score == pytest.approx(0.5)


def test_the_speaker_is_told_by_the_words_pointed_at(demand: Statement) -> None:
    speaker = demand.speaker
    assert (speaker.name, speaker.party) == ("Russia", "Russia")
    assert (speaker.start, speaker.end) == (0, len("Russia"))
    assert speaker.rule != "pointer"


def test_where_the_rules_say_the_same_they_tell_the_content(demand: Statement) -> None:
    assert demand.content is not None
    assert demand.content.exact.startswith("Ukraine stay out")
    assert demand.contents is Contents.STATED
    assert {g.field: g.words for g in demand.given}["act"] == "demands"


def test_rules_that_saw_little_of_a_span_do_not_tell_its_content() -> None:
    words = REPORT[: REPORT.index(" unless")]
    wide = filler().statement(found(span=tagged(words), act=choice("demand")))
    assert wide.content is None
    assert {g.field: g.words for g in wide.given}["act"] == ""


def test_what_gave_each_field_its_value_is_told_with_the_next_best(demand: Statement) -> None:
    told = {g.field: g for g in demand.given}
    assert set(told) >= {"act", "speaker", "issue", "certainty", "when"}
    assert (told["act"].score, told["act"].runner_up) == (0.75, "other")
    assert told["act"].runner_up_score == 0.125
    assert told["speaker"].words == "Russia"


def test_a_person_speaks_for_a_party_by_name() -> None:
    told = filler().statement(
        found(
            span=tagged("Dmitry Peskov rejected the plan on Tuesday"),
            act=choice("reject"),
            party=choice("Russia"),
            words=at("Kremlin spokesman Dmitry Peskov"),
            condition=(at("unless troops leave"), 0.9),
            when=choice("past"),
            certainty=choice("negated"),
        )
    )
    assert (told.speaker.party, told.speaker.actor) == ("Russia", "Dmitry Peskov")
    assert told.condition is not None
    assert told.condition.exact == "unless troops leave"
    assert (told.when, told.certainty) == (When.PAST, Certainty.NEGATED)
    assert told.said_on is not None


def test_the_network_decides_the_party_whatever_the_words_name() -> None:
    told = filler().statement(
        found(span=tagged("rejected the plan"), party=choice("Ukraine"), words=at("Russia"))
    )
    assert (told.speaker.party, told.speaker.actor, told.speaker.rule) == ("Ukraine", "", "pointer")


def test_a_speaker_named_nowhere_in_the_text_has_no_place() -> None:
    told = filler().statement(found(span=tagged("rejected the plan"), party=choice("France")))
    assert (told.speaker.party, told.speaker.name) == ("France", "")
    assert told.speaker.start is None


def test_links_of_doubtful_kinds_are_told_where_the_pointer_sees_them_too() -> None:
    text = "Russia accepted the plan, Kenya's foreign minister said."
    made = filler_of(text)
    start = text.index("Russia accepted the plan")
    span = Tagged(*made.pieces.at(start, start + len("Russia accepted the plan")), 0.9, 0.8)
    where = text.index("Kenya's foreign minister")
    minister = made.pieces.at(where, where + len("Kenya's foreign minister"))
    fields = {"issue": choice("process"), "certainty": choice("certain"), "when": choice("current")}
    alone = made.statement(found(span=span, act=choice("accept"), **fields))
    assert alone.chain == ()
    seen = ((minister, choice("official"), 0.06),)
    both = made.statement(found(span=span, act=choice("accept"), **fields, chain=seen))
    assert [s.kind for s in both.chain] == [SourceKind.OFFICIAL]


def test_a_meeting_and_a_gap_hold_their_words() -> None:
    met = filler().meeting(
        FoundMeeting(
            tagged("They met in Istanbul on Friday"),
            (("Russia", 0.9), ("Ukraine", 0.8)),
            choice("held"),
            (("in-person", 0.9),),
            at("on Friday"),
        )
    )
    assert (met.parties, met.status) == (("Russia", "Ukraine"), MeetingStatus.HELD)
    assert met.channels == (Channel.IN_PERSON,)
    assert met.when is not None
    assert met.when.exact == "on Friday"
    gap = filler().unknown(
        FoundUnknown(
            tagged("It is unclear whether Ukraine will answer"),
            choice("answer"), choice("neutrality"), choice("Ukraine"),
        )
    )  # fmt: skip
    assert (gap.kind, gap.subject, gap.issue) == (UnknownKind.ANSWER, "Ukraine", "neutrality")
    assert gap.span.holds(REPORT)


def test_ids_stay_over_a_second_look_and_tell_moves_apart() -> None:
    one = found(span=tagged("rejected the plan"), act=choice("reject"))
    other = found(span=tagged("rejected the plan"), act=choice("assess"))
    assert filler().statement(one).id == filler().statement(one).id
    assert filler().statement(one).id != filler().statement(other).id


def filler_of(text: str) -> Filler:
    parsed = parse(document(text))
    cast = Cast(parsed)
    told, *_ = pieces(parsed, named(cast), (), load(TINY).tokenizer)
    return Filler(cast, told, read_parsed(parsed, cast, "rules"), HALF, "local test")


@pytest.mark.parametrize(
    ("taken", "kept"),
    [
        ("rejected the plan and", "rejected the plan"),
        ("called the plan “outrageous”", "called the plan “outrageous”"),
        ("the plan “outrageous”,", "the plan “outrageous”"),
        ("outrageous”", "outrageous"),
    ],
)
def test_a_clause_ends_without_loose_ends(taken: str, kept: str) -> None:
    text = "Russia rejected the plan and called the plan “outrageous”, its envoy said."
    made = filler_of(text)
    start = text.index(taken)
    place = made.pieces.at(start, start + len(taken))
    assert made.clause(Tagged(*place, 0.9, 0.8)).exact == kept


def test_a_condition_far_away_is_not_that_of_a_statement() -> None:
    text = "Russia rejected it unless paid. " + "Nothing came of that. " * 12 + "Kenya agreed."
    made = filler_of(text)
    start = text.index("Kenya agreed")
    place = made.pieces.at(start, start + len("Kenya agreed"))
    far, near = made.pieces.at(19, 30), place
    tied = {"span": Tagged(*place, 0.9, 0.8), "act": choice("accept"), "conditional": 0.5}
    fields = {"issue": choice("process"), "certainty": choice("certain"), "when": choice("current")}
    assert made.statement(found(**tied, **fields, condition=(far, 0.9))).condition is None
    assert made.statement(found(**tied, **fields, condition=(near, 0.9))).condition is not None
