"""From what the network found to the items of a reading."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from spacy.tokens import Span as Tokens

from detente.model import (
    Act,
    Channel,
    Contents,
    Given,
    Meeting,
    MeetingStatus,
    Reading,
    Source,
    Span,
    Speaker,
    Statement,
    Unknown,
    UnknownKind,
    item_id,
)
from detente.statements.actors import Cast
from detente.statements.attribution import Attribution, attributions
from detente.statements.chains import chain
from detente.statements.days import said_on, time_told
from detente.statements.readers.local.carrying import borne_out
from detente.statements.readers.local.combining import combined, of_head
from detente.statements.readers.local.confidence import Calibration
from detente.statements.readers.local.finding import Found, FoundMeeting, FoundUnknown
from detente.statements.readers.local.pieces import Pieces
from detente.statements.readers.local.spans import Tagged

__all__ = ["Filler"]


LOOSE = frozenset({"ADP", "CCONJ", "DET", "PUNCT", "SCONJ", "SPACE"})
"""Parts of speech that end no clause."""
OPENING = {"”": "“", "’": "‘", '"': '"', ")": "(", "]": "["}
CLOSING = tuple(OPENING)
"""Marks that stay where what they close is within the clause."""
NEAR = 200
"""Characters between a statement and the farthest condition of its own."""


@dataclass(slots=True)
class Filler:
    """Fills in the fields of one document's items."""

    cast: Cast
    pieces: Pieces
    rules: Reading
    """What the rules find: they tell contents and cues where they agree."""
    calibration: Calibration
    reader: str
    _sha256: str = field(init=False)
    _reports: tuple[Attribution, ...] = field(init=False)

    def __post_init__(self) -> None:
        self._sha256 = self.cast.parsed.document.sha256
        self._reports = attributions(self.cast.parsed)

    def statement(self, found: Found) -> Statement:
        """One statement with all that is told of it."""
        document = self.cast.parsed.document
        span = self.clause(found.span)
        speaker, act = self._speaker(found), Act(found.act.value)
        alike = self._alike(span, act)
        reports = [r for r in self._reports if r.holds(span.start, span.end)]
        words = self.cast.parsed.tokens(span.start, span.end)
        told = combined(found, words, reports, speaker, self.cast)
        verbs = (*(r.cue for r in reports if r.cue.sent == words.root.sent), words.root)
        return Statement(
            item_id("s", self._sha256, span.start, span.end, speaker.name, act),
            document.id,
            span,
            speaker,
            act,
            found.issue.value,
            targets=told.targets,
            certainty=told.certainty,
            condition=self._condition(found, told.condition),
            when=told.when,
            said_on=said_on(time_told(verbs), document.published, told.when),
            chain=self._chain(found, reports, speaker, words),
            content=_within(alike.content, span) if alike else None,
            contents=alike.contents if alike else Contents.STATED,
            reader=self.reader,
            score=self.calibration.score(found),
            given=(*_given(found, speaker, alike), *told.given),
        )

    def span(self, place: tuple[int, int]) -> Span:
        """The words under some pieces, end exclusive."""
        start, end = int(self.pieces.starts[place[0]]), int(self.pieces.ends[place[1] - 1])
        return Span.of(self.cast.parsed.document.text, start, end, self._sha256)

    def clause(self, place: Tagged) -> Span:
        """The words of a statement, meeting or unknown, loose ends left out ("and", ",")."""
        whole = self.span((place.start, place.end))
        words = self.cast.parsed.tokens(whole.start, whole.end)
        kept = [t for t in words if t.pos_ not in LOOSE or t.dep_ == "prt"]
        if not kept:
            return whole
        start, last = whole.start, kept[-1]
        if words[0].pos_ == "PUNCT":
            start = max(start, kept[0].idx)
        text, end = self.cast.parsed.document.text, min(whole.end, last.idx + len(last))
        if text[end : end + 1] in CLOSING and OPENING[text[end]] in text[start:end]:
            end += 1
        return Span.of(text, start, end, self._sha256)

    def _speaker(self, found: Found) -> Speaker:
        """The party that the network chose, by the words at which it points."""
        party = found.party.value
        if found.words is None:
            return Speaker("", party, rule="pointer")
        words = self.span(found.words)
        told = self.cast.resolve(self.cast.parsed.tokens(words.start, words.end))
        same = told.party == party
        name = " ".join(words.exact.split())
        actor, rule = (told.actor, told.rule) if same else ("", "pointer")
        return Speaker(name, party, actor, rule, words.start, words.end)

    def _alike(self, span: Span, act: Act) -> Statement | None:
        """The rules' statement of the same act that shares most with a span."""
        near = [
            s
            for s in self.rules.statements
            if s.act is act and 2 * s.span.overlap(span) >= len(span.exact)
        ]
        return max(near, key=lambda s: s.span.overlap(span), default=None)

    def _condition(self, found: Found, rule: Tokens | None) -> Span | None:
        """The rules' condition, else the one at which the network points."""
        if rule is not None:
            text = self.cast.parsed.document.text
            return Span.of(text, rule.start_char, rule.end_char, self._sha256)
        if found.condition is None:
            return None
        told, own = self.span(found.condition[0]), self.span((found.span.start, found.span.end))
        apart = max(told.start - own.end, own.start - told.end)
        return told if apart <= NEAR else None

    def _chain(
        self, found: Found, reports: Sequence[Attribution], speaker: Speaker, words: Tokens
    ) -> tuple[Source, ...]:
        """The links by rule, those of doubtful kinds only where other signs bear them out."""
        seen = [self.span(place) for place, *_ in found.chain]
        act, links = Act(found.act.value), chain(reports, speaker, self.cast, words)
        return tuple(k for k in links if borne_out(k, act, reports, speaker, seen))

    def meeting(self, found: FoundMeeting) -> Meeting:
        """One meeting."""
        span = self.clause(found.span)
        parties = tuple(party for party, _ in found.parties)
        return Meeting(
            item_id("m", self._sha256, span.start, span.end),
            self.cast.parsed.document.id,
            span,
            parties,
            MeetingStatus(found.status.value),
            tuple(Channel(channel) for channel, _ in found.channels),
            self.span(found.when) if found.when else None,
            "head meeting",
        )

    def unknown(self, found: FoundUnknown) -> Unknown:
        """One thing that the text says is not known."""
        span = self.clause(found.span)
        kind, subject = UnknownKind(found.kind.value), found.subject.value
        return Unknown(
            item_id("u", self._sha256, span.start, span.end, kind, subject),
            self.cast.parsed.document.id,
            span,
            kind,
            subject,
            found.issue.value,
            "head unknown",
        )


def _within(content: Span | None, span: Span) -> Span | None:
    """A content that lies within the words of its statement."""
    return content if content and span.start <= content.start and content.end <= span.end else None


def _given(found: Found, speaker: Speaker, alike: Statement | None) -> tuple[Given, ...]:
    cues = {g.field: g.words for g in alike.given} if alike else {}
    party, rule = found.party, f"pointer, {speaker.rule}"
    return (
        of_head("act", found.act, cues.get("act", "")),
        Given("speaker", rule, speaker.name, party.score, party.runner_up, party.runner_up_score),
        of_head("issue", found.issue),
    )
