"""The statements of a reply, each field checked against the text."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from detente.model import (
    Act,
    Certainty,
    Contents,
    Given,
    Link,
    LinkKind,
    Span,
    Speaker,
    Statement,
    When,
    item_id,
)
from detente.statements.acts import moves
from detente.statements.contents import content_of
from detente.statements.days import said_on, time_told
from detente.statements.readers.llm.carriers import carriers
from detente.statements.readers.llm.ground import Entry, Ground, number, texts, words_of
from detente.statements.readers.llm.locating import Place
from detente.statements.readers.llm.parties import MODEL

__all__ = ["grounded_statements"]

NEAR = 400
"""Characters between a clause and the condition on its move."""
ASKING = frozenset({Act.DEMAND, Act.PROPOSE, Act.OFFER})
"""Acts whose contents may be told of without being told."""
LINKS = {"answers": LinkKind.ANSWERS, "in_exchange_for": LinkKind.IN_EXCHANGE_FOR}


def grounded_statements(
    told: Sequence[Entry], ground: Ground, reader: str
) -> tuple[Statement, ...]:
    """The statements that the text bears out, in the order of the reply, with their links."""
    found: list[tuple[Entry, Statement]] = []
    by_number: dict[int, Statement] = {}
    for at, entry in enumerate(told, 1):
        if (statement := _statement(entry, ground, reader)) is not None:
            found.append((entry, statement))
            by_number.setdefault(number(entry, "n") or at, statement)
    return tuple(
        replace(statement, links=tuple(_links(entry, statement, by_number)))
        for entry, statement in found
    )


def _statement(entry: Entry, ground: Ground, reader: str) -> Statement | None:
    span = ground.quote(entry, "statements")
    act = ground.value(entry, "act", Act, None) if span is not None else None
    if span is None or act is None:
        return None
    speaker = _speaker(entry, span, ground)
    if speaker is None:
        ground.lost["speakers"] += 1
        return None
    tokens = ground.cast.parsed.tokens(span.start, span.end)
    issue, by_model = ground.issue(entry, span)
    named, missed = ground.parties.all_named(texts(entry, "targets"), speaker.parties)
    ground.lost += {"targets": missed}
    when = ground.value(entry, "when", When, When.CURRENT) or When.CURRENT
    condition = ground.beside(words_of(entry, "condition"), span, NEAR, "conditions")
    cue = _cue(tokens, act)
    undisclosed = entry.get("undisclosed") is True and act in ASKING
    content = None if undisclosed else _content(tokens, cue, ground)
    statement = Statement(
        item_id("s", ground.sha256, span.start, span.end, *_key(speaker, act, issue, named)),
        ground.document.id,
        span,
        speaker,
        act,
        issue,
        tuple(named),
        ground.value(entry, "certainty", Certainty, Certainty.CERTAIN) or Certainty.CERTAIN,
        condition,
        when,
        said_on(time_told(_verbs(tokens)), ground.document.published, when),
        tuple(carriers(entry, span, speaker, ground)),
        content,
        Contents.UNDISCLOSED if undisclosed else Contents.STATED,
        reader=reader,
    )
    return replace(statement, given=_given(statement, cue, by_model))


def _key(speaker: Speaker, act: Act, issue: str, targets: Sequence[str]) -> tuple[str, ...]:
    """What tells apart two statements with one quotation."""
    return (speaker.name, speaker.party, act, issue, *targets)


def _speaker(entry: Entry, span: Span, ground: Ground) -> Speaker | None:
    name = words_of(entry, "speaker").strip()
    place = ground.words.named(name, Place(span.start, span.end)) if name else None
    return ground.parties.speaker(name, words_of(entry, "party"), place)


def _cue(tokens: Tokens, act: Act) -> Token | None:
    """The word of a clause that makes its move by our own rules, if there is one."""
    if not len(tokens):
        return None
    inside = range(tokens.start, tokens.end)
    found = (m.cue for m in moves(tokens[0].sent) if m.act is act and m.cue.i in inside)
    return next(found, None)


def _content(tokens: Tokens, cue: Token | None, ground: Ground) -> Span | None:
    """What is asked or given; the whole clause where a particle follows the word of the move."""
    content = content_of(tokens, cue.i if cue is not None else None) if len(tokens) else None
    if content is None:
        return None
    if content[0].dep_ == "prt":
        content = tokens
    return ground.span(Place(content.start_char, content.end_char))


def _verbs(tokens: Tokens) -> tuple[Token, ...]:
    """The verb of a clause and those above it, whose time is the time of the move."""
    if not len(tokens):
        return ()
    return tokens.root, *(a for a in tokens.root.ancestors if a.pos_ == "VERB")


def _links(
    entry: Entry, statement: Statement, by_number: Mapping[int, Statement]
) -> Iterator[Link]:
    """The ties to other statements of the reply that were kept."""
    for name, kind in LINKS.items():
        other = by_number.get(number(entry, name))
        if other is not None and other.id != statement.id:
            yield Link(kind, other.id)


def _given(said: Statement, cue: Token | None, by_model: bool) -> tuple[Given, ...]:
    """What gave each field: the model, or the rule of ours that says the same."""
    speaker = said.speaker
    told = [
        Given("act", MODEL, cue.text if cue is not None else ""),
        Given("speaker", MODEL, speaker.name if speaker.start is not None else ""),
        Given("party", speaker.rule, speaker.name if speaker.rule != MODEL else ""),
        Given("issue", MODEL if by_model else "issue cue"),
        Given("targets", MODEL),
        Given("certainty", MODEL),
        Given("when", MODEL),
    ]
    if said.condition is not None:
        told.append(Given("condition", MODEL, said.condition.exact))
    return tuple(told + [Given("chain", MODEL, link.name) for link in said.chain])
