import dataclasses

import pytest

from detente.model import Handling, Kind, ReadBy
from detente.views.brief.marks import foot, reader_words, suggestion, troubles
from tests.views import briefs


@pytest.mark.parametrize(
    ("used", "words"),
    [
        (
            ReadBy("local 1", 0.62, 0.83),
            "Read by local 1 at the mark 0.62: what scored less is a suggestion. "
            "At this mark 83 of 100 were right when measured.",
        ),
        (
            ReadBy("local 1", 0.3),
            "Read by local 1 at the mark 0.30: what scored less is a suggestion. "
            "How often this mark is right was not measured.",
        ),
        (ReadBy("rules 1"), "Read by rules 1, which has no mark: all that it found counts."),
        (ReadBy("local 1", 0), "Read by local 1 at the mark 0: all that it found counts."),
    ],
)
def test_a_reader_is_told_with_its_mark_and_what_that_is_worth(used: ReadBy, words: str) -> None:
    assert reader_words(used) == words


def test_each_reader_is_told_at_the_foot() -> None:
    both = briefs.marked(read_by=(ReadBy("local 1", 0.6, 0.8), ReadBy("rules 1")))
    assert len(foot(both)) == 2
    assert foot(briefs.founding()) == ("Read by test 1.",)
    assert foot(briefs.empty()) == ()


def test_of_many_troubles_the_first_are_told() -> None:
    assert troubles(briefs.marked()) == ("read without the parser (1 of 2 reports)",)
    many = briefs.marked(degraded=tuple("abcde"))
    assert troubles(many) == ("a", "b", "c", "2 more warnings below, at the reports")


def test_a_suggestion_shows_its_words_score_and_place() -> None:
    brief = briefs.marked()
    (said,), report = brief.suggestions, brief.reports[-1]
    row = suggestion(said, {report.id: report})
    assert (row.who, row.tag, row.numbers) == ("Borland → Arland", "offers", ())
    assert row.text == "“Borland could give up port 0”"
    assert row.remarks == ("score 0.59", "possible", "13 March 2025")
    assert row.source == "Sample Wire, 13 March 2025, characters 0–28"
    noted = dataclasses.replace(
        report, handling=Handling.AMBER, kind=Kind.OWN_NOTE, translation_of="x"
    )
    flags = suggestion(said, {report.id: noted}).remarks[-3:]
    assert flags == ("translated", "own note", "TLP:AMBER")
    assert suggestion(said, {}).source == "characters 0–28"


def test_a_score_below_its_mark_never_looks_as_high() -> None:
    brief = briefs.marked()
    nearly = dataclasses.replace(brief.suggestions[0], score=0.5999, threshold=0.6)
    assert suggestion(nearly, {}).remarks[0] == "score 0.59"
