"""Whether a brief tells how likely something is as ICD 203 asks."""

import re
from collections.abc import Iterator, Sequence

from detente.model.finding import Fault, Finding
from detente.model.outline import Outline, PassageKind
from detente.vocabulary.estimative import Estimate, confidence_pattern, estimates
from detente.workspace.briefs.linting.quoting import unquoted
from detente.workspace.briefs.linting.sentences import Cited

__all__ = ["mixed", "ranges", "sureness", "unfounded"]

RANGE = re.compile(
    r"[(\[]\s*(\d{1,3})\s*%?\s*(?:-|–|—|to)\s*(\d{1,3})\s*(?:%|per\s?cent)\s*[)\]]", re.IGNORECASE
)


def ranges(sentence: Cited) -> Iterator[Finding]:
    """Words of likelihood without their range behind them, or with another's."""
    text = unquoted(sentence.text)
    found = list(estimates(text))
    for number, one in enumerate(found):
        until = found[number + 1].start if number + 1 < len(found) else len(text)
        told = RANGE.search(text, one.end, until)
        right = one.likelihood.low, one.likelihood.high
        if told and (int(told[1]), int(told[2])) == right:
            continue
        fault = Fault.RANGE_WRONG if told else Fault.RANGE_MISSING
        about = f"{text[one.start : one.end]} {one.likelihood.brackets}"
        yield Finding(fault, sentence.passage, *sentence.place(one.start, one.end), about)


def sureness(sentence: Cited) -> Iterator[Finding]:
    """A word of likelihood and one of confidence in one sentence."""
    text = unquoted(sentence.text)
    first = next(estimates(text), None)
    sure = confidence_pattern().search(text)
    if first and sure:
        about = f"{text[first.start : first.end]}, {sure[0]}"
        place = sentence.place(min(first.start, sure.start()), max(first.end, sure.end()))
        yield Finding(Fault.CONFIDENCE_MIXED, sentence.passage, *place, about)


def mixed(sentences: Sequence[Cited]) -> Iterator[Finding]:
    """Words of the row of synonyms that a whole text takes less often."""
    found = [(s, e) for s in sentences for e in estimates(unquoted(s.text))]
    rows = [sum(e.row == row for _, e in found) for row in (0, 1)]
    if not all(rows):
        return
    less = 0 if rows[0] < rows[1] else 1
    other = next(_word(s, e) for s, e in found if e.row != less)
    for sentence, one in found:
        if one.row == less:
            place = sentence.place(one.start, one.end)
            about = f"{_word(sentence, one)} beside {other}"
            yield Finding(Fault.WORDS_MIXED, sentence.passage, *place, about)


def unfounded(outline: Outline) -> Iterator[Finding]:
    """Judgements without a confidence, and likelihoods in what a confidence rests on."""
    for number, passage in enumerate(outline.passages):
        if passage.kind is not PassageKind.JUDGEMENT or not passage.text.strip():
            continue
        if passage.confidence is None:
            yield Finding(Fault.NO_CONFIDENCE, number, 0, 0, "")
        elif first := next(estimates(unquoted(passage.why)), None):
            about = f"{passage.why[first.start : first.end]}, confidence"
            yield Finding(Fault.CONFIDENCE_MIXED, number, 0, 0, about)


def _word(sentence: Cited, one: Estimate) -> str:
    return sentence.text[one.start : one.end]
