"""What a report itself says is not known: details, intentions, answers, facts."""

from collections.abc import Iterator
from functools import cache

from spacy.matcher import Matcher
from spacy.tokens import Span, Token

from detente.model import Span as Quote
from detente.model import Unknown, UnknownKind, item_id
from detente.statements.actors import Cast
from detente.statements.extent import clause_of, extent
from detente.statements.nlp import parser
from detente.statements.parse import Parsed
from detente.vocabulary.patterns import token_pattern
from detente.vocabulary.unknown_cues import asked_words, unknown_cues

__all__ = ["find_unknowns"]


def find_unknowns(parsed: Parsed, cast: Cast) -> tuple[Unknown, ...]:
    """All unknowns that the text names, in its order, one a clause."""
    found: dict[tuple[int, int], Unknown] = {}
    text, sha256 = parsed.document.text, parsed.document.sha256
    for cue, words in _cues(parsed):
        verb = clause_of(words.root)
        clause = extent(verb)
        if any(a < clause.end_char and clause.start_char < b for a, b in found):
            continue
        kind = _kind(cue, words, clause)
        span = Quote.of(text, clause.start_char, clause.end_char, sha256)
        found[span.start, span.end] = Unknown(
            item_id("u", sha256, span.start, span.end),
            parsed.document.id,
            span,
            kind,
            _subject(kind, verb, cast),
            "",
            given=cue,
        )
    return tuple(found[place] for place in sorted(found))


@cache
def _matcher() -> Matcher:
    """The cues as token patterns."""
    matcher = Matcher(parser().vocab)
    for cue in unknown_cues():
        matcher.add(cue.name, [token_pattern(p) for p in cue.phrases], greedy="LONGEST")
    return matcher


def _cues(parsed: Parsed) -> Iterator[tuple[str, Span]]:
    """Each cue that stands in a sentence which can state something."""
    names = parser().vocab.strings
    for sentence in parsed.sentences:
        for name, start, end in _matcher()(sentence):
            yield names[name], sentence[start:end]


def _kind(cue: str, words: Span, clause: Span) -> UnknownKind:
    """What sort of thing is not known."""
    kind = next(c.kind for c in unknown_cues() if c.name == cue)
    if kind != "open":
        return UnknownKind(kind)
    lemmas = {t.lemma_.lower() for t in clause} | {t.lower_ for t in clause}
    asked = asked_words()
    if lemmas & asked["intention"]:
        return UnknownKind.INTENTION
    if lemmas & asked["fact"]:
        return UnknownKind.FACT
    return UnknownKind.CONTENT


def _subject(kind: UnknownKind, verb: Token, cast: Cast) -> str:
    return ""
