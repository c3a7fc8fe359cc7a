"""Talks, calls, visits and summits between parties, held or planned."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Span, Token

from detente.model import Channel, Meeting, MeetingStatus, item_id
from detente.model import Span as Quote
from detente.statements.actors import Cast
from detente.statements.extent import clause_of, extent, noun_phrase
from detente.statements.parse import Parsed
from detente.statements.presence import Presence, carrying_verb
from detente.vocabulary.meeting_cues import meeting_cues
from detente.vocabulary.time_words import time_pattern

__all__ = ["find_meetings"]

ASIDE = frozenset({"advcl", "conj", "relcl", "nsubj", "prep"})
"""Parts that tell of other things than the meeting."""
TO = frozenset({"to"})
PRESENT = frozenset({"is", "are", "'re", "’re", "'s", "’s"})


@dataclass(frozen=True, slots=True)
class _Told:
    """One mention of a meeting."""

    cue: Token
    verb: Token
    span: Span
    parties: tuple[str, ...]
    status: MeetingStatus
    channels: tuple[Channel, ...]
    when: Quote | None
    rule: str

    @property
    def weight(self) -> tuple[int, int, int]:
        """How much it tells: time, channels, parties."""
        return (self.when is not None, len(self.channels) > 0, len(self.parties))


def find_meetings(parsed: Parsed, cast: Cast) -> tuple[Meeting, ...]:
    """All meetings of a text, each once, where it tells most of it."""
    kept: list[_Told] = []
    for told in _mentions(parsed, cast):
        same = next((i for i, k in enumerate(kept) if _same(k, told)), None)
        if same is None:
            kept.append(told)
        elif told.weight > kept[same].weight:
            kept[same] = told
    return tuple(_meeting(parsed, t) for t in sorted(kept, key=lambda t: t.span.start))


def _mentions(parsed: Parsed, cast: Cast) -> Iterator[_Told]:
    """Each word that tells of a meeting of at least two parties."""
    cues, presence = meeting_cues(), Presence(cast)
    for sentence in parsed.sentences:
        for token in sentence:
            word = token.lemma_.lower()
            if token.pos_ in ("NOUN", "PROPN") and word in cues.nouns:
                if any(t.lower_ in cues.public for t in token.lefts):
                    continue
                parties, rule = presence.at_noun(token), "noun"
            elif token.pos_ in ("VERB", "AUX") and word in cues.verbs:
                parties, rule = presence.at_verb(token), "verb"
            else:
                continue
            if len(parties) > 1 and not _asked(token):
                yield _told(parsed, token, parties, f"{rule}: {word}")


def _asked(cue: Token) -> bool:
    """Whether it only stands in a question ("whether it would meet")."""
    return any(
        c.dep_ == "mark" and c.lower_ == "whether" for a in cue.ancestors for c in a.children
    )


def _told(parsed: Parsed, cue: Token, parties: tuple[str, ...], rule: str) -> _Told:
    verb = clause_of(cue)
    span = _extent(cue, verb)
    words = {t.lemma_.lower() for t in span} | {t.lower_ for t in span}
    return _Told(
        cue,
        verb,
        span,
        parties,
        _status(cue, verb),
        _channels(cue, words),
        _when(parsed, span),
        rule,
    )


def _extent(cue: Token, verb: Token) -> Span:
    """The clause of the meeting; the noun phrase where the clause tells other things."""
    if cue.pos_ in ("NOUN", "PROPN") and carrying_verb(cue) is None:
        head = cue
        while head.dep_ in ("pobj", "conj") and head.head.head.pos_ == "NOUN":
            head = head.head.head if head.dep_ == "pobj" else head.head
        return noun_phrase(head)
    span = extent(verb)
    return span if span.start <= cue.i < span.end else cue.sent


def _status(cue: Token, verb: Token) -> MeetingStatus:
    """Whether it took place, by the words that hang on the cue and its verb."""
    status = meeting_cues().status
    parts = [cue, verb]
    if verb.dep_ in ("xcomp", "ccomp", "acl", "pcomp"):
        parts.append(verb.head)
    near = {
        t.lemma_.lower()
        for p in parts
        for t in (p, *p.children)
        if t.dep_ not in ASIDE and not (t.dep_ == "dobj" and t.head == cue)
    }
    for value in ("cancelled", "possible", "planned", "ongoing"):
        if near & status[value]:
            return MeetingStatus(value)
    if _has(verb, TO):
        return MeetingStatus.PLANNED
    if verb.tag_ == "VBG" and _has(verb, PRESENT):
        return MeetingStatus.ONGOING
    return MeetingStatus.HELD


def _has(verb: Token, words: frozenset[str]) -> bool:
    return any(c.lower_ in words for c in verb.children if c.dep_ == "aux")


def _channels(cue: Token, words: set[str]) -> tuple[Channel, ...]:
    cues = meeting_cues()
    found = [c for c in Channel if words & cues.channels[c]]
    if not found and (
        own := cues.nouns.get(cue.lemma_.lower()) or cues.verbs.get(cue.lemma_.lower())
    ):
        found = [Channel(own)]
    return tuple(found)


def _when(parsed: Parsed, span: Span) -> Quote | None:
    """The first expression of time in the clause."""
    document = parsed.document
    found = time_pattern().search(document.text, span.start_char, span.end_char)
    return Quote.of(document.text, *found.span(), document.sha256) if found else None


def _same(one: _Told, two: _Told) -> bool:
    """Whether two mentions tell of one meeting."""
    shared = set(one.parties) & set(two.parties)
    if len(shared) < 2:
        return False
    if one.span.start < two.span.end and two.span.start < one.span.end:
        return True
    planned = (MeetingStatus.PLANNED, MeetingStatus.POSSIBLE)
    dated = one.when is not None or two.when is not None
    if dated and (one.status in planned) != (two.status in planned):
        return False
    times = {t.when.exact.lower() for t in (one, two) if t.when}
    return len(times) < 2


def _meeting(parsed: Parsed, told: _Told) -> Meeting:
    document = parsed.document
    span = Quote.of(document.text, told.span.start_char, told.span.end_char, document.sha256)
    return Meeting(
        item_id("m", document.sha256, span.start, span.end),
        document.id,
        span,
        told.parties,
        told.status,
        told.channels,
        told.when,
        told.rule,
    )
