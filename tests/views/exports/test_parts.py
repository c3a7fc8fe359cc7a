from detente.model import Act, Link, LinkKind, MeetingStatus, UnknownKind
from detente.views.exports import parts
from tests.factory import document, meeting, moment, span, statement, unknown
from tests.views.briefs import AGENCY, TEXT

DOC = document(TEXT)


def test_a_span_keeps_its_exact_words_and_place() -> None:
    told = parts.span_json(span(DOC, "a list of demands"))
    assert DOC.text[told["start"] : told["end"]] == told["exact"] == "a list of demands"
    assert told["text_sha256"] == DOC.sha256


def test_a_moment_is_never_more_precise_than_told() -> None:
    told = parts.moment_json(moment("2025-03"))
    assert told == {"value": "2025-03", "precision": "month", "origin": "user", "zone": None}
    assert parts.moment_json(None) is None


def test_a_chain_counts_its_unnamed_sources() -> None:
    agency, people = parts.chain_json(AGENCY)
    assert (agency["kind"], agency["count"]) == ("agency", None)
    assert (people["kind"], people["count"]) == ("anonymous", 2)


def test_a_statement_tells_links_condition_and_score() -> None:
    said = statement(
        DOC, "Midland proposed a 30-day truce", "Midland", Act.PROPOSE, "ceasefire", score=0.5,
        condition=span(DOC, "a 30-day truce"), links=(Link(LinkKind.ANSWERS, "s1"),),
    )  # fmt: skip
    told = parts.statement_json(said)
    assert (told["act"], told["score"], told["content"]) == ("propose", 0.5, None)
    assert told["condition"]["exact"] == "a 30-day truce"
    assert told["links"] == [{"kind": "answers", "statement": "s1"}]


def test_meetings_and_unknowns() -> None:
    met = meeting(DOC, "Envoys of Arland", ("Arland",), MeetingStatus.HELD, also=("m2",))
    assert parts.meeting_json(met)["also"] == ["m2"]
    assert parts.meeting_json(met)["when"] is None
    gap = unknown(DOC, "What the list holds", UnknownKind.CONTENT, "Arland", "settlement")
    assert parts.unknown_json(gap)["kind"] == "content"
