"""All rules over all sentences of a brief."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from detente.model.finding import Fault, Finding
from detente.model.outline import Outline, Passage, PassageKind
from detente.workspace.briefs.linting.estimating import mixed, ranges, sureness, unfounded
from detente.workspace.briefs.linting.known import Known
from detente.workspace.briefs.linting.quoting import counts, invented
from detente.workspace.briefs.linting.sentences import Cited, cited, of_outline
from detente.workspace.briefs.linting.sourcing import attributed, standing, uncited, unnamed

__all__ = ["TITLE", "lint"]

TITLE = -1
"""The passage of a finding about the title."""
WORDS: tuple[Callable[[Cited], Iterable[Finding]], ...] = (ranges, sureness)
"""Rules on the words of a sentence alone."""
GROUNDS: tuple[Callable[[Cited, Known], Iterable[Finding]], ...] = (
    invented, standing, uncited, counts, attributed, unnamed,
)  # fmt: skip
"""Rules on a sentence and what it cites."""


def lint(title: str, outline: Outline, known: Known) -> tuple[Finding, ...]:
    """All that is wrong with a brief, in the order of its text, the worst of a place first."""
    sentences = of_outline(outline)
    found = [f for s in sentences for rule in WORDS for f in rule(s)]
    found += [f for s in sentences for rule in GROUNDS for f in rule(s, known)]
    found += [f for s in _heads(title, outline, known) for f in invented(s, known)]
    found += [*mixed(sentences), *unfounded(outline)]
    order = {fault: number for number, fault in enumerate(Fault)}
    return tuple(sorted(found, key=lambda f: (f.passage, f.start, order[f.fault], f.end)))


def _heads(title: str, outline: Outline, known: Known) -> Iterator[Cited]:
    """Title, headings, and what confidence rests on: they may quote all that is cited."""
    told = [(TITLE, title)]
    for number, passage in enumerate(outline.passages):
        heading = passage.kind is PassageKind.HEADING
        told.append((number, passage.text if heading else passage.why))
    for number, text in told:
        for sentence in cited(Passage(text=text), number):
            place = sentence.places if number >= 0 else (0,) * len(sentence.places)
            yield replace(sentence, keys=tuple(known.picks), places=place)
