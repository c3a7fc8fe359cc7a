"""Who says what: source, cue and content of every report of speech."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from spacy.tokens import Span, Token

from detente.statements.clauses import agent, complement, is_passive, phrase, subject, trimmed
from detente.statements.parse import Parsed
from detente.statements.quotes import Quote, quote_at, quotes
from detente.vocabulary.cues import words

__all__ = ["Attribution", "attributions"]

OPENING = 3
"""Up to so many words before it "according to" opens its sentence."""


@dataclass(frozen=True, slots=True, eq=False)
class Attribution:
    """One report of speech, thought or writing; offsets are the document's."""

    source: Span | None
    """The words that name who speaks, the noun phrase whole; None where none is told."""
    cue: Token
    """The word that reports: said, according (to), reports, statement, the colon."""
    start: int
    end: int
    """What is reported, by characters."""
    direct: bool = False
    """Whether the content is a quotation."""
    addressee: Span | None = None
    """To whom it was said: "told Fox News", "told reporters"."""
    outer: "Attribution | None" = None
    """The report that reports this one: "Rubio said Kyiv had told Washington that ..."."""

    def holds(self, start: int, end: int) -> bool:
        """Whether the content covers most of a stretch."""
        shared = min(self.end, end) - max(self.start, start)
        return shared > 0 and 2 * shared >= end - start


@lru_cache(maxsize=2)
def attributions(parsed: Parsed) -> tuple[Attribution, ...]:
    """All reports of speech in text order, quotations carried on over sentences."""
    quoted = quotes(parsed.document.text, parsed.blocks)
    found: list[Attribution] = []
    last: Attribution | None = None
    for sentence in parsed.sentences:
        own = [*_reported(sentence, quoted), *_according(sentence)]
        own = [replace(a, outer=_outer(a, own)) for a in own]
        if not own and (carried := _carried(sentence, quoted, last, parsed)):
            own = [carried]
        found += own
        last = next((a for a in reversed(own) if a.outer is None), last)
    return tuple(found)


def _reported(sentence: Span, quoted: tuple[Quote, ...]) -> Iterator[Attribution]:
    """Verbs of speech with what they report."""
    for verb in sentence:
        if verb.pos_ not in ("VERB", "AUX") or verb.lemma_.lower() not in words("speech"):
            continue
        content = _content(verb, sentence, quoted)
        if content is None:
            continue
        start, end = content
        who = agent(verb) if is_passive(verb) else subject(verb)
        direct = quote_at(quoted, (start + end) // 2) is not None
        yield Attribution(_phrase(who), verb, start, end, direct, _addressee(verb))


def _content(verb: Token, sentence: Span, quoted: tuple[Quote, ...]) -> tuple[int, int] | None:
    """What a verb reports: its clause, else the quotation in its sentence."""
    head = complement(verb)
    if head is not None:
        span = trimmed(_subtree(head, verb))
        if len(span):
            return span.start_char, span.end_char
    inside = [
        q
        for q in quoted
        if q.speech
        and q.start < sentence.end_char
        and q.end > sentence.start_char
        and not q.start <= verb.idx < q.end
    ]
    if not inside:
        return None
    return max(inside[0].start, sentence.start_char), min(inside[-1].end, sentence.end_char)


def _subtree(head: Token, verb: Token) -> Span:
    """The words of a reported clause, up to the verb that reports it."""
    left, right = head.left_edge.i, head.right_edge.i
    if head.i < verb.i:
        who = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")), verb)
        right = min(verb.i, who.left_edge.i) - 1
        return head.doc[left : max(right, head.i) + 1]
    return head.doc[max(left, verb.i + 1) : right + 1]


def _according(sentence: Span) -> Iterator[Attribution]:
    """Reports by "according to" with the rest of the sentence."""
    for token in sentence:
        if token.lower_ != "according":
            continue
        to = next((c for c in token.children if c.lower_ == "to"), None)
        who = next((c for c in to.children if c.dep_ == "pobj"), None) if to else None
        if who is None:
            continue
        before = token.i > sentence.start + OPENING
        rest = (
            sentence.doc[sentence.start : token.i]
            if before
            else sentence.doc[who.right_edge.i + 1 : sentence.end]
        )
        if len(span := trimmed(rest)):
            yield Attribution(_phrase(who), token, span.start_char, span.end_char)


def _carried(
    sentence: Span, quoted: tuple[Quote, ...], last: Attribution | None, parsed: Parsed
) -> Attribution | None:
    """A quotation without a cue of its own: whoever spoke last goes on."""
    quote = quote_at(quoted, (sentence.start_char + sentence.end_char) // 2)
    if quote is None or not quote.speech or last is None:
        return None
    between = parsed.document.text[last.cue.idx : sentence.start_char]
    if between.count("\n\n") > 3:
        return None
    return Attribution(last.source, last.cue, sentence.start_char, sentence.end_char, True)


def _outer(inner: Attribution, found: list[Attribution]) -> Attribution | None:
    """The narrowest report whose content holds the cue of another."""
    around = [
        a
        for a in found
        if a is not inner
        and a.start <= inner.cue.idx < a.end
        and not inner.start <= a.cue.idx < inner.end
    ]
    return min(around, key=lambda a: a.end - a.start) if around else None


def _addressee(verb: Token) -> Span | None:
    """To whom it is said: the object of tell, or "to X"."""
    for child in verb.children:
        if child.dep_ in ("dobj", "dative") and child.pos_ in ("PROPN", "NOUN", "PRON"):
            return _phrase(child)
        if child.lower_ in ("to", "with") and child.dep_ in ("prep", "dative"):
            return _phrase(next((c for c in child.children if c.dep_ == "pobj"), None))
    return None


def _phrase(head: Token | None) -> Span | None:
    """The noun phrase of a word; None for none."""
    return None if head is None else phrase(head)
