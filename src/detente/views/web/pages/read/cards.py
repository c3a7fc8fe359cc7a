"""An item of a report as a card: what it says, how it stands, what may be done with it."""

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass

from detente.model import (
    Credibility,
    Document,
    Entry,
    Item,
    Judgement,
    Meeting,
    Reliability,
    Statement,
    Status,
    Unknown,
    Verdict,
    When,
    full_chain,
)
from detente.model.chain import is_told
from detente.model.note import Note
from detente.views.brief.items import what, who
from detente.views.brief.telling import move_word, score_words
from detente.views.brief.words import date_words, issue_label, party_label, quoted
from detente.vocabulary.display import told
from detente.vocabulary.gist import clip, gist
from detente.vocabulary.states import Look, look
from detente.workspace.checking.opening import Opened, state_of
from detente.workspace.checking.versions import version_of

__all__ = ["Box", "Card", "Line", "card", "cards", "standing_of", "summary"]

CONTENT = 240
GIST = 90
"""Characters of the words of a closed card."""
DEEDS = {
    Verdict.ACCEPT: "accepted",
    Verdict.EDIT: "changed",
    Verdict.REJECT: "rejected",
    Verdict.ADD: "added",
}


@dataclass(frozen=True, slots=True)
class Line:
    """One field, as it is read."""

    name: str
    """As `edit` takes it."""
    label: str
    value: str
    muted: bool = False
    """Whether it only holds because no word says otherwise."""


@dataclass(frozen=True, slots=True)
class Box:
    """One carrier of the word, the outlet last."""

    name: str
    kind: str
    named: bool
    grade: str


@dataclass(frozen=True, slots=True)
class Card:
    """All that a template shows of an item."""

    id: str
    version: str
    standing: str
    """suggested, below, checked, rejected or alternative: its class."""
    said: str
    """How it stands, in words."""
    waits: bool
    look: Look | None
    tag: str
    who: str
    brief: str
    """What a closed card tells beside who."""
    words: str
    lines: tuple[Line, ...]
    chain: tuple[Box, ...]
    claim: str
    """Its credibility, 1 to 6."""
    claim_words: str
    measured: str
    """How often such a reading was right; empty where that was never measured."""
    deeds: tuple[str, ...]
    notes: tuple[Note, ...]
    others: tuple["Card", ...] = ()
    """Later readings of the same words."""


def cards(opened: Opened, only: Container[str] | None = None) -> tuple[Card, ...]:
    """The cards of a report, or of some items, in text order.

    A later reading stands on the card of what it bears on.
    """
    notes: dict[str, list[Note]] = {}
    for note in opened.notes:
        notes.setdefault(note.item, []).append(note)
    here = {entry.id for entry in opened.entries}
    beside: dict[str, list[Entry]] = {}
    for entry in opened.entries:
        if entry.beside in here:
            beside.setdefault(entry.beside, []).append(entry)
    alone = (entry for entry in opened.entries if entry.beside not in here)
    wanted = (e for e in alone if only is None or e.id in only)
    return tuple(
        card(opened, entry, notes.get(entry.id, ()), beside.get(entry.id, ())) for entry in wanted
    )


def card(
    opened: Opened, entry: Entry, notes: Sequence[Note] = (), beside: Sequence[Entry] = ()
) -> Card:
    """The card of one item."""
    item, document = entry.item, opened.held.document
    state = state_of(item)
    standing = standing_of(entry)
    said = item if isinstance(item, Statement) else None
    return Card(
        item.id,
        version_of(entry),
        standing,
        _said(entry),
        entry.status is Status.SUGGESTED,
        look(state) if state else None,
        _tag(item),
        who(item),
        _brief(item),
        item.span.exact,
        tuple(_lines(item)),
        _chain(document, item, opened.grades),
        entry.credibility.value,
        _claim(entry.credibility),
        score_words(said) if said else "",
        tuple(map(_deed, entry.judgements)),
        tuple(notes),
        tuple(card(opened, other) for other in beside),
    )


def standing_of(entry: Entry) -> str:
    """The class of an item's card and marks."""
    if entry.status is Status.ALTERNATIVE:
        return "alternative"
    if entry.status is Status.REJECTED:
        return "rejected"
    if entry.status.checked:
        return "checked"
    return "below" if entry.suggested else "suggested"


def _claim(grade: Credibility) -> str:
    """What a person made of the claim; what the rules would give is told under `More`."""
    return "nobody has graded it" if grade is Credibility.UNKNOWN else told(grade)


def summary(item: Item) -> str:
    """An item in one line, as it is announced."""
    return " · ".join(filter(None, (who(item), what(item))))


def _said(entry: Entry) -> str:
    item = entry.item
    if entry.status is Status.ALTERNATIVE:
        return "a later reading"
    if entry.status.checked:
        last = entry.judgements[-1].who if entry.judgements else ""
        return f"✓ {entry.status}" + (f" by {last}" if last else "")
    if entry.status is Status.REJECTED:
        return "✕ rejected"
    score = item.score if isinstance(item, Statement) else None
    words = "suggested, below the mark" if entry.suggested else "suggested"
    return words + (f" · {round(100 * score)} in 100" if score is not None else "")


def _tag(item: Item) -> str:
    """What is done, where no state of a cell tells it."""
    if isinstance(item, Meeting):
        return f"meeting, {item.status}"
    if isinstance(item, Unknown):
        return "not known"
    return move_word(item)


def _brief(item: Item) -> str:
    if isinstance(item, Meeting):
        return clip(item.span.exact, GIST)
    issue = issue_label(item.issue)
    words = gist(item, GIST) if isinstance(item, Statement) else clip(item.span.exact, GIST)
    return f"{issue} · {words}"


def _lines(item: Item) -> Iterator[Line]:
    if isinstance(item, Statement):
        yield from _statement(item)
    elif isinstance(item, Meeting):
        parties = ", ".join(map(party_label, item.parties)) or "not told"
        yield Line("parties", "who", parties, not item.parties)
        yield Line("status", "status", item.status.value)
        channels = ", ".join(told(channel) for channel in item.channels)
        yield Line("channels", "how", channels or "not told", not channels)
        yield Line("when", "when", quoted(item.when.exact) if item.when else "not told")
    else:
        yield Line("kind", "not known", told(item.kind))
        subject = party_label(item.subject) if item.subject else "no party"
        yield Line("subject", "about", subject, not item.subject)
        yield Line("issue", "issue", issue_label(item.issue))


def _statement(said: Statement) -> Iterator[Line]:
    name, party = said.speaker.name, party_label(said.speaker.party)
    voice = "" if name in (party, said.speaker.party) else f" ({clip(name, 60)})"
    yield Line("party", "who", party + voice)
    yield Line("act", "act", f"{move_word(said)} · {issue_label(said.issue)}")
    undisclosed = said.contents.value == "undisclosed"
    content = "its contents are not disclosed" if undisclosed else gist(said, CONTENT)
    yield Line("content", "what", content, undisclosed)
    aim = ", ".join(map(party_label, said.targets))
    yield Line("targets", "to", aim or "no one named", not aim)
    condition = quoted(clip(said.condition.exact, CONTENT)) if said.condition else "none"
    yield Line("condition", "condition", condition, said.condition is None)
    sure = said.certainty.value
    yield Line("certainty", "certainty", sure, sure == "certain")
    day = f", {said.said_on}" if said.said_on else ", day not told"
    yield Line("when", "when", said.when.value + day, said.when is When.CURRENT)


def _chain(document: Document, item: Item, grades: Mapping[str, Reliability]) -> tuple[Box, ...]:
    """From the words outward: who said it first, the outlet last."""
    chain = full_chain(document, item.chain if isinstance(item, Statement) else ())
    return tuple(
        Box(
            link.name,
            link.kind.value,
            is_told(link),
            grades.get(link.name, Reliability.UNKNOWN).value if is_told(link) else "",
        )
        for link in reversed(chain)
    )


def _deed(made: Judgement) -> str:
    changed = ", ".join(f"{name}: {value or 'nothing'}" for name, value in made.fields)
    what_done = f"{made.who or 'somebody'} {DEEDS[made.verdict]} it"
    if made.final:
        what_done += " for all"
    told_of = (f"{what_done}, {date_words(made.time)}", changed, made.why)
    return " · ".join(filter(None, told_of))
