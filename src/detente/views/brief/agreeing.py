"""Agreement between coders in words; nothing is told surer than it was measured."""

from collections.abc import Iterator
from typing import NamedTuple

from detente.views.brief.words import count
from detente.vocabulary.agreement import field_label, field_meaning, level
from detente.workspace.reviewing.agreement import Agreement, Alpha

__all__ = ["Line", "bounds_words", "lines", "resting_words", "span_words", "value_words"]

NONE = "none yet"


class Line(NamedTuple):
    """One line of the table of agreement."""

    field: str
    label: str
    meaning: str
    alpha: Alpha
    value: str
    bounds: str
    rests: str
    word: str
    """What it is worth, in a word; "too few to say" where it was measured on too little."""
    worth: str


def lines(found: Agreement) -> tuple[Line, ...]:
    """Every field of an agreement in order, then the spans where any were compared."""
    return tuple(_lines(found))


def value_words(alpha: Alpha) -> str:
    """The coefficient to two digits; a dash where chance cannot be told."""
    return "–" if alpha.value is None else f"{alpha.value:.2f}"


def bounds_words(alpha: Alpha) -> str:
    """The 95 % interval, or that there is none."""
    if alpha.low is None or alpha.high is None:
        none = "" if alpha.value is None else "no interval"
        return "nobody differs" if alpha.value == 1 else none
    return f"{alpha.low:.2f} to {alpha.high:.2f}"


def resting_words(alpha: Alpha, unit: str = "item") -> str:
    """On how much it rests."""
    return f"{count(alpha.units, unit)}, {count(alpha.pairs, 'pair')}"


def span_words(found: Agreement) -> str:
    """What agreement on spans rests on, or why there is none."""
    if found.whole:
        share = f"{found.spans.coverage:.0%}"
        return f"Both of a pair marked {share} of the text as statements."
    return (
        "Nothing is told of the words themselves until two coders have marked a report as "
        "seen whole: before that, what somebody did not mark may just not have been read."
    )


def _lines(found: Agreement) -> Iterator[Line]:
    for each in found.fields:
        yield _line(each.field, each.alpha, "item")
    if found.whole:
        for name in ("marked", "valued", "coded"):
            yield _line(name, getattr(found.spans, name), "report")


def _line(field: str, alpha: Alpha, unit: str) -> Line:
    word, worth = _worth(alpha)
    told = value_words(alpha), bounds_words(alpha), resting_words(alpha, unit)
    return Line(field, field_label(field), field_meaning(field), alpha, *told, word, worth)


def _worth(alpha: Alpha) -> tuple[str, str]:
    """A word and what it means: by the lower end of the interval where there is one."""
    if alpha.value is None:
        if not alpha.units:
            return NONE, "No two people have coded any of it yet."
        return "cannot tell", "All have the same value, so that chance cannot be told."
    if not alpha.enough:
        wanted = f"{alpha.units} of about {alpha.needed} items that are needed for {alpha.values}"
        return "too few to say", f"{wanted} values in use."
    if alpha.low is None and not alpha.needed and alpha.units < 2:
        return "too few to say", "One report alone tells nothing of how far others would agree."
    found = level(alpha.value if alpha.low is None else alpha.low)
    return found.word, found.meaning
