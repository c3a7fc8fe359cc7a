from collections.abc import Sequence

from detente.model import Act, Reading
from detente.statements.actors import Cast
from detente.statements.parse import parse
from detente.statements.readers.local.hints import Hint, hints
from detente.statements.readers.rules import read_parsed
from tests.factory import document


def told(text: str) -> list[Hint]:
    parsed = parse(document(text))
    cast = Cast(parsed)
    return list(hints(parsed, cast, read_parsed(parsed, cast, "rules")))


def without_rules(text: str) -> list[Hint]:
    parsed = parse(document(text))
    return list(hints(parsed, Cast(parsed), Reading(parsed.document)))


def words(text: str, found: Sequence[Hint]) -> list[str]:
    return [text[h.start : h.end] for h in found]


def test_what_somebody_says_is_in_that_partys_voice() -> None:
    text = "Russia said that the talks were useful. It rained in the evening."
    found = without_rules(text)
    (voice,) = [h for h in found if h.party]
    assert voice.party == "Russia"
    assert text[voice.start : voice.end] == "the talks were useful"
    assert words(text, [h for h in found if h.role == "cue"]) == ["said"]
    assert words(text, [h for h in found if h.role == "source"]) == ["Russia"]


def test_a_turn_is_in_the_voice_of_who_is_named_before_it() -> None:
    text = "THE FOREIGN MINISTER OF RUSSIA: The talks were long.\n\nMR. SMITH: They were short."
    voices = [h for h in without_rules(text) if h.party]
    assert any("The talks were long" in text[h.start : h.end] for h in voices)


def test_a_move_found_by_rule_comes_after_the_report_that_holds_it() -> None:
    text = "Ukraine said that it rejects the plan until Russia withdraws its troops."
    found = told(text)
    acts = [i for i, h in enumerate(found) if h.act]
    reports = [i for i, h in enumerate(found) if h.party and not h.act]
    assert acts and reports
    assert max(reports) < min(acts)
    assert found[acts[0]].act == Act.REJECT
    assert found[acts[0]].party == "Ukraine"
    conditions = words(text, [h for h in found if h.role == "condition"])
    assert conditions == ["until Russia withdraws its troops"]


def test_meetings_and_gaps_found_by_rule_are_told_as_such() -> None:
    text = (
        "Russian and Ukrainian officials met in Istanbul on Friday. "
        "It was not clear whether Ukraine would accept the plan."
    )
    items = [h.item for h in told(text) if h.item]
    assert items == ["meeting", "unknown"]


def test_a_text_without_rules_that_fire_has_no_hints() -> None:
    assert told("The weather was fine all day long.") == []
