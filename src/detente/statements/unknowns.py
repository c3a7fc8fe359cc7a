"""What a report itself says is not known: details, intentions, answers, facts."""

from collections.abc import Iterator
from functools import cache

from spacy.matcher import Matcher
from spacy.tokens import Span, Token

from detente.model import INDEPENDENT, UNKNOWN_PARTY, Unknown, UnknownKind, item_id
from detente.model import Span as Quote
from detente.statements.actors import Cast
from detente.statements.clauses import subject
from detente.statements.extent import clause_of, extent
from detente.statements.issues import Issues
from detente.statements.nlp import parser
from detente.statements.parse import Parsed
from detente.vocabulary.patterns import anchors, token_pattern
from detente.vocabulary.unknown_cues import asked_words, unknown_cues

__all__ = ["find_unknowns"]

QUESTIONS = frozenset({"whether", "if", "that"})
"""Words that open what is asked whether it will be so."""


def find_unknowns(parsed: Parsed, cast: Cast) -> tuple[Unknown, ...]:
    """All unknowns that the text names, in its order, one a clause."""
    found: list[tuple[str, Token, Span]] = []
    for cue, words in _cues(parsed):
        verb = clause_of(words.root)
        clause = extent(verb)
        if not _courtesy(clause) and not any(_overlap(clause, held) for _, _, held in found):
            found.append((cue, verb, clause))
    issues = Issues(parsed) if found else None
    return tuple(
        _unknown(parsed, cast, issues, *told)
        for told in sorted(found, key=lambda t: t[2].start)
        if issues is not None
    )


def _unknown(
    parsed: Parsed, cast: Cast, issues: Issues, cue: str, verb: Token, clause: Span
) -> Unknown:
    document = parsed.document
    span = Quote.of(document.text, clause.start_char, clause.end_char, document.sha256)
    kind = _kind(cue, clause)
    return Unknown(
        item_id("u", document.sha256, span.start, span.end),
        document.id,
        span,
        kind,
        _subject(kind, verb, clause, cast),
        issues.about(clause).code,
        given=cue,
    )


@cache
def _matcher() -> Matcher:
    """The cues as token patterns."""
    matcher = Matcher(parser().vocab)
    for cue in unknown_cues():
        matcher.add(cue.name, [token_pattern(p) for p in cue.phrases], greedy="LONGEST")
    return matcher


@cache
def _anchors() -> frozenset[str]:
    """Words one of which stands in every cue: sentences without them are passed over."""
    return frozenset(w for cue in unknown_cues() for p in cue.phrases for w in anchors(p))


def _cues(parsed: Parsed) -> Iterator[tuple[str, Span]]:
    """Each cue that stands in a sentence which can state something."""
    names, wanted = parser().vocab.strings, _anchors()
    for sentence in parsed.sentences:
        if wanted.isdisjoint([t.lemma_ for t in sentence]):
            continue
        for name, start, end in _matcher()(sentence):
            yield names[name], sentence[start:end]


def _courtesy(clause: Span) -> bool:
    """Whether it only tells that a newsroom got no comment."""
    lemmas = {t.lemma_.lower() for t in clause}
    return bool(lemmas & asked_words()["courtesy"]) and "comment" in lemmas


def _kind(cue: str, clause: Span) -> UnknownKind:
    """What sort of thing is not known."""
    kind = next(c.kind for c in unknown_cues() if c.name == cue)
    if kind != "open":
        return UnknownKind(kind)
    asked = asked_words()
    lemmas = {t.lemma_.lower() for t in clause} | {t.lower_ for t in clause}
    opener = next((t.lower_ for t in clause if t.lower_ in asked["openers"]), "")
    if opener not in QUESTIONS:
        words = "reaction" if opener else "intention"
        return UnknownKind.INTENTION if lemmas & asked[words] else UnknownKind.CONTENT
    if lemmas & asked["fact"] and not lemmas & asked["intention"]:
        return UnknownKind.FACT
    return UnknownKind.INTENTION


def _question(verb: Token) -> Token | None:
    """The verb of the clause that tells what is asked."""
    for child in verb.subtree:
        if child.dep_ in ("ccomp", "csubj", "advcl", "pcomp", "acl") and child.i > verb.i:
            return child
    return None


def _subject(kind: UnknownKind, verb: Token, clause: Span, cast: Cast) -> str:
    """The party that the gap is about; empty if none is told."""
    question = _question(verb)
    who = subject(question) if question is not None else None
    if who is None or kind is not UnknownKind.INTENTION:
        who = subject(verb)
    party = cast.resolve(_phrase(who)).party if who is not None else UNKNOWN_PARTY
    if kind is UnknownKind.ANSWER and (other := _answerer(clause, cast)):
        party = other
    return "" if party in (UNKNOWN_PARTY, INDEPENDENT) else party


def _answerer(clause: Span, cast: Cast) -> str:
    """Who has to answer: "a response from X", "X's reply"."""
    for token in clause:
        if token.lemma_.lower() in asked_words()["answer"] and token.pos_ == "NOUN":
            told = cast.describer.before(token)
            beside = (c for c in token.head.children if c.lower_ == "from")
            for prep in (*token.children, *beside):
                if prep.dep_ == "prep" and prep.lower_ in ("from", "by", "of"):
                    for noun in prep.children:
                        return cast.resolve(_phrase(noun)).party
            return told.party if told else ""
    return ""


def _phrase(head: Token) -> Span:
    return head.doc[head.left_edge.i : head.i + 1]


def _overlap(one: Span, two: Span) -> bool:
    return one.start < two.end and two.start < one.end
