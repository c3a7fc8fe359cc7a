import pytest

from detente.model.finding import Fault
from detente.model.outline import Confidence, Outline, Passage, PassageKind
from detente.workspace.briefs.linting.estimating import mixed, ranges, sureness, unfounded
from detente.workspace.briefs.linting.sentences import Cited, of_outline


def sentences(*texts: str) -> tuple[Cited, ...]:
    return of_outline(Outline(tuple(Passage(text=text) for text in texts)))


@pytest.mark.parametrize(
    "text",
    [
        "A truce is likely (55–80 %) by May.",
        "A truce is very unlikely (5-20%) by May.",
        "There is almost no chance [1 to 5 per cent] of a truce.",
        "It is almost certain (95–99 %) to hold, and unlikely (20–45 %) to spread.",
        "The report says “a truce is likely”.",
        "Oslo waits.",
    ],
)
def test_a_word_with_its_range_is_right_and_quoted_ones_are_the_records(text: str) -> None:
    assert not [f for s in sentences(text) for f in ranges(s)]


def test_a_word_without_its_range_or_with_anothers_is_told() -> None:
    bare, wrong = (next(ranges(sentences(t)[0])) for t in (
        "A truce is very likely by May.", "A truce is likely (80–95 %) by May.",
    ))  # fmt: skip
    assert (bare.fault, bare.about) == (Fault.RANGE_MISSING, "very likely (80–95 %)")
    assert (bare.start, bare.end) == (11, 22)
    assert (wrong.fault, wrong.about) == (Fault.RANGE_WRONG, "likely (55–80 %)")


def test_likelihood_and_confidence_in_one_sentence_are_told_in_two_are_not() -> None:
    both = sentences("A truce is likely (55–80 %), with high confidence.")[0]
    assert [f.fault for f in sureness(both)] == [Fault.CONFIDENCE_MIXED]
    apart = sentences("A truce is likely (55–80 %). We say so with high confidence.")
    assert not [f for s in apart for f in sureness(s)]
    quoted = sentences("A truce is likely (55–80 %), “with full confidence”.")[0]
    assert not list(sureness(quoted))


def test_words_of_both_rows_in_one_text_are_told_at_the_rarer_row() -> None:
    text = sentences(
        "It is likely (55–80 %). It is unlikely (20–45 %).", "It is probable (55–80 %)."
    )
    (found,) = mixed(text)
    assert (found.fault, found.passage, found.about) == (
        Fault.WORDS_MIXED, 1, "probable beside likely",
    )  # fmt: skip
    assert not list(mixed(sentences("It is likely. It is very unlikely.")))
    assert not list(mixed(sentences("It is probable. It is nearly certain, “likely” they say.")))


def test_a_judgement_tells_how_well_it_is_founded_and_not_how_likely_that_is() -> None:
    def judged(confidence: Confidence | None, why: str = "") -> list[Fault]:
        passage = Passage(PassageKind.JUDGEMENT, "A truce holds.", confidence, why)
        return [f.fault for f in unfounded(Outline((passage,)))]

    assert judged(None) == [Fault.NO_CONFIDENCE]
    assert judged(Confidence.LOW, "one source") == []
    assert judged(Confidence.LOW, "the source is probably right") == [Fault.CONFIDENCE_MIXED]
    assert not list(unfounded(Outline((Passage(text="A truce holds."),))))
