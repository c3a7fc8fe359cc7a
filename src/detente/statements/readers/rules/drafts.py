"""Drafts: what the rules find in a sentence, before the fields are filled in."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Span, Token

from detente.model import UNKNOWN_PARTY, Act, Certainty, Speaker
from detente.statements.actors import Cast
from detente.statements.acts import Move, moves
from detente.statements.attribution import Attribution
from detente.statements.clauses import clause, negated, phrase, subject
from detente.statements.contents import names_whole
from detente.statements.tones import tone
from detente.statements.when import Time
from detente.vocabulary.cues import words

__all__ = ["Draft", "Drafter"]

FIRST_PERSON = frozenset({"i", "we", "us", "me", "my", "our", "ours"})
THIRD_PERSON = frozenset({"he", "she", "they", "it", "his", "her", "its", "their"})

NOBODY = frozenset({"unresolved", "outlet"})
"""Rules of a speaker that leave open whose move it is: no statement then."""
SHORTEST = 4
"""Fewer tokens state no content."""


@dataclass(frozen=True, slots=True, eq=False)
class Draft:
    """A move with its speaker: act, words and the rule that found them."""

    act: Act
    span: Span
    head: Token
    cue: str
    speaker: Speaker
    rule: str
    negated: bool
    reports: tuple[Attribution, ...]
    """The reports in which it stands, the narrowest first."""
    own: bool
    """Whether the teller is the speaker."""
    cue_at: int | None = None
    """The token on which the act rests, where it is one of the clause's own words."""
    bare: bool = False
    """Whether what is asked or given is not told."""
    time: Time | None = None
    """Its time, where a list's lead-in tells it."""
    part: bool = False
    """Whether it is one item of several, whose own words tell its issue first."""
    certainty: Certainty | None = None
    """Its certainty, where the text says that it is not known whether it is made."""

    @property
    def told_by(self) -> Attribution | None:
        """The narrowest report in which it stands; None where the outlet tells it."""
        return self.reports[0] if self.reports else None


@dataclass(frozen=True, slots=True)
class Drafter:
    """Reads the sentences of one document."""

    cast: Cast

    def sentence(
        self, sentence: Span, reports: Sequence[Attribution], voice: Speaker | None
    ) -> Iterator[Draft]:
        """All drafts of one sentence; `voice` is whoever talks where nobody is named."""
        found: list[Draft] = []
        for move in moves(sentence):
            if draft := self._moved(move, reports, voice):
                found.append(draft)
        for report in reports:
            if draft := self._spoken(report, reports, found):
                found.append(draft)
        if not reports and voice and not found and (draft := self._voiced(sentence, voice)):
            found.append(draft)
        yield from (d for d in found if len(d.span) >= SHORTEST and d.speaker.rule not in NOBODY)

    def _moved(
        self, move: Move, reports: Sequence[Attribution], voice: Speaker | None
    ) -> Draft | None:
        """A draft from a move made by words of its own."""
        around = _around(move.span, reports)
        teller = self._source(around[0]) if around else voice
        who, own = self._mover(move.mover, teller)
        if who is None:
            return None
        return Draft(
            move.act,
            move.span,
            move.head,
            move.cue.text,
            who,
            move.rule,
            move.negated,
            around,
            own,
            move.cue.i,
            move.bare or names_whole(move.span),
        )

    def _mover(self, mover: Token | None, teller: Speaker | None) -> tuple[Speaker | None, bool]:
        if mover is None:
            return None, False
        if mover.lower_ in FIRST_PERSON:
            return teller, True
        who = self.cast.resolve(phrase(mover))
        if teller and mover.lower_ in THIRD_PERSON and who.party in (teller.party, UNKNOWN_PARTY):
            return teller, True
        if who.party == UNKNOWN_PARTY:
            return None, False
        return who, bool(teller and who.party == teller.party)

    def _source(self, report: Attribution) -> Speaker | None:
        return self.cast.resolve(report.source) if report.source is not None else None

    def _spoken(
        self, report: Attribution, reports: Sequence[Attribution], found: Sequence[Draft]
    ) -> Draft | None:
        """A draft from what somebody says, by modal verbs and tone."""
        who = self._source(report)
        if who is None or report.cue.lemma_.lower() not in words("weak"):
            return None
        span = self.cast.parsed.tokens(report.start, report.end)
        if not len(span) or any(_same(span, d.span) for d in found):
            return None
        around = _around(span, reports) or (report,)
        if negated(report.cue):
            return self._doubted(report.cue, who, around)
        return self._toned(span, who, around)

    def _doubted(self, cue: Token, who: Speaker, around: tuple[Attribution, ...]) -> Draft | None:
        """What somebody does not believe; what he did not say is no statement."""
        if cue.lemma_.lower() not in words("thought"):
            return None
        span = clause(cue)
        return Draft(Act.ASSESS, span, cue, cue.text, who, "doubt assess", False, around, True)

    def _voiced(self, sentence: Span, voice: Speaker) -> Draft | None:
        span = clause(sentence.root)
        return self._toned(span, voice, ()) if len(span) else None

    def _toned(self, span: Span, who: Speaker, reports: tuple[Attribution, ...]) -> Draft:
        head = span.root
        mover = subject(head)
        own = mover is not None and self._is_own(mover, who)
        speech = reports[0].cue.lemma_.lower() if reports else ""
        told = tone(span, head, own, speech)
        return Draft(
            told.act, span, head, told.word, who, told.rule, False, reports, own or not reports
        )

    def _is_own(self, mover: Token, who: Speaker) -> bool:
        if mover.lower_ in FIRST_PERSON:
            return True
        return self.cast.resolve(phrase(mover)).party == who.party != UNKNOWN_PARTY


def _around(span: Span, reports: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """The reports in which a stretch stands, the narrowest first."""
    holding = [r for r in reports if r.holds(span.start_char, span.end_char)]
    return tuple(sorted(holding, key=lambda r: r.end - r.start))


def _same(a: Span, b: Span) -> bool:
    """Whether two stretches state much the same."""
    shared = min(a.end, b.end) - max(a.start, b.start)
    return shared > 0 and 2 * shared >= min(len(a), len(b))
