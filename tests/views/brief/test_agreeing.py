from dataclasses import replace

import pytest

from detente.views.brief.agreeing import bounds_words, lines, span_words, value_words
from detente.workspace.reviewing.agreement import FIELDS, Agreement, Alpha, agreement_over
from tests.workspace.coding_talks import differ, seen
from tests.workspace.talks import talks


def coded(*, whole: bool) -> Agreement:
    with talks() as record:
        differ(record)
        for who in ("Ann", "Bob") if whole else ():
            seen(record, who)
        return agreement_over(record)


def test_every_field_is_a_line_and_spans_once_they_can_be_compared() -> None:
    assert [line.field for line in lines(coded(whole=False))] == list(FIELDS)
    told = lines(coded(whole=True))
    assert [line.field for line in told[6:]] == ["marked", "valued", "coded"]
    assert "until two coders" in span_words(coded(whole=False))
    assert "of the text" in span_words(coded(whole=True))


def word(alpha: Alpha) -> str:
    found = coded(whole=False)
    act = found.fields[1]
    (line,) = lines(replace(found, fields=(act._replace(alpha=alpha),)))
    return line.word


@pytest.mark.parametrize(
    ("alpha", "told"),
    [
        (Alpha(None), "none yet"),
        (Alpha(None, units=8, values=1), "cannot tell"),
        (Alpha(0.9, 0.85, 0.95, units=12, values=5, needed=48), "too few to say"),
        (Alpha(0.9, 0.85, 0.95, units=50, values=5, needed=48), "firm"),
        (Alpha(0.9, 0.7, 0.95, units=50, values=5, needed=48), "tentative"),
        (Alpha(0.9, 0.5, 0.95, units=50, values=5, needed=48), "weak"),
        (Alpha(1.0, units=50, values=5, needed=48), "firm"),
        (Alpha(1.0, units=1, values=2), "too few to say"),
    ],
)
def test_nothing_is_told_surer_than_it_was_measured(alpha: Alpha, told: str) -> None:
    assert word(alpha) == told


def test_numbers_in_words() -> None:
    assert value_words(Alpha(None)) == "–"
    assert value_words(Alpha(0.8153)) == "0.82"
    assert bounds_words(Alpha(0.5, 0.25, 0.75)) == "0.25 to 0.75"
    assert bounds_words(Alpha(0.5)) == "no interval"
    assert bounds_words(Alpha(0.0)) == "no interval"
    assert bounds_words(Alpha(1.0)) == "nobody differs"
    assert bounds_words(Alpha(None)) == ""
