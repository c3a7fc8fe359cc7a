"""The condition of one statement, taken apart: what waits, and what it waits for."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from detente.model.act import Act
from detente.model.edge import EdgeKind
from detente.model.span import Span
from detente.model.statement import LinkKind, Statement
from detente.positions.cells import rows_of
from detente.positions.edges.naming import Naming
from detente.positions.edges.senses import Sense, sense_of
from detente.positions.stance import GIVING
from detente.vocabulary.conditions import (
    condition_words,
    cue_apart,
    cue_before,
    cue_in,
    opening_cue,
)
from detente.vocabulary.gist import clip, content_words
from detente.vocabulary.issue_words import issue_told
from detente.vocabulary.time_words import time_pattern

__all__ = ["Draft", "Side", "drafts_of"]

MOVES = frozenset({
    Act.DEMAND, Act.PROPOSE, Act.OFFER, Act.ACCEPT, Act.CONCEDE, Act.REJECT, Act.DEFER,
    Act.THREATEN, Act.PENALISE,
})  # fmt: skip
"""Acts whose condition ties a move."""
JUDGED = frozenset({EdgeKind.ONLY_IF, EdgeKind.ONLY_AFTER, EdgeKind.UNLESS})
"""What a party's judgement must say to tie anything ("peace only if ...")."""
PUTS = GIVING | {Act.DEMAND, Act.PROPOSE}
"""Acts whose move can be a first step without a marked condition."""
ORDERED = frozenset({EdgeKind.ONLY_IF, EdgeKind.ONLY_AFTER})
"""Kinds by which whoever demands sets an order."""
LIST_GAP = 8
"""Characters between the items of a list at most."""
LONG = 160
"""Characters of either side's words at most."""
HALF = 0.5
"""Share of a statement that must lie in a condition for the two to be one."""
_RELATIVE = re.compile(r"[\s,]+(?:that|which)?[\s“\"]*$", re.I)
SPEAKER = "“we” is whoever speaks"
ADDRESSED = "“they” or “you” is the one side addressed"
ASKED_FIRST = "what a demand puts first is asked of the one side addressed"
KEEPS_BACK = "who wants a thing first, or in exchange, keeps back the other"


class Side(NamedTuple):
    """One end of an edge."""

    words: str
    issue: str
    movers: tuple[str, ...]
    rule: str = ""
    """The rule by which the movers are taken, where no word names them."""


class Draft(NamedTuple):
    """An edge before those that tell the same are folded."""

    said: Statement
    sense: Sense
    what: Side
    awaits: Side
    words: Span
    turned: bool = False
    """Whether the statement's own move is what is awaited."""
    other: str = ""
    """The id of the statement that tells what the condition names, where one does."""


def drafts_of(said: Statement, beside: Sequence[Statement], naming: Naming) -> tuple[Draft, ...]:
    """What a statement's condition and exchanges tie; `beside` are those of its document."""
    tied = said.act in MOVES or said.act in (Act.ASSESS, Act.ENDORSE)
    if not tied or not rows_of(said.speaker.party):
        return ()
    by_id = {other.id: other for other in beside}
    drafts = [*_by_condition(said, beside, naming), *_by_links(said, by_id, naming)]
    return tuple(d for d in drafts if said.act in MOVES or d.sense.kind in JUDGED)


def _by_condition(said: Statement, beside: Sequence[Statement], naming: Naming) -> Iterator[Draft]:
    told = _told(said)
    if told is None:
        return
    inside = opening_cue(told.exact) or cue_apart(told.exact)
    cue = inside or cue_before(told.prefix)
    rest = _bare(told.exact[inside.end :] if inside else told.exact)
    sense = sense_of(said, cue.name if cue else "")
    if sense is None or not rest or _is_empty(told.exact) or _is_empty(rest):
        return
    if cue is None and condition_words().purposes.match(rest):
        return
    if rest.casefold() in condition_words().listed:
        sides = [(_own_side(other, naming), other.id) for other in _following(told, beside)]
    else:
        other = _same_words(told, said, beside)
        side = _condition_side(said, rest, other, naming)
        sides = [(side, other.id if other else "")] if not _is_time(rest) else []
    for side, key in sides:
        draft = _draft(said, sense, side, told, naming)
        if draft is not None:
            yield draft._replace(other=key)


def _following(told: Span, beside: Sequence[Statement]) -> list[Statement]:
    """The list to which "the following" points: each item begins just after the last."""
    found, end = [], told.end
    for other in sorted(beside, key=lambda s: (s.span, s.id)):
        gap = other.span.start - end
        if 0 <= gap <= LIST_GAP and "." not in other.span.prefix[len(other.span.prefix) - gap :]:
            found.append(other)
            end = max(end, other.span.end)
    return found


def _told(said: Statement) -> Span | None:
    """The words of a condition: those that the reader marks, else those after a sure cue."""
    if said.condition is not None:
        return said.condition
    cue = cue_in(said.span.exact)
    if cue is None or (cue.name == "first step" and said.act not in PUTS):
        return None
    words = re.split(r"[,;.”\"]\s", said.span.exact[cue.start :], maxsplit=1)[0]
    start = said.span.start + cue.start
    prefix = (said.span.prefix + said.span.exact[: cue.start])[-len(said.span.prefix) :]
    suffix = (said.span.exact[cue.start + len(words) :] + said.span.suffix)[:32]
    return Span(start, start + len(words), words, prefix, suffix, said.span.text_sha256)


def _by_links(said: Statement, by_id: Mapping[str, Statement], naming: Naming) -> Iterator[Draft]:
    """What is given for what another statement of the document tells."""
    sense = Sense(EdgeKind.IN_EXCHANGE_FOR)
    for link in said.links:
        other = by_id.get(link.statement) if link.kind is LinkKind.IN_EXCHANGE_FOR else None
        if other is not None and not _within(other, said.condition):
            draft = _draft(said, sense, _own_side(other, naming), other.span, naming)
            if draft is not None:
                yield draft._replace(other=other.id)


def _draft(
    said: Statement, sense: Sense, condition: Side, words: Span, naming: Naming
) -> Draft | None:
    own = _own_side(said, naming, words)
    if not own.words or own.words == condition.words:
        return None
    asked_for = said.act is Act.DEMAND and sense.kind is EdgeKind.IN_EXCHANGE_FOR
    if said.act is Act.DEMAND and sense.kind in ORDERED and not sense.reversed:
        own, condition = _in_order(said, own, condition, naming)
    if not sense.reversed and not asked_for:
        return Draft(said, sense, own, condition, words)
    if not condition.movers:
        condition = condition._replace(movers=rows_of(said.speaker.party), rule=KEEPS_BACK)
    return Draft(said, sense, condition, own, words, turned=True)


def _in_order(said: Statement, own: Side, condition: Side, naming: Naming) -> tuple[Side, Side]:
    """Whose moves are put in order by a demand that names no other mover.

    Whoever demands it keeps back what is to follow, and asks the first of whom it addresses.
    """
    speakers = rows_of(said.speaker.party)
    if not set(naming.mover(own.words)) <= set(speakers):
        return own, condition
    asked = _asked(said)
    if not condition.movers and len(asked) == 1:
        condition = condition._replace(movers=asked, rule=ASKED_FIRST)
    return own._replace(movers=speakers, rule=KEEPS_BACK), condition


def _own_side(said: Statement, naming: Naming, told: Span | None = None) -> Side:
    """The move itself: whoever speaks makes it; of a demand, whoever is asked."""
    words = clip(_without(said, told or said.condition), LONG)
    if said.act in (Act.DEMAND, Act.PROPOSE):
        speakers = set(rows_of(said.speaker.party))
        named = tuple(p for p in naming.mover(words) if p not in speakers)
        asked = _asked(said) if said.act is Act.DEMAND else ()
        return Side(words, said.issue, named or asked)
    return Side(words, said.issue, rows_of(said.speaker.party))


def _condition_side(said: Statement, words: str, other: Statement | None, naming: Naming) -> Side:
    """The awaited move: as a statement of its own tells it, else by its words alone."""
    shown = clip(words, LONG)
    named = naming.mover(words)
    issue = other.issue if other else issue_told(naming.without_parties(words))
    if named:
        return Side(shown, issue, named)
    if other is not None and other.act not in (Act.DEMAND, Act.PROPOSE):
        return Side(shown, issue, rows_of(other.speaker.party))
    if other is not None and other.act is Act.DEMAND and other.targets:
        return Side(shown, issue, _asked(other))
    first = words.split(maxsplit=1)[0].casefold().strip(",.'’")
    if first in condition_words().own:
        return Side(shown, issue, rows_of(said.speaker.party), SPEAKER)
    asked = _asked(said)
    if first in condition_words().others and len(asked) == 1:
        return Side(shown, issue, asked, ADDRESSED)
    return Side(shown, issue, ())


def _asked(said: Statement) -> tuple[str, ...]:
    """The sides that a statement addresses."""
    return tuple(p for p in said.targets if rows_of(p))


def _without(said: Statement, told: Span | None) -> str:
    """The words of the move; a condition at the beginning or amid its clause is left out."""
    place = said.span
    if told is None or told.end <= place.start or told.start >= place.end:
        return content_words(said)
    before = _RELATIVE.sub("", place.exact[: max(told.start - place.start, 0)]).strip(" ,")
    after = _bare(place.exact[told.end - place.start :])
    if said.condition is None and before:
        return before
    if not after:
        return content_words(said)
    return " … ".join(filter(None, (before, after)))


def _same_words(told: Span, said: Statement, beside: Sequence[Statement]) -> Statement | None:
    """The statement of the document that the words of a condition make, if there is one."""
    inside = [s for s in beside if s.id != said.id and _within(s, told)]
    own = [s for s in inside if s.span.overlap(said.span) < len(said.span)]
    return max(own, key=lambda s: (s.span.overlap(told), s.id), default=None)


def _within(other: Statement, place: Span | None) -> bool:
    if place is None:
        return False
    return other.span.overlap(place) >= HALF * max(len(other.span), 1)


def _is_empty(words: str) -> bool:
    """Whether the words of a condition name nothing."""
    bare = " ".join(re.sub(r"[^\w’' -]", " ", words).split()).casefold()
    return bare in condition_words().empty


def _bare(words: str) -> str:
    """The words without what only ties them to the cue."""
    return re.sub(r"^(?:\s|[,;:.—–-]|(?:that|of|and)\b)+", "", words).strip(' ,;:.\n\t—–-”"')


def _is_time(words: str) -> bool:
    found = time_pattern().match(words)
    return found is not None and found.end() >= len(words) - 1
