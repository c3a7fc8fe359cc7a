"""What a text states as the network sees it, still in pieces."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from detente.model import (
    INDEPENDENT,
    UNKNOWN_PARTY,
    Certainty,
    Channel,
    MeetingStatus,
    SourceKind,
    UnknownKind,
    When,
)
from detente.statements.readers.local.features import ACTS
from detente.statements.readers.local.heads import Floats, Heads, sigmoid, softmax
from detente.statements.readers.local.network import TAGS, Seen
from detente.statements.readers.local.parties import (
    Choice,
    addressed,
    owners,
    speaker,
    strongest,
)
from detente.statements.readers.local.spans import Tagged, runs, tagged
from detente.vocabulary.issues import ISSUES

__all__ = [
    "Found",
    "FoundMeeting",
    "FoundUnknown",
    "Looked",
    "Marks",
    "find_meetings",
    "find_statements",
    "find_unknowns",
    "looks",
]

CODES = tuple(issue.code for issue in ISSUES)
CERTAINTIES = tuple(str(c) for c in Certainty)
TIMES = tuple(str(w) for w in When)
SOURCES = tuple(str(k) for k in SourceKind)
STATUSES = tuple(str(s) for s in MeetingStatus)
CHANNELS = tuple(str(c) for c in Channel)
UNKNOWNS = tuple(str(k) for k in UnknownKind)


@dataclass(frozen=True, slots=True)
class Marks:
    """From which probability on something is told."""

    floor: float = 0.0
    """A statement with a lower score is not told at all."""
    statement: float = 0.0
    """Added to the logits of statement tags, as are `meeting` and `unknown`."""
    meeting: float = 0.0
    unknown: float = 0.0
    target: float = 0.5
    partner: float = 0.05
    """A party that a meeting's words name is told where it took part so probably."""
    chain: float = 0.5
    condition: float = 0.5
    when: float = 0.5
    inside: float = 0.0
    """A statement is not told whose pieces belong to one less probably on the average."""
    conditional: float = 0.0
    """No condition is told of a statement that has one less probably."""


Places = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Found:
    """One statement; places are pieces of the document, end exclusive."""

    span: Tagged
    act: Choice
    issue: Choice
    certainty: Choice
    when: Choice
    party: Choice
    places: Mapping[str, tuple[int, int]]
    """For each party the mention at which the pointer points most."""
    targets: tuple[tuple[str, float], ...]
    chain: tuple[tuple[tuple[int, int], Choice, float], ...]
    """Where each link is named, its kind, and how probably it is one."""
    condition: tuple[tuple[int, int], float] | None
    conditional: float = 1.0
    """How probably it has a condition."""
    words: tuple[int, int] | None = None
    """Where the speaker is named."""
    agrees: float = 0.0
    """1 where the rules name the same party, -1 where another, 0 where none."""
    alike: float = 0.0
    """The same of the act."""


@dataclass(frozen=True, slots=True)
class FoundMeeting:
    """One meeting; places are pieces of the document."""

    span: Tagged
    parties: tuple[tuple[str, float], ...]
    status: Choice
    channels: tuple[tuple[str, float], ...]
    when: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class FoundUnknown:
    """One thing that the text says is not known."""

    span: Tagged
    kind: Choice
    issue: Choice
    subject: Choice


@dataclass(frozen=True, slots=True, eq=False)
class Looked:
    """The spans of one kind that one window sees best, with their vectors.

    `held` tells the party at each place of the window.
    """

    spans: tuple[Tagged, ...]
    window: int
    at: np.ndarray = field(repr=False)
    told: Floats = field(repr=False)
    held: Sequence[str] = field(repr=False)


def looks(seen: Seen, heads: Heads, kind: str, lean: float) -> Iterator[Looked]:
    """The spans of a kind, window by window."""
    groups: dict[int, list[tuple[Tagged, tuple[int, int]]]] = {}
    for span in tagged(seen.tags(kind), lean):
        window, start, end = seen.window(span.start, span.end)
        if end > start:
            groups.setdefault(window, []).append((span, (start, end)))
    for window, spans in groups.items():
        at = np.array([place for _, place in spans])
        told = heads.pooled(seen.hidden[window], kind, at)
        held = owners(seen.text, seen.text.windows[window])
        yield Looked(tuple(s for s, _ in spans), window, at, told, held)


def find_statements(seen: Seen, heads: Heads, marks: Marks) -> list[Found]:
    """The statements of a document in text order."""
    found: list[Found] = []
    for look in looks(seen, heads, "statement", marks.statement):
        hidden = seen.hidden[look.window]
        classes = heads.classes(look.told, "statement")
        points = heads.scores(hidden, look.told, "statement", look.at)
        for i, span in enumerate(look.spans):
            if span.inside < marks.inside:
                continue
            conditional = float(classes["conditional"][i, 1])
            condition = None
            if conditional >= marks.conditional:
                condition = _condition(seen, look, sigmoid(points["condition"][i]), marks.condition)
            shares = softmax(points["speaker"][i])
            party = speaker(shares, look.held, classes["holder"][i])
            meant = addressed(sigmoid(points["target"][i]), look.held)
            targets = [
                (p, c)
                for p, c in meant.items()
                if c >= marks.target and p not in party.value.split(" + ")
            ]
            found.append(
                Found(
                    span,
                    _choice(classes["act"][i], ACTS),
                    _choice(classes["issue"][i], CODES),
                    _choice(classes["certainty"][i], CERTAINTIES),
                    _choice(classes["when"][i], TIMES),
                    party,
                    _places(seen, look, shares),
                    tuple(sorted(targets)),
                    tuple(_chain(seen, look, sigmoid(points["chain"][i]), marks.chain)),
                    condition,
                    conditional,
                )
            )
    return sorted(found, key=lambda f: (f.span.start, f.span.end))


def _choice(chances: Floats, names: Sequence[str]) -> Choice:
    return strongest(dict(zip(names, chances.tolist(), strict=True)))


def _places(seen: Seen, look: Looked, shares: Floats) -> dict[str, tuple[int, int]]:
    """For each party in sight the mention at which the pointer points most."""
    place = seen.text.windows[look.window].place
    best: dict[str, tuple[float, int]] = {}
    for share, piece, party in zip(shares.tolist(), place.tolist(), look.held, strict=True):
        if piece >= 0 and party and share > best.get(party, (-1.0, 0))[0]:
            best[party] = share, piece
    return {party: _mention(seen, piece, party) for party, (_, piece) in best.items()}


def _mention(seen: Seen, piece: int, party: str) -> tuple[int, int]:
    """The longest mention of a party that holds a piece."""
    around = [m for m in seen.text.mentions if m.start <= piece < m.end and m.party == party]
    found = max(around, key=lambda m: m.end - m.start, default=None)
    return (found.start, found.end) if found else (piece, piece + 1)


def _chain(
    seen: Seen, look: Looked, chances: Floats, mark: float
) -> Iterator[tuple[tuple[int, int], Choice, float]]:
    place = seen.text.windows[look.window].place
    kinds = seen.inside[look.window][:, 3 * len(TAGS) :]
    chosen = np.flatnonzero((chances >= mark) & (place >= 0))
    known: set[tuple[int, int]] = set()
    for start, end in runs(chosen.tolist(), 1):
        told = softmax(kinds[start:end].mean(0))
        span = int(place[start]), int(place[end - 1]) + 1
        if span[1] > span[0] and span not in known:
            known.add(span)
            yield span, _choice(told, SOURCES), float(chances[start:end].mean())


def _condition(
    seen: Seen, look: Looked, chances: Floats, mark: float
) -> tuple[tuple[int, int], float] | None:
    place = seen.text.windows[look.window].place
    found = runs(np.flatnonzero((chances >= mark) & (place >= 0)).tolist(), 2)
    if not found:
        return None
    start, end = max(found, key=lambda r: float(chances[r[0] : r[1]].sum()))
    span = int(place[start]), int(place[end - 1]) + 1
    return (span, float(chances[start:end].mean())) if span[1] > span[0] else None


def find_meetings(seen: Seen, heads: Heads, marks: Marks) -> list[FoundMeeting]:
    """The meetings of a document in text order."""
    found: list[FoundMeeting] = []
    for look in looks(seen, heads, "meeting", marks.meeting):
        hidden = seen.hidden[look.window]
        classes = heads.classes(look.told, "meeting")
        points = heads.scores(hidden, look.told, "meeting", look.at)
        for i, span in enumerate(look.spans):
            parties = _meeting(look, i, sigmoid(points["party"][i]), marks.partner)
            if len(parties) < 2:
                continue
            condition = _condition(seen, look, sigmoid(points["when"][i]), marks.when)
            found.append(
                FoundMeeting(
                    span,
                    parties,
                    _choice(classes["status"][i], STATUSES),
                    tuple(
                        (c, float(classes[c][i, 1])) for c in CHANNELS if classes[c][i, 1] >= 0.5
                    ),
                    condition[0] if condition else None,
                )
            )
    return sorted(found, key=lambda f: (f.span.start, f.span.end))


def _meeting(look: Looked, at: int, chances: Floats, mark: float) -> tuple[tuple[str, float], ...]:
    """The parties that the words of a meeting name, but for those that hardly took part."""
    place = slice(*look.at[at])
    named = addressed(chances[place], look.held[place])
    return tuple(sorted((p, c) for p, c in named.items() if c >= mark))


def find_unknowns(seen: Seen, heads: Heads, marks: Marks) -> list[FoundUnknown]:
    """What the text says is not known, in text order."""
    found: list[FoundUnknown] = []
    for look in looks(seen, heads, "unknown", marks.unknown):
        hidden = seen.hidden[look.window]
        classes = heads.classes(look.told, "unknown")
        subject = heads.scores(hidden, look.told, "unknown", look.at)["subject"]
        for i, span in enumerate(look.spans):
            shares: dict[str, float] = {"": 0.0}
            for share, party in zip(softmax(subject[i]).tolist(), look.held, strict=True):
                key = "" if party in (INDEPENDENT, UNKNOWN_PARTY) else party
                shares[key] = shares.get(key, 0.0) + share
            found.append(
                FoundUnknown(
                    span,
                    _choice(classes["kind"][i], UNKNOWNS),
                    _choice(classes["issue"][i], CODES),
                    strongest(shares),
                )
            )
    return sorted(found, key=lambda f: (f.span.start, f.span.end))
