"""From drafts to statements: every field filled in, with the rule that gave it."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from detente.model import Act, Certainty, Contents, Given, Span, Statement, item_id
from detente.statements.actors import Cast
from detente.statements.certainty import Sureness, certainty_of
from detente.statements.chains import chain
from detente.statements.clauses import phrase
from detente.statements.conditions import condition_of
from detente.statements.contents import content_of
from detente.statements.days import said_on, time_told
from detente.statements.issues import Issues, Told
from detente.statements.readers.rules.drafts import Draft
from detente.statements.readers.rules.precision import score_of
from detente.statements.readers.rules.spreading import spread
from detente.statements.targets import targets
from detente.statements.when import when_of

__all__ = ["Filler"]

ASKING = frozenset({Act.DEMAND, Act.PROPOSE, Act.OFFER})
"""Acts whose contents may be told of without being told."""
FLOOR = 0.2
"""A rule that was right less often than in one of five cases is not heard."""


@dataclass(slots=True)
class Filler:
    """Fills in the fields of one document's statements."""

    cast: Cast
    reader: str
    issues: Issues = field(init=False)
    _taken: set[str] = field(init=False, default_factory=set)
    _sha256: str = field(init=False)

    def __post_init__(self) -> None:
        self.issues = Issues(self.cast.parsed)
        self._sha256 = self.cast.parsed.document.sha256

    def statements(self, drafts: Sequence[Draft]) -> tuple[Statement, ...]:
        """The statements in text order, one for each draft that has words."""
        trusted = [d for d in drafts if _trusted(d)]
        found = [self._statement(d) for d in spread(trusted, self.issues)]
        return tuple(sorted(found, key=lambda s: (s.span.start, s.span.end)))

    def _statement(self, draft: Draft) -> Statement:
        document = self.cast.parsed.document
        span = self._span(draft.span)
        issue = self._issue(draft)
        reported = bool(draft.reports)
        sure = _sureness(draft)
        time = draft.time or when_of(draft.head, draft.act, reported)
        condition = condition_of(draft.span, draft.head)
        content = content_of(draft.span, draft.cue_at)
        undisclosed = draft.bare and draft.act in ASKING
        return Statement(
            self._id(span, draft),
            document.id,
            span,
            draft.speaker,
            draft.act,
            issue.code,
            targets=targets(_named(draft) or draft.span, draft.speaker, self.cast),
            certainty=sure.value,
            condition=self._span(condition) if condition is not None else None,
            when=time.value,
            said_on=said_on(time_told(_dated_by(draft)), document.published, time.value),
            chain=chain(draft.reports, draft.speaker, self.cast),
            content=self._span(content) if content is not None and not undisclosed else None,
            contents=Contents.UNDISCLOSED if undisclosed else Contents.STATED,
            reader=self.reader,
            score=score_of(draft),
            given=(
                Given("act", draft.rule, draft.cue),
                Given("speaker", draft.speaker.rule, draft.speaker.name),
                Given("issue", "issue cue" if issue.word else "document", issue.word),
                Given(
                    "certainty",
                    "hedge" if sure.value is not Certainty.CERTAIN else "plain",
                    sure.word,
                ),
                Given("when", "time word" if time.words else "plain", time.words),
            ),
        )

    def _issue(self, draft: Draft) -> Told:
        if (named := _named(draft)) is not None:
            return self.issues.about(named, alone=True)
        own = self.issues.about(draft.span, alone=True)
        return own if draft.part and own.word else self.issues.about(draft.span)

    def _span(self, tokens: Tokens) -> Span:
        return Span.of(
            self.cast.parsed.document.text, tokens.start_char, tokens.end_char, self._sha256
        )

    def _id(self, span: Span, draft: Draft) -> str:
        key = item_id("s", self._sha256, span.start, span.end, draft.speaker.name, draft.act)
        count = 2
        unique = key
        while unique in self._taken:
            unique, count = f"{key}-{count}", count + 1
        self._taken.add(unique)
        return unique


def _named(draft: Draft) -> Tokens | None:
    """The phrase of a demand that is only described: "its demands", not "close to those"."""
    if not draft.bare or draft.cue_at is None or not draft.rule.startswith("noun"):
        return None
    return phrase(draft.span.doc[draft.cue_at])


def _dated_by(draft: Draft) -> tuple[Token, ...]:
    """The verbs whose time is the time of a move: who reports it, else the move itself."""
    reports = [r.cue for r in draft.reports if r.cue.sent == draft.head.sent]
    return (*reports, draft.head)


def _trusted(draft: Draft) -> bool:
    """Whether a draft has words and its rule was right often enough when measured."""
    score = score_of(draft)
    return len(draft.span) > 0 and (score is None or score >= FLOOR)


def _sureness(draft: Draft) -> Sureness:
    if draft.certainty is not None:
        return Sureness(draft.certainty, draft.cue)
    return certainty_of(draft.act, draft.head, draft.negated, bool(draft.reports))
